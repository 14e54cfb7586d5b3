import { decodeText } from './decodeText.ts';
import { codeOf, type DiskHost, type Host, isGone } from './host.ts';
import { readBytes } from './nodeHost.ts';

/** In bytes: of a file that somebody named, or that is to be checked. */
export const MAX_NAMED = 16 * 1024 * 1024;
/** In bytes: of a file that is only looked at, as a template or an earlier version is. There may be many of them. */
export const MAX_LOOKED_AT = 1024 * 1024;

/**
 * The text of a file that somebody named, wherever it is.
 * @throws UnreadableFile, or an error of the file system: `explain` has words for both
 */
export async function readText(path: string): Promise<string> {
  return decodeText(await readBytes(path, MAX_NAMED));
}

/**
 * The text of a file of a folder that is to be checked.
 * @throws as `readText` does
 */
export async function textIn(host: Host, path: string): Promise<string> {
  return decodeText(await host.read(path, MAX_NAMED));
}

/**
 * The text of a file that is to be changed; undefined where there is none.
 * @throws as `readText` does
 */
export async function textIfThere(host: Host, path: string): Promise<string | undefined> {
  try {
    return decodeText(await host.read(path, MAX_NAMED));
  } catch (error) {
    if (!isGone(error)) throw error;
    return undefined;
  }
}

/**
 * The text of such a file of a folder, without waiting.
 * @throws UnreadableFile, or an error of the file system
 */
export function textNow(host: DiskHost, path: string): string {
  return decodeText(host.readNow(path, MAX_NAMED));
}

/**
 * The text of a file that is only looked at; undefined where there is none that can be used, and for what links put outside.
 * @param host undefined where there are no files at all
 * @param refuse takes the error, unless there is nothing at all; `leftOut` has words for it
 */
export async function textIfReadable(
  host: Host | undefined,
  path: string,
  refuse: (error: unknown) => void = () => undefined,
): Promise<string | undefined> {
  try {
    return host && decodeText(await host.read(path, MAX_LOOKED_AT));
  } catch (error) {
    if (!isGone(error) && codeOf(error) !== 'OUTSIDE') refuse(error);
    return undefined;
  }
}
