import { saidOfUnseenBranches } from '../files/branchPaths.ts';
import { type OtherBranches, otherBranches } from '../files/otherBranches.ts';
import type { Complain } from '../files/unreadable.ts';
import type { Examined } from './examine.ts';
import type { Root } from './roots.ts';

/**
 * What other branches bring, for each root of a repository with numbered proposals that are new on this one: a few git processes, and
 * many only where there are such.
 * @param tell takes what the user may want to know
 */
export async function branchesOf(
  examined: readonly Examined[],
  tell: Complain,
): Promise<ReadonlyMap<Root, OtherBranches>> {
  const found = new Map<Root, OtherBranches>();
  for (const root of new Set(examined.map((one) => one.root))) {
    const numbered = examined.filter((one) => one.root === root && one.entry?.number !== undefined);
    if (numbered.length === 0) continue;
    const branches = await otherBranches(root.host.folder, (isNew) => numbered.some(({ path }) => isNew(path)));
    if (branches?.unseen) tell(`${root.host.folder}: ${saidOfUnseenBranches(branches.unseen)}`);
    if (branches) found.set(root, branches);
  }
  return found;
}
