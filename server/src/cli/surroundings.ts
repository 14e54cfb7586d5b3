import { type Area, areaAround, areaKey, type Entry, ProposalIndex, rowArea } from '../core/index.ts';
import { proposalsIn } from '../proposalsIn.ts';
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
): Promise<ReadonlyMap<Root, ProposalIndex>> {
  const indexes = new Map<Root, ProposalIndex>();
  for (const root of new Set(examined.map((one) => one.root))) {
    const here = examined.filter((one) => one.root === root);
    const known = new Set(here.map(({ path }) => path));
    const own = here.flatMap(({ entry }) => entry ?? []);
    const others: Entry[] = [];
    const { host, library, walked } = root;
    for (const area of areasAround(root, own, hasPractice(root)))
      others.push(...(await proposalsIn(host, library, area, { walked, isKnown: (path) => known.has(path) })));
    indexes.set(root, ProposalIndex.of([...own, ...others]));
  }
  return indexes;
}

/** Where those stand that somebody is to be compared with, each once. */
function areasAround({ library }: Root, entries: readonly Entry[], hasPractice: boolean): Iterable<Area> {
  const areas = entries.flatMap((entry) => [
    ...(entry.isInDoubt ? [rowArea(entry.path)] : []),
    ...(hasPractice && (entry.facts?.length ?? 0) > 0 ? [areaAround(library, entry)] : []),
  ]);
  return new Map(areas.map((area) => [areaKey(area), area])).values();
}
