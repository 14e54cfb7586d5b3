import { lstat, mkdir, realpath, rmdir } from 'node:fs/promises';
import { dirname, isAbsolute, relative, sep } from 'node:path';
import { codeOf, failure } from '../host.ts';

/** Whether a path is not in a folder. Links are not followed. */
export function leadsOut(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}

/**
 * Makes a folder below `root` where there is none. Never outside.
 * @returns what takes that back, as far as there is nothing in it
 */
export async function makeFolder(root: string, folder: string): Promise<() => Promise<void>> {
  await refuseOutside(root, folder);
  const made = await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw codeOf(error) === 'EEXIST' ? failure('ENOTDIR', folder) : error;
  });
  const takeBack = async () => (made === undefined ? undefined : removeEmpty(folder, made));
  // Again, for a link that came into being in the meantime.
  await refuseOutside(root, folder).catch(async (error: unknown) => {
    await takeBack();
    throw error;
  });
  return takeBack;
}

/** Throws when the nearest existing folder at or above `folder` is, after following links, not inside `root`. */
export async function refuseOutside(root: string, folder: string): Promise<void> {
  const realRoot = await realpath(root);
  if (leadsOut(realRoot, await nearestReal(folder, root))) throw failure('OUTSIDE', folder);
}

async function nearestReal(folder: string, root: string): Promise<string> {
  for (let at = folder; ; at = dirname(at)) {
    try {
      return await realpath(at);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT' || at === root || at === dirname(at)) throw error;
      if (await isThere(at)) throw failure('DANGLING', at);
    }
  }
}

/** Removes a folder, and those above it up to `last`, as far as there is nothing in them. */
async function removeEmpty(folder: string, last: string): Promise<void> {
  for (let at = folder; !leadsOut(last, at); at = dirname(at)) {
    try {
      await rmdir(at);
    } catch {
      return;
    }
  }
}

/** Whether there is anything at a path, be it a link to nothing. */
async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
