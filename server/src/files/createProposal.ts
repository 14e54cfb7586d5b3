import { lstat, mkdir, open, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { checkedNames, PathError, shown } from './checkPath.ts';

/** Writes a new file below `root`, folders included, and gives its path. Never over an existing file, never outside. */
export async function createProposal(root: string, path: string, text: string): Promise<string> {
  const names = checkedNames(path);
  const file = join(root, ...names);
  return explained(path, async () => {
    await makeFolder(root, dirname(file), path);
    await writeNew(file, text);
    return file;
  });
}

/** Makes a folder below `root` where there is none, for a file with a path. Never outside. */
export async function makeFolder(root: string, folder: string, path: string): Promise<void> {
  await refuseOutside(root, folder, path);
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw codeOf(error) === 'EEXIST'
      ? new PathError(`Cannot create \`${shown(path)}\`: ${REASONS['ENOTDIR']}.`)
      : error;
  });
  // Again, for a link that came into being in the meantime.
  await refuseOutside(root, folder, path);
}

/** Does something for a new file; an error says in words for the user why the file cannot be created. */
export async function explained<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof PathError ? error : new PathError(`Cannot create \`${shown(path)}\`: ${reasonOf(error)}.`);
  }
}

/** Throws when the nearest existing folder at or above `folder` is, after following links, not inside `root`. */
async function refuseOutside(root: string, folder: string, path: string): Promise<void> {
  const realRoot = await realpath(root);
  const real = await nearestReal(folder, root);
  const way = relative(realRoot, real);
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) {
    throw new PathError(`Cannot create \`${shown(path)}\`: a symbolic link leads out of the workspace folder.`);
  }
}

async function nearestReal(folder: string, root: string): Promise<string> {
  for (let at = folder; ; at = dirname(at)) {
    try {
      return await realpath(at);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT' || at === root || at === dirname(at)) throw error;
      if (await isLink(at))
        throw new PathError(`Cannot create a file there: the symbolic link \`${shown(at)}\` leads nowhere.`);
    }
  }
}

async function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    (stats) => stats.isSymbolicLink(),
    () => false,
  );
}

async function writeNew(file: string, text: string): Promise<void> {
  // Exclusive creation follows no link, not even a dangling one.
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(text, 'utf8');
  } finally {
    await handle.close();
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EEXIST: 'it exists already, choose another name',
  ENOTDIR: 'a file stands where a folder is needed',
  ENOENT: 'a folder on the way does not exist and cannot be created',
  EACCES: 'no permission to write there',
  EPERM: 'no permission to write there',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  ELOOP: 'symbolic links run in a circle',
  ENAMETOOLONG: 'the name is too long',
};

function reasonOf(error: unknown): string {
  return REASONS[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
}

function codeOf(error: unknown): string {
  return String((error as NodeJS.ErrnoException | undefined)?.code ?? '');
}
