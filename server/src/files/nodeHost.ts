import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { lstat, mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { mapConcurrently } from '../mapConcurrently.ts';
import { codeOf, failure, type Host, type Stat } from './host.ts';
import { expectText } from './unreadable.ts';

/** So many files are looked at at once. */
const AT_ONCE = 16;
/** In milliseconds: what was written so lately may be written again with the same time, as coarse as some disks count it. */
const YOUNG_MS = 2_000;

/** A folder on this machine's disk. */
export function nodeHost(folder: string): Host {
  let root: string | undefined;
  /** Where a path leads, links followed. */
  const inside = async (path: string): Promise<string> => {
    const real = await realpath(join(folder, path));
    if (root === undefined || leadsOut(root, real)) {
      // It may be a link that leads elsewhere by now.
      root = await realpath(folder);
      if (leadsOut(root, real)) throw failure('OUTSIDE', real);
    }
    return real;
  };
  return {
    folder,
    list: async (path) => {
      const entries = await readdir(await inside(path), { withFileTypes: true });
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
      const real = realpathSync.native(join(folder, path));
      if (leadsOut(realpathSync.native(folder), real)) throw failure('OUTSIDE', real);
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
    write: async (path, text) => {
      const file = join(folder, path);
      await makeFolder(folder, dirname(file));
      // Exclusive creation follows no link, not even a dangling one.
      await writeFile(file, text, { flag: 'wx' });
    },
    replace: async (path, text) => {
      const file = join(folder, path);
      await makeFolder(folder, dirname(file));
      const aside = `${file}.${randomUUID()}.tmp`;
      try {
        await writeFile(aside, text, { flag: 'wx' });
        await rename(aside, file);
      } catch (error) {
        await rm(aside, { force: true });
        throw error;
      }
    },
    rename: async (from, to) => {
      const [old, fresh] = [join(folder, from), join(folder, to)];
      await refuseOutside(folder, dirname(old));
      await makeFolder(folder, dirname(fresh));
      if (await isThere(fresh)) throw failure('EEXIST', fresh);
      await rename(old, fresh);
    },
    remove: async (path) => {
      const file = join(folder, path);
      await refuseOutside(folder, dirname(file));
      await rm(file, { force: true });
    },
  };
}

async function versionOf(file: string): Promise<string | undefined> {
  const stats = await lstat(file).catch(() => undefined);
  if (!stats?.isFile()) return undefined;
  const { size, mtimeMs, ctimeMs, ino } = stats;
  return Date.now() - ctimeMs < YOUNG_MS ? '' : [size, mtimeMs, ctimeMs, ino].join(' ');
}

/** The bytes of a file that somebody named, wherever it is: see `Host.read`. */
export async function readBytes(path: string, maxBytes: number): Promise<Uint8Array> {
  // Looked at before opening: that would wait for ever on a named pipe.
  const stats = await stat(path);
  expectText({ kind: kindOf(stats), size: stats.size }, maxBytes);
  return readFile(path);
}

/** A path with all links followed: the same for two ways to one file. */
export async function realPath(path: string): Promise<string> {
  return realpath(path);
}

/** Whether there is anything at a path, be it a link to nothing. */
export async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** Says whether there is something at a path in a folder. What links put elsewhere is not looked at, and counts as there. */
export function existsBelow(folder: string): (path: string) => boolean {
  return (path) => {
    const target = join(folder, path);
    if (leadsOut(folder, target)) return true;
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

function leadsOut(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}

/** Makes a folder below `root` where there is none. Never outside. */
async function makeFolder(root: string, folder: string): Promise<void> {
  await refuseOutside(root, folder);
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw codeOf(error) === 'EEXIST' ? failure('ENOTDIR', folder) : error;
  });
  // Again, for a link that came into being in the meantime.
  await refuseOutside(root, folder);
}

/** Throws when the nearest existing folder at or above `folder` is, after following links, not inside `root`. */
async function refuseOutside(root: string, folder: string): Promise<void> {
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
