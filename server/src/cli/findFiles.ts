import { readdir } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { glob } from 'tinyglobby';
import type { Complain } from '../files/unreadable.ts';
import { explain } from '../files/unreadable.ts';

export interface FoundFile {
  /** As messages name it, with forward slashes: the path the user gave, and what was found below it. */
  readonly path: string;
  /** The real path: the same for two ways to one file. */
  readonly identity: string;
  /** The real path of the folder the user gave, or of the folder that holds the file. */
  readonly base: string;
}

/**
 * The files that paths name, in that order, each once; folders stand for the Markdown files below them, without
 * `node_modules`, dot folders and symbolic links. What cannot be read goes to `complain`.
 */
export async function findFiles(paths: readonly string[], complain: Complain): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const path of paths) {
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

async function filesBelow(folder: string, complain: Complain): Promise<string[]> {
  // The search itself is silent about folders it cannot read.
  const listing = (path: string, options: { withFileTypes: true }, done: (...result: [never, never]) => void) =>
    readdir(path, options, (error, entries) => {
      if (error) complain(explain(path, error));
      done(error as never, entries as never);
    });
  const files = await glob('**/*.{md,markdown}', {
    cwd: folder,
    ignore: ['**/node_modules/**'],
    dot: false,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    expandDirectories: false,
    fs: { readdir: listing as unknown as typeof readdir },
  });
  return files.sort((a, b) => (a < b ? -1 : 1));
}
