import { type Area, areaAround, areaKey, type Entry, type Example, ProposalIndex, rowArea } from '../core/index.ts';
import { filesIn } from '../proposals/filesIn.ts';
import type { Examined } from './examine.ts';
import type { Root } from './roots.ts';

/**
 * The index of each root: of the proposals that are checked, and of those beside them that they are compared with. So a file is
 * judged alike whether it is checked alone or with all others.
 * @param hasPractice whether what the others do has a say in a root
 */
export async function surroundings(
  examined: readonly Examined[],
  hasPractice: (root: Root) => boolean,
): Promise<ReadonlyMap<Root, ProposalIndex<Example>>> {
  const indexes = new Map<Root, ProposalIndex<Example>>();
  for (const root of new Set(examined.map((one) => one.root))) {
    const here = examined.filter((one) => one.root === root);
    const known = new Set(here.map(({ path }) => path));
    const own = here.flatMap(({ entry }) => entry ?? []);
    const others: Example[] = [];
    for (const area of areasAround(root, own, hasPractice(root)))
      others.push(...(await proposalsIn(root, area, (path) => known.has(path))));
    await root.entries.save();
    indexes.set(root, ProposalIndex.of([...own, ...others]));
  }
  return indexes;
}

/** Where those stand that somebody is to be compared with, each once. */
function areasAround({ library }: Root, entries: readonly Example[], hasPractice: boolean): Iterable<Area> {
  const areas = entries.flatMap((entry) => [
    ...(entry.isInDoubt ? [rowArea(entry.path)] : []),
    ...(hasPractice && Array.isArray(entry.facts) && entry.facts.length > 0 ? [areaAround(library, entry)] : []),
  ]);
  return new Map(areas.map((area) => [areaKey(area), area])).values();
}

/**
 * What the index keeps of the proposals in a part of a root.
 * @param isKnown tells of paths that are not to be read
 */
export async function proposalsIn(
  { host, library, walked, entries }: Root,
  area: Area,
  isKnown: (path: string) => boolean = () => false,
): Promise<readonly Entry[]> {
  const files = (await filesIn(host, library, area, walked)).filter((path) => !isKnown(path));
  return entries.read(library, files, { needsFacts: () => true });
}
