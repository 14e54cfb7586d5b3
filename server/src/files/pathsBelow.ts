import { glob } from 'tinyglobby';

/**
 * Paths below a folder that fit a pattern, relative to it and with forward slashes: without `node_modules`, what dot folders hold
 * and what symbolic links lead to. Empty where there is no such folder, or where it takes too long.
 * @param depth how many folders deep
 * @param timeLimit in milliseconds
 */
export function pathsBelow(folder: string, pattern: string, depth: number, timeLimit: number): Promise<string[]> {
  return glob(pattern, {
    cwd: folder,
    ignore: ['**/node_modules/**'],
    deep: depth,
    dot: false,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    expandDirectories: false,
    signal: AbortSignal.timeout(timeLimit),
  }).catch(() => []);
}
