import { lstat, mkdir, open, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import * as l10n from '@vscode/l10n';
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
    throw codeOf(error) === 'EEXIST' ? new PathError(fileInTheWay(path)) : error;
  });
  // Again, for a link that came into being in the meantime.
  await refuseOutside(root, folder, path);
}

/** Does something for a new file; an error says in words for the user why the file cannot be created. */
export async function explained<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof PathError ? error : new PathError(messageFor(error, path));
  }
}

/** Throws when the nearest existing folder at or above `folder` is, after following links, not inside `root`. */
async function refuseOutside(root: string, folder: string, path: string): Promise<void> {
  const realRoot = await realpath(root);
  const real = await nearestReal(folder, root);
  const way = relative(realRoot, real);
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) {
    throw new PathError(l10n.t('Cannot create `{0}`: a symbolic link leads out of the workspace folder.', shown(path)));
  }
}

async function nearestReal(folder: string, root: string): Promise<string> {
  for (let at = folder; ; at = dirname(at)) {
    try {
      return await realpath(at);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT' || at === root || at === dirname(at)) throw error;
      if (await isLink(at))
        throw new PathError(l10n.t('Cannot create a file there: the symbolic link `{0}` leads nowhere.', shown(at)));
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

function fileInTheWay(path: string): string {
  return l10n.t('Cannot create `{0}`: a file stands where a folder is needed.', shown(path));
}

function messageFor(error: unknown, path: string): string {
  const file = shown(path);
  switch (codeOf(error)) {
    case 'EEXIST':
      return l10n.t('Cannot create `{0}`: it exists already, choose another name.', file);
    case 'ENOTDIR':
      return fileInTheWay(path);
    case 'ENOENT':
      return l10n.t('Cannot create `{0}`: a folder on the way does not exist and cannot be created.', file);
    case 'EACCES':
    case 'EPERM':
      return l10n.t('Cannot create `{0}`: no permission to write there.', file);
    case 'EROFS':
      return l10n.t('Cannot create `{0}`: the file system is read-only.', file);
    case 'ENOSPC':
      return l10n.t('Cannot create `{0}`: the disk is full.', file);
    case 'ELOOP':
      return l10n.t('Cannot create `{0}`: symbolic links run in a circle.', file);
    case 'ENAMETOOLONG':
      return l10n.t('Cannot create `{0}`: the name is too long.', file);
    default:
      return l10n.t('Cannot create `{0}`: {1}.', file, error instanceof Error ? error.message : String(error));
  }
}

function codeOf(error: unknown): string {
  return String((error as NodeJS.ErrnoException | undefined)?.code ?? '');
}
