import type { Catalog } from '../core/index.ts';
import { explain } from '../files/unreadable.ts';
import { tellLeftOut } from '../files/walk.ts';
import { allProposals } from './allProposals.ts';
import type { Console } from './console.ts';
import { complainTo, type OpenRoot, openRoot, type Standpoint } from './openRoot.ts';

/** All proposals of a root. */
export interface OpenCatalog extends Catalog, OpenRoot {
  /** The folder that was named, relative to the root; '' for the root itself. */
  readonly folder: string;
}

/** Reads the proposals of the root round a folder. What goes wrong is told; undefined where there is no such folder. */
export async function openCatalog(
  folder: string,
  console: Console,
  from?: Standpoint,
): Promise<OpenCatalog | undefined> {
  const warn = complainTo(console);
  try {
    const open = await openRoot(folder, console, from);
    const { host, walked } = open.root;
    const below = (await open.inRoot(folder)) ?? '';
    await host.list(below);
    tellLeftOut(host, walked, warn);
    const { library, entries } = await allProposals(open.root);
    return { ...open, library, entries, folder: below };
  } catch (error) {
    warn(explain(folder, error));
    return undefined;
  }
}
