import { dirname, join, sep } from 'node:path';
import { isPattern } from '../core/index.ts';
import { fitsPattern } from '../core/workspace/pathPattern.ts';
import { isThere, nodeHost, realPath } from '../files/nodeHost.ts';
import { type Complain, explain } from '../files/unreadable.ts';
import { isMarkdown, type WalkOptions, walk } from '../files/walk.ts';

const HIDDEN = /(?:^|\/)\./;

export interface FoundFile {
  /** As messages name it, with forward slashes: the path the user gave, and what was found below it. */
  readonly path: string;
  /** The real path: the same for two ways to one file. */
  readonly identity: string;
  /** The real path of the folder the user gave, or of the folder that holds the file. */
  readonly base: string;
}

/**
 * The files that paths and patterns name, in that order, each once; folders stand for the Markdown files below them that a
 * walk finds, without hidden folders. What cannot be read goes to `complain`.
 */
export async function findFiles(paths: readonly string[], complain: Complain): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const path of (await Promise.all(paths.map((path) => expanded(path, complain)))).flat()) {
    try {
      const identity = await realPath(path);
      const isFolder = (await nodeHost(identity).stat('')).kind === 'folder';
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
  if (!isPattern(path) || (await isThere(path))) return [path];
  const names = path.split(sep).join('/').split('/');
  const fixed = names.findIndex(isPattern);
  const folder = fixed === 0 ? '.' : names.slice(0, fixed).join('/') || '/';
  const pattern = names.slice(fixed).join('/');
  const all = await filesBelow(folder, complain, { named: [pattern], isWanted: () => true });
  const found = all.filter((file) => fitsPattern(pattern, file));
  const markdown = found.filter(isMarkdown);
  if (found.length === 0) complain(`${path}: no file fits this pattern`);
  return (markdown.length > 0 ? markdown : found).map((file) => join(folder, file));
}

/** What a walk finds in a folder, but for what dot folders hold that nobody named: those may hold templates. */
async function filesBelow(folder: string, complain: Complain, options: WalkOptions = {}): Promise<readonly string[]> {
  const { files, refused, isCut } = await walk(nodeHost(folder), options);
  for (const { path, error } of refused) complain(explain(join(folder, path), error));
  if (isCut) complain(`${folder}: too many folders, the first ones only were searched`);
  const isMeant = options.named?.some((pattern) => HIDDEN.test(pattern));
  return isMeant ? files : files.filter((file) => !HIDDEN.test(file));
}
