import { homedir } from 'node:os';
import { dirname, sep } from 'node:path';
import { CONFIGURATION_FILES } from '../core/index.ts';
import { NearestFolder } from './nearestFolder.ts';
import { realPath } from './nodeHost.ts';

/** What tells the root of files: the folder whose templates and `.proposals.yaml` hold for them. */
export const ROOT_MARKS = [...CONFIGURATION_FILES, '.git'];

/**
 * The root of a file that somebody opened by itself, which nobody asked to search: its own folder rather than all that a
 * user has, as where the home folder is a repository; undefined where that is no less.
 */
export async function rootOfLooseFile(path: string): Promise<string | undefined> {
  const start = dirname(path);
  for (const folder of [await new NearestFolder(ROOT_MARKS).around(start), start]) {
    if (folder !== undefined && !(await isTooBroad(folder))) return folder;
  }
  return undefined;
}

/** Whether a folder is a disk's root, the home folder, or one that holds it. */
export async function isTooBroad(folder: string): Promise<boolean> {
  const [real, home] = await Promise.all([folder, homedir()].map((path) => realPath(path).catch(() => path)));
  return (
    real === undefined || home === undefined || dirname(real) === real || `${home}${sep}`.startsWith(`${real}${sep}`)
  );
}
