import { NearestFolder } from '../files/nearestFolder.ts';
import { type OtherBranches, otherBranches } from '../files/otherBranches.ts';
import type { Examined } from './examine.ts';
import type { Root } from './roots.ts';

/**
 * What other branches bring, for each root of a repository with numbered proposals that are new on this one: three git processes, and
 * one a branch only where there are such.
 */
export async function branchesOf(examined: readonly Examined[]): Promise<ReadonlyMap<Root, OtherBranches>> {
  const repositories = new NearestFolder(['.git']);
  const found = new Map<Root, OtherBranches>();
  for (const root of new Set(examined.map((one) => one.root))) {
    const numbered = examined.filter((one) => one.root === root && one.entry?.number !== undefined);
    if (numbered.length === 0 || (await repositories.around(root.host.folder)) === undefined) continue;
    const branches = await otherBranches(root.host.folder, (isNew) => numbered.some(({ path }) => isNew(path)));
    if (branches) found.set(root, branches);
  }
  return found;
}
