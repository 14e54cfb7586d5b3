import { type Area, isExcluded, isIn, type TemplateLibrary } from '../core/index.ts';
import type { Host } from '../files/host.ts';
import { isMarkdown, type Walk, walk } from '../files/walk.ts';

/**
 * The files in a part of a root that may be proposals, in the order of their paths.
 * @param walked what was found in the root already; without it, or where that passed the area over, a walk finds the files
 */
export async function filesIn(
  host: Host,
  library: TemplateLibrary,
  { from, depth }: Area,
  walked?: Walk,
): Promise<readonly string[]> {
  const files =
    walked && !walked.isCut && walked.passage.leadsToFile(`${from}/`)
      ? walked.files.filter((path) => isMarkdown(path) && isIn({ from, depth }, path))
      : (await walk(host, { from, depth, excluded: library.excluded })).files;
  return files.filter((path) => !isExcluded(library, path));
}
