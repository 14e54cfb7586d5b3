import { basename, dirname, join, sep } from 'node:path';
import { decodeText } from '../files/decodeText.ts';
import { isThere, realPath } from '../files/nodeHost.ts';
import { type Complain, explain } from '../files/unreadable.ts';
import type { Console } from './console.ts';
import type { FoundFile } from './findFiles.ts';

/** A file whose text was given. */
export type GivenFile = FoundFile & { readonly text: string };

/**
 * The text that the command is given, as if it stood in a file, which need not be there yet; undefined where there is no text, or no place
 * for one.
 * @param path the file, as the user names it
 */
export async function inputFile(path: string, { input }: Console, complain: Complain): Promise<GivenFile | undefined> {
  try {
    const folder = await realPath(dirname(path));
    const identity = (await isThere(path)) ? await realPath(path) : join(folder, basename(path));
    const text = decodeText((await input?.()) ?? new Uint8Array());
    return { path: path.split(sep).join('/'), identity, base: folder, text };
  } catch (error) {
    complain(explain(path, error));
    return undefined;
  }
}
