import { type Area, type Entry, entryIn, isExcluded, type TemplateLibrary } from './core/index.ts';
import type { Host } from './files/host.ts';
import { textIfReadable } from './files/readText.ts';
import { walk } from './files/walk.ts';
import { mapConcurrently } from './mapConcurrently.ts';

const AT_ONCE = 16;

/**
 * What the index keeps of the proposals in a part of a root.
 * @param isKnown tells of paths that are not to be read
 */
export async function proposalsIn(
  host: Host,
  library: TemplateLibrary,
  { from, depth }: Area,
  isKnown: (path: string) => boolean = () => false,
): Promise<readonly Entry[]> {
  const { files } = await walk(host, { from, depth, excluded: library.excluded });
  const wanted = files.filter((path) => !isKnown(path) && !isExcluded(library, path));
  const entries = await mapConcurrently(wanted, AT_ONCE, (path) => proposalAt(host, library, path));
  return entries.filter((entry) => entry !== undefined);
}

/** The same of one file; undefined for what is no proposal, is not there, or cannot be understood: that is told where it is checked itself. */
export async function proposalAt(host: Host, library: TemplateLibrary, path: string): Promise<Entry | undefined> {
  const text = await textIfReadable(host, path);
  try {
    return text === undefined ? undefined : entryIn(library, text, path);
  } catch {
    return undefined;
  }
}
