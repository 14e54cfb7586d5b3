import {
  type Area,
  addAll,
  areaKey,
  besideArea,
  type Entry,
  filesNamedBy,
  isExcluded,
  needsBeside,
  ProposalIndex,
  rowArea,
  seriesArea,
} from '../core/index.ts';
import { filesIn } from '../proposals/filesIn.ts';
import type { Examined } from './examine.ts';
import type { Root } from './roots.ts';

/**
 * The index of each root: of the proposals that are checked, of those beside them, and of those that they name. So a file is judged
 * alike whether it is checked alone or with all others.
 */
export async function surroundings(examined: readonly Examined[]): Promise<ReadonlyMap<Root, ProposalIndex>> {
  const indexes = new Map<Root, ProposalIndex>();
  for (const root of new Set(examined.map((one) => one.root))) {
    const here = examined.filter((one) => one.root === root);
    const known = new Set(here.map(({ path }) => path));
    const own = here.flatMap(({ entry }) => entry ?? []);
    const isKnown = (path: string) => known.has(path);
    const others: Entry[] = [];
    const read = async (areas: readonly (Area | undefined)[]) => {
      const each = new Map(areas.flatMap((area) => (area ? [[areaKey(area), area]] : [])));
      for (const area of each.values()) addAll(others, await proposalsIn(root, area, isKnown));
      for (const { path } of others) known.add(path);
    };
    await read(
      own.flatMap((entry) => [entry.isInDoubt ? rowArea(entry.path) : undefined, seriesArea(root.library, entry)]),
    );
    const inRows = own.filter(({ beside }) => beside !== undefined);
    if (inRows.length > 0) {
      const index = ProposalIndex.of([...own, ...others]);
      await read(inRows.map((entry) => (needsBeside(index, entry) ? besideArea(root.library, entry) : undefined)));
    }
    const isNamed = filesNamedBy(own);
    const { library, walked, entries } = root;
    const named = walked.files.filter((path) => !isKnown(path) && !isExcluded(library, path) && isNamed(path));
    addAll(others, await entries.read(library, named, { needsFacts: () => false }));
    indexes.set(root, ProposalIndex.of([...own, ...others]));
  }
  return indexes;
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
