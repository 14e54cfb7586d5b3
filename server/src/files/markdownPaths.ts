import { join, relative, sep } from 'node:path';
import { pathsBelow } from './pathsBelow.ts';

const MAX_FILES = 20_000;
/** In milliseconds. */
const TIME_LIMIT = 4000;

/**
 * The Markdown files below a folder, relative to `root` and with forward slashes: without `node_modules`, what dot folders
 * hold and what symbolic links lead to. At most 20,000, as many as are found in time; empty where there is no such folder.
 * @param below relative to `root`, '' for `root` itself
 * @param depth how many folders deep
 */
export async function markdownPaths(root: string, below = '', depth = Number.POSITIVE_INFINITY): Promise<string[]> {
  const folder = join(root, below);
  const found = await pathsBelow(folder, '**/*.{md,markdown}', depth, TIME_LIMIT);
  const prefix = relative(root, folder).split(sep).join('/');
  return found
    .slice(0, MAX_FILES)
    .map((path) => (prefix === '' ? path : `${prefix}/${path}`))
    .sort();
}
