import { createHash } from 'node:crypto';
import { type Entry, entryIn, type TemplateLibrary } from '../core/index.ts';
import type { Host } from '../files/host.ts';
import { textIfReadable } from '../files/readText.ts';

/** A file that is to be read. */
export interface Wanted {
  readonly path: string;
  /** Whether is asked what it does otherwise than its template. */
  readonly withFacts: boolean;
  /** Of the text for which all that is asked is known already. */
  readonly known?: string | undefined;
}

/** What was read of a file. */
export interface Read {
  readonly path: string;
  /** Of its text; undefined where there is none that can be used. */
  readonly hash: string | undefined;
  /** What the index keeps of it, as JSON; undefined where that is known, and for what is no proposal. */
  readonly entry?: string;
}

/** Reads a file, and what the index keeps of it. Never fails: what is wrong with a file is told where it is checked itself. */
export async function readFile(
  host: Host,
  library: TemplateLibrary,
  { path, withFacts, known }: Wanted,
): Promise<Read> {
  const text = await textIfReadable(host, path);
  if (text === undefined) return { path, hash: undefined };
  const hash = createHash('sha1').update(text).digest('base64');
  const entry = hash === known ? undefined : entryOf(library, text, path, withFacts);
  return { path, hash, ...(entry && { entry: JSON.stringify(entry) }) };
}

/** The same host where waiting for each file takes longer than reading it. */
export function readingAtOnce(host: Host): Host {
  return { ...host, read: async (path, maxBytes) => host.readNow(path, maxBytes) };
}

function entryOf(library: TemplateLibrary, text: string, path: string, withFacts: boolean): Entry | undefined {
  try {
    return entryIn(library, text, path, { withFacts });
  } catch {
    return undefined;
  }
}
