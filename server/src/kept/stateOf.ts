import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, realpathSync, type Stats } from 'node:fs';

/** In milliseconds: what was written so lately may be written again with the same time, as coarse as some disks count it. */
export const YOUNG_MS = 2_000;

/** How the state of a file is told: by size, times and number, or by its content, which has to be read. */
export type Told = 'by times' | 'by content';

/**
 * Something that is the same as long as nothing has changed at a path: a file's content, what a folder lists (its time says nothing on
 * some disks), where a link leads and what is there.
 * @param told by times unless told, but for a file that is young
 * @throws an error of the file system
 */
export function stateOf(path: string, told?: Told): string {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats) return 'none';
  if (stats.isSymbolicLink()) {
    const real = realpathSync.native(path);
    return `link ${real} ${stateOf(real, told)}`;
  }
  if (stats.isDirectory()) return `folder ${hashOf(listed(path))}`;
  if (!stats.isFile()) return 'other';
  return (told ?? (isYoung(stats) ? 'by content' : 'by times')) === 'by content'
    ? `content ${hashOf(readFileSync(path))}`
    : `times ${timesOf(stats)}`;
}

/** How a state was told. */
export function toldBy(state: string): Told {
  return /\bcontent [\da-f]{40}$/.test(state) ? 'by content' : 'by times';
}

/** Whether a file may be written again without a trace. */
export function isYoung({ ctimeMs }: Pick<Stats, 'ctimeMs'>): boolean {
  return Date.now() - ctimeMs < YOUNG_MS;
}

/** What tells one version of a file from any other, unless it is young. */
export function timesOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return [size, mtimeMs, ctimeMs, ino].join(' ');
}

function listed(folder: string): string {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .map((entry) => {
      const kind = entry.isDirectory() ? '/' : entry.isSymbolicLink() ? '@' : entry.isFile() ? '' : '?';
      return `${entry.name}/${kind}`;
    })
    .sort()
    .join('\0');
}

function hashOf(content: string | Buffer): string {
  return createHash('sha1').update(content).digest('hex');
}
