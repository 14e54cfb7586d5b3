import { lstat, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import * as l10n from '@vscode/l10n';
import { decodeText } from './decodeText.ts';
import { isGone, UnreadableFile } from './unreadable.ts';

/** In bytes: of a file that somebody named, or that is to be checked. */
const MAX_NAMED = 16 * 1024 * 1024;
/** In bytes: of a file that is only looked at, as a template or an earlier version is. There may be many of them. */
export const MAX_LOOKED_AT = 1024 * 1024;

/**
 * A file's text.
 * @param maxBytes what is larger is refused
 * @throws UnreadableFile, or an error of the file system: `explain` has words for both
 */
export async function readText(path: string, maxBytes = MAX_NAMED): Promise<string> {
  // Looked at before opening: that would wait for ever on a named pipe.
  const stats = await stat(path);
  if (stats.isDirectory()) throw new UnreadableFile(l10n.t('a folder, expected a file'));
  if (!stats.isFile()) throw new UnreadableFile(l10n.t('not an ordinary file'));
  if (stats.size > maxBytes) {
    const size = Math.ceil(stats.size / 1024 / 1024);
    throw new UnreadableFile(l10n.t('too large: {0} MiB, expected at most {1} MiB', size, maxBytes / 1024 / 1024));
  }
  return decodeText(await readFile(path));
}

/** The text of a file that is only looked at; undefined where there is none that can be used, for whatever reason. */
export async function textIfReadable(path: string): Promise<string | undefined> {
  return readText(path, MAX_LOOKED_AT).catch(() => undefined);
}

/**
 * The text of a file that is only looked at; undefined where there is none that can be used. Symbolic links are passed over,
 * also those on the way there that lead out of the root.
 * @param path relative to `root`
 * @param refuse takes the error, unless there is nothing at all; `leftOut` has words for it
 */
export async function readTextBelow(
  root: string,
  path: string,
  refuse: (error: unknown) => void,
): Promise<string | undefined> {
  const file = join(root, path);
  try {
    if ((await lstat(file)).isSymbolicLink()) return undefined;
    const way = relative(await realpath(root), await realpath(file));
    if (way.startsWith(`..${sep}`) || isAbsolute(way)) return undefined;
    return await readText(file, MAX_LOOKED_AT);
  } catch (error) {
    if (!isGone(error)) refuse(error);
    return undefined;
  }
}
