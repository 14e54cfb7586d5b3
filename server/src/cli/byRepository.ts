import { dirname } from 'node:path';
import { NearestFolder } from '../files/nearestFolder.ts';
import { pathFrom } from '../files/pathFrom.ts';
import type { FoundFile } from './findFiles.ts';

/**
 * The real paths of files by the folder of their git repository, each under its path there with forward slashes. Files outside of any are
 * left out.
 */
export async function byRepository(
  files: readonly Pick<FoundFile, 'identity'>[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const roots = new NearestFolder(['.git']);
  const found = new Map<string, Map<string, string>>();
  for (const { identity } of files) {
    const root = await roots.around(dirname(identity));
    if (root === undefined) continue;
    const paths = found.get(root) ?? new Map<string, string>();
    found.set(root, paths.set(pathFrom(root, identity), identity));
  }
  return found;
}
