import { type Area, type Entry, entryIn, isExcluded, isIn, type TemplateLibrary } from './core/index.ts';
import type { Host } from './files/host.ts';
import { textIfReadable } from './files/readText.ts';
import { isMarkdown, type Walk, walk } from './files/walk.ts';
import { mapConcurrently } from './mapConcurrently.ts';

const AT_ONCE = 16;

export interface ProposalsInOptions {
  /** What was found in the root already; without it, or where that passed the area over, a walk finds the files. */
  readonly walked?: Walk;
  /** Tells of paths that are not to be read. */
  readonly isKnown?: (path: string) => boolean;
}

/** What the index keeps of the proposals in a part of a root. */
export async function proposalsIn(
  host: Host,
  library: TemplateLibrary,
  area: Area,
  { walked, isKnown = () => false }: ProposalsInOptions = {},
): Promise<readonly Entry[]> {
  const wanted = (await filesIn(host, library, area, walked)).filter((path) => !isKnown(path));
  const entries = await mapConcurrently(wanted, AT_ONCE, (path) => proposalAt(host, library, path));
  return entries.filter((entry) => entry !== undefined);
}

/** The Markdown in a part of a root, but for what is never looked at. */
export async function filesIn(
  host: Host,
  library: TemplateLibrary,
  area: Area,
  walked: Walk | undefined,
): Promise<readonly string[]> {
  const { from, depth } = area;
  const files =
    walked && !walked.isCut && walked.passage.leadsToFile(`${from}/`)
      ? walked.files.filter((path) => isMarkdown(path) && isIn(area, path))
      : (await walk(host, { from, depth, excluded: library.excluded })).files;
  return files.filter((path) => !isExcluded(library, path));
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
