import { resolve, sep } from 'node:path';
import { NearestFolder } from '../../files/nearestFolder.ts';
import { realPath } from '../../files/nodeHost.ts';
import { pathFrom } from '../../files/pathFrom.ts';
import type { CheckedFile } from '../result.ts';

/** Gives the path of a file as services that look at a repository know it. */
export type SourcePath = (file: Pick<CheckedFile, 'root' | 'inRoot'>) => string;

/**
 * Paths relative to the repository that the command runs in, or to its folder where that is in none, with forward slashes; absolute for
 * files outside of it.
 */
export async function sourcePaths(cwd = process.cwd()): Promise<SourcePath> {
  const here = await realPath(cwd);
  const top = (await new NearestFolder(['.git']).around(here)) ?? here;
  return ({ root, inRoot }) => {
    const full = resolve(root.host.folder, inRoot);
    const path = pathFrom(top, full);
    const isOutside = /^(?:\.\.\/|\/|[A-Za-z]:)/.test(path);
    return isOutside ? full.split(sep).join('/') : path;
  };
}
