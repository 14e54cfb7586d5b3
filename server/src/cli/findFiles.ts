import { dirname, join, sep } from 'node:path';
import { isPattern } from '../core/index.ts';
import { fitsPattern } from '../core/workspace/pathPattern.ts';
import { isFolder, isThere, nodeHost, realPath } from '../files/nodeHost.ts';
import { pathFrom } from '../files/pathFrom.ts';
import { type Complain, explain } from '../files/unreadable.ts';
import { isMarkdown, tellLeftOut, type Walk, walk } from '../files/walk.ts';
import type { Roots } from './roots.ts';

const HIDDEN = /(?:^|\/)\./;

export interface FoundFile {
  /** As messages name it, with forward slashes: the path the user gave, and what was found below it. */
  readonly path: string;
  /** The real path: the same for two ways to one file. */
  readonly identity: string;
  /** The real path of the folder the user gave, or of the folder that holds the file. */
  readonly base: string;
  /** What stands in it, where that is not what stands on the disk. */
  readonly text?: string;
}

/**
 * The files that paths and patterns name, in that order, each once; folders stand for the Markdown files below them that a
 * walk finds, without hidden folders. What cannot be read goes to `complain`.
 */
export async function findFiles(paths: readonly string[], roots: Roots, complain: Complain): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const path of (await Promise.all(paths.map((path) => expanded(path, complain)))).flat()) {
    try {
      const identity = await realPath(path);
      const walked = (await isFolder(identity)) ? await walkBelow(identity, roots) : undefined;
      if (walked) tellLeftOut(nodeHost(path), walked, complain);
      // Hidden folders may hold templates, but no proposals.
      const names = walked?.files.filter((file) => isMarkdown(file) && !HIDDEN.test(file)) ?? [''];
      const base = walked ? identity : dirname(identity);
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
  if (!isPattern(path) || (await isThere(path))) return [path];
  const names = path.split(sep).join('/').split('/');
  const fixed = names.findIndex(isPattern);
  const folder = fixed === 0 ? '.' : names.slice(0, fixed).join('/') || '/';
  const pattern = names.slice(fixed).join('/');
  const host = nodeHost(folder);
  const walked = await walk(host, { named: [pattern], isWanted: () => true });
  tellLeftOut(host, walked, complain);
  const found = walked.files.filter(
    (file) => fitsPattern(pattern, file) && (HIDDEN.test(pattern) || !HIDDEN.test(file)),
  );
  const markdown = found.filter(isMarkdown);
  if (found.length === 0) complain(`${path}: no file fits this pattern`);
  return (markdown.length > 0 ? markdown : found).map((file) => join(folder, file));
}

/** What is below a folder: what was walked of its root, or a walk of its own where that passed the folder over. */
async function walkBelow(folder: string, roots: Roots): Promise<Walk> {
  const { host, walked } = await roots.rootAround(folder);
  const from = pathFrom(host.folder, folder);
  if (from === '') return walked;
  if (walked.isCut || !walked.passage.leadsToFile(`${from}/`)) return walk(nodeHost(folder));
  const below = (path: string) => (`${path}/`.startsWith(`${from}/`) ? [path.slice(from.length + 1)] : []);
  const refused = walked.refused.flatMap(({ path, error }) => below(path).map((name) => ({ path: name, error })));
  return { ...walked, files: walked.files.flatMap(below), refused };
}
