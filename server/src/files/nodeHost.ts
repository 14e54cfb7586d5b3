import { existsSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { lstat, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { see } from '../kept/sightings.ts';
import { isYoung, timesOf } from '../kept/stateOf.ts';
import { mapConcurrently } from '../mapConcurrently.ts';
import { patiently } from './disk/patience.ts';
import { discard, placeNew, placeOver, writeAside } from './disk/placing.ts';
import { leadsOut, makeFolder, refuseOutside } from './disk/withinFolder.ts';
import { type DiskHost, failure, type Host, type Stat } from './host.ts';
import { expectText } from './unreadable.ts';

/** So many files are looked at at once. */
const AT_ONCE = 16;

/** A folder on this machine's disk. */
export function nodeHost(folder: string): DiskHost {
  let root: string | undefined;
  /** Where a path leads, links followed. */
  const inside = async (path: string): Promise<string> => {
    const full = join(folder, path);
    const real = await realpath(full).catch((error: unknown) => {
      seeIn(full, true);
      throw error;
    });
    // It may be a link that leads elsewhere by now.
    if (root === undefined || leadsOut(root, real)) root = await realpath(folder);
    const isInside = !leadsOut(root, real);
    seeIn(full, isInside);
    if (!isInside) throw failure('OUTSIDE', real);
    return real;
  };
  const prepare: Host['prepare'] = async (path, text, isNew) => {
    const file = join(folder, path);
    const takeBack = await makeFolder(folder, dirname(file));
    const aside = await writeAside(file, text).catch(async (error: unknown) => {
      await takeBack();
      throw error;
    });
    return {
      place: () => (isNew ? placeNew(aside, file) : placeOver(aside, file)),
      discard: async () => {
        await discard(aside);
        await takeBack();
      },
    };
  };
  const placed = async (path: string, text: string | Iterable<string>, isNew: boolean) => {
    const prepared = await prepare(path, text, isNew);
    try {
      await prepared.place();
    } catch (error) {
      await prepared.discard();
      throw error;
    }
  };
  return {
    folder,
    list: async (path) => {
      const real = await inside(path);
      const entries = await patiently(() => readdir(real, { withFileTypes: true }));
      return entries.map((entry) => ({ name: entry.name, kind: entry.isSymbolicLink() ? 'link' : kindOf(entry) }));
    },
    stat: async (path) => {
      const real = await inside(path);
      const stats = await stat(real);
      // A disk may write names in another form than they are asked for.
      const isLinked = real.normalize() !== join(root ?? folder, path).normalize();
      return { kind: kindOf(stats), size: stats.size, written: stats.mtimeMs, isLinked };
    },
    read: async (path, maxBytes) => readBytes(await inside(path), maxBytes),
    readNow: (path, maxBytes) => {
      const full = join(folder, path);
      const real = seenIfGone(full, () => realpathSync.native(full));
      const isInside = !leadsOut(realpathSync.native(folder), real);
      seeIn(full, isInside);
      if (!isInside) throw failure('OUTSIDE', real);
      const stats = statSync(real);
      expectText({ kind: kindOf(stats), size: stats.size }, maxBytes);
      return readFileSync(real);
    },
    versions: async (paths) => {
      const folders = new Map<string, Promise<boolean>>();
      /** Whether a folder stands where its path says, and no link is on the way. */
      const isPlain = async (path: string) => {
        const real = await inside(path);
        return real.normalize() === join(root ?? folder, path).normalize();
      };
      return mapConcurrently(paths, AT_ONCE, async (path) => {
        const parent = dirname(path);
        const plain = folders.get(parent) ?? isPlain(parent).catch(() => false);
        folders.set(parent, plain);
        return (await plain) ? versionOf(join(folder, path)) : undefined;
      });
    },
    prepare,
    write: (path, text) => placed(path, text, true),
    replace: (path, text) => placed(path, text, false),
    rename: async (from, to) => {
      const [old, fresh] = [join(folder, from), join(folder, to)];
      await refuseOutside(folder, dirname(old));
      const takeBack = await makeFolder(folder, dirname(fresh));
      try {
        if (await isThere(fresh)) throw failure('EEXIST', fresh);
        await rename(old, fresh);
      } catch (error) {
        await takeBack();
        throw error;
      }
      return async () => {
        if (await isThere(old)) throw failure('EEXIST', old);
        await rename(fresh, old);
        await takeBack();
      };
    },
    remove: async (path) => {
      const file = join(folder, path);
      await refuseOutside(folder, dirname(file));
      await rm(file, { force: true });
    },
  };
}

/** Notes what is looked at in a folder, and where that is; of what a link puts elsewhere only where it leads. */
function seeIn(full: string, isInside: boolean): void {
  see('real', dirname(full));
  see(isInside ? 'state' : 'real', full);
}

function seenIfGone(full: string, look: () => string): string {
  try {
    return look();
  } catch (error) {
    seeIn(full, true);
    throw error;
  }
}

async function versionOf(file: string): Promise<string | undefined> {
  const stats = await lstat(file).catch(() => undefined);
  seeIn(file, !stats?.isSymbolicLink());
  if (!stats?.isFile()) return undefined;
  return isYoung(stats) ? '' : timesOf(stats);
}

/** The bytes of a file that somebody named, wherever it is: see `Host.read`. */
export async function readBytes(path: string, maxBytes: number): Promise<Uint8Array> {
  see('state', path);
  // Looked at before opening: that would wait for ever on a named pipe.
  const stats = await stat(path);
  expectText({ kind: kindOf(stats), size: stats.size }, maxBytes);
  return patiently(() => readFile(path));
}

/** A path with all links followed: the same for two ways to one file. */
export async function realPath(path: string): Promise<string> {
  see('real', path);
  return realpath(path);
}

/** Whether there is anything at a path, be it a link to nothing. */
export async function isThere(path: string): Promise<boolean> {
  see('there', path);
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/**
 * Whether a path is a folder, or a link to one.
 * @throws an error of the file system where there is nothing
 */
export async function isFolder(path: string): Promise<boolean> {
  return (await nodeHost(path).stat('')).kind === 'folder';
}

/** Says whether there is something at a path in a folder. What links put elsewhere is not looked at, and counts as there. */
export function existsBelow(folder: string): (path: string) => boolean {
  return (path) => {
    const target = join(folder, path);
    if (leadsOut(folder, target)) return true;
    see('real', folder);
    see('real', dirname(target));
    see('exists', target);
    try {
      return leadsOut(realpathSync(folder), realpathSync(dirname(target))) || existsSync(target);
    } catch {
      return false;
    }
  };
}

function kindOf(entry: Pick<Stats, 'isFile' | 'isDirectory'>): Stat['kind'] {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}
