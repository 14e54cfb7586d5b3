import { readdir } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { glob } from 'tinyglobby';
import { isPattern } from '../core/index.ts';
import type { Complain } from '../files/unreadable.ts';
import { explain } from '../files/unreadable.ts';

const GLOB = {
  ignore: ['**/node_modules/**'],
  dot: false,
  followSymbolicLinks: false,
  caseSensitiveMatch: false,
  expandDirectories: false,
};

export interface FoundFile {
  /** As messages name it, with forward slashes: the path the user gave, and what was found below it. */
  readonly path: string;
  /** The real path: the same for two ways to one file. */
  readonly identity: string;
  /** The real path of the folder the user gave, or of the folder that holds the file. */
  readonly base: string;
}

/**
 * The files that paths and patterns name, in that order, each once; folders stand for the Markdown files below them, without
 * `node_modules`, dot folders and symbolic links. What cannot be read goes to `complain`.
 */
export async function findFiles(paths: readonly string[], complain: Complain): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const path of (await Promise.all(paths.map((path) => expanded(path, complain)))).flat()) {
    try {
      const identity = await realpath(path);
      const isFolder = (await stat(path)).isDirectory();
      const names = isFolder ? await filesBelow(path, complain) : [''];
      const base = isFolder ? identity : dirname(identity);
      for (const name of names) {
        const file = { path: join(path, name).split(sep).join('/'), identity: join(identity, name), base };
        if (!found.has(file.identity)) found.set(file.identity, file);
      }
    } catch (error) {
      complain(explain(path, error));
    }
  }
  return [...found.values()];
}

/** The files that a pattern stands for, where the shell has left it as it is; the path itself where none does. */
async function expanded(path: string, complain: Complain): Promise<readonly string[]> {
  if (!isPattern(path) || (await exists(path))) return [path];
  const fixed = path.split(/[\\/](?=[^\\/]*[*?{[(!])/, 1)[0] ?? '';
  const cwd = isPattern(fixed) ? '.' : fixed || '/';
  const pattern = (cwd === '.' ? path : path.slice(fixed.length + 1)).split(sep).join('/');
  const found = await glob(pattern, { ...GLOB, cwd });
  const markdown = found.filter((file) => /\.(?:md|markdown)$/i.test(file));
  if (found.length === 0) complain(`${path}: no file fits this pattern`);
  return (markdown.length > 0 ? markdown : found).sort((a, b) => (a < b ? -1 : 1)).map((file) => join(cwd, file));
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function filesBelow(folder: string, complain: Complain): Promise<string[]> {
  // The search itself is silent about folders it cannot read.
  const listing = (path: string, options: { withFileTypes: true }, done: (...result: [never, never]) => void) =>
    readdir(path, options, (error, entries) => {
      if (error) complain(explain(path, error));
      done(error as never, entries as never);
    });
  const files = await glob('**/*.{md,markdown}', {
    ...GLOB,
    cwd: folder,
    fs: { readdir: listing as unknown as typeof readdir },
  });
  return files.sort((a, b) => (a < b ? -1 : 1));
}
