import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { realPath } from '../files/nodeHost.ts';
import { pathFrom } from '../files/pathFrom.ts';
import type { Complain } from '../files/unreadable.ts';
import { type Console, printable } from './console.ts';
import type { KeepingOptions } from './keeping.ts';
import { placeToKeep } from './placeToKeep.ts';
import { type Root, Roots } from './roots.ts';

/** A root, seen from the folder that the user is in. */
export interface OpenRoot {
  readonly root: Root;
  /** A path of the root as a person there writes it. */
  readonly shown: (path: string) => string;
  /** A path that a person there wrote, relative to the root; undefined for one that leads out of it. */
  readonly inRoot: (path: string) => Promise<string | undefined>;
}

/** From where a root is looked for. */
export interface Standpoint {
  /** The folder that the user is in; that of the process unless told. */
  readonly cwd?: string | undefined;
  /** Which folder is the root where no mark of one is round it: the one that was named unless told. */
  readonly otherwise?: 'named' | 'here';
  readonly keeping?: KeepingOptions;
}

/**
 * The root round a folder.
 * @param folder as the user names it
 * @throws an error of the file system where there is no such folder
 */
export async function openRoot(
  folder: string,
  console: Console,
  { cwd = process.cwd(), otherwise = 'named', keeping = {} }: Standpoint = {},
): Promise<OpenRoot> {
  const warn = complainTo(console);
  const [from, start] = await Promise.all([realPath(cwd), realPath(resolve(cwd, folder))]);
  const root = await new Roots(warn, warn, placeToKeep(keeping)).rootAround(
    start,
    otherwise === 'named' ? start : from,
  );
  const base = root.host.folder;
  return {
    root,
    shown: (path) => pathFrom(from, join(base, path)),
    inRoot: async (path) => {
      const file = resolve(from, path);
      const folder = await realPath(dirname(file)).catch(() => dirname(file));
      const way = pathFrom(base, file === dirname(file) ? file : join(folder, basename(file)));
      return isAbsolute(way) || /^\.\.(?:\/|$)/.test(way) ? undefined : way;
    },
  };
}

/** Tells of what goes wrong, in words for the user. */
export function complainTo({ err }: Console): Complain {
  return (message) => err(`proposals: ${printable(message)}\n`);
}
