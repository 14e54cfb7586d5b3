import { join } from 'node:path';
import { ProposalIndex } from '../core/index.ts';
import { walk } from '../files/walk.ts';
import { mapConcurrently } from '../mapConcurrently.ts';
import type { Examined } from './examine.ts';
import type { FoundFile } from './findFiles.ts';
import type { Unchecked } from './result.ts';
import type { Root } from './roots.ts';

/** A proposal in a folder of its own is one folder deeper than the others of its row. */
const ROW_DEPTH = 1;

/**
 * The index of each root: of the proposals that are checked, and of those beside them that they are compared with. So a file is
 * judged alike whether it is checked alone or with all others.
 * @param hasPractice whether what the others do has a say in a root
 */
export async function surroundings(
  examined: readonly Examined[],
  hasPractice: (root: Root) => boolean,
  examine: (file: FoundFile) => Promise<Examined | Unchecked | undefined>,
  atOnce: number,
): Promise<ReadonlyMap<Root, ProposalIndex>> {
  const known = new Set(examined.map(({ file }) => file.identity));
  const indexes = new Map<Root, ProposalIndex>();
  for (const root of new Set(examined.map((one) => one.root))) {
    const own = examined.filter((one) => one.root === root);
    const files = new Map<string, FoundFile>();
    for (const [folder, depth] of foldersAround(own, hasPractice(root))) {
      const { files: found } = await walk(root.host, { from: folder, depth });
      for (const path of found) {
        const identity = join(root.host.folder, path);
        if (!known.has(identity)) files.set(identity, { path: identity, identity, base: root.host.folder });
      }
    }
    const others = await mapConcurrently([...files.values()], atOnce, async (file) => {
      const one = await examine(file);
      return one && 'entry' in one && one.root === root ? one.entry : undefined;
    });
    const entries = [...own.map(({ entry }) => entry), ...others].filter((entry) => entry !== undefined);
    indexes.set(root, ProposalIndex.of(entries));
  }
  return indexes;
}

/** Where those stand that somebody is to be compared with, and how deep. */
function foldersAround(examined: readonly Examined[], hasPractice: boolean): ReadonlyMap<string, number> {
  const folders = new Map<string, number>();
  for (const { entry, row } of examined) {
    if (!entry) continue;
    if (entry.isInDoubt) folders.set(row, Math.max(folders.get(row) ?? 0, ROW_DEPTH));
    const isAlone = entry.series === row;
    if (hasPractice && (entry.facts?.size ?? 0) > 0)
      folders.set(entry.series, isAlone ? Math.max(folders.get(row) ?? 0, ROW_DEPTH) : Number.POSITIVE_INFINITY);
  }
  return folders;
}
