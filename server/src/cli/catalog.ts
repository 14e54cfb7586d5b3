import { type Catalog, isCalledProposal, rowOf, type Template, WHOLE, withLearned } from '../core/index.ts';
import { explain } from '../files/unreadable.ts';
import { tellLeftOut } from '../files/walk.ts';
import { learnedIn } from '../learnedIn.ts';
import { filesIn } from '../proposals/filesIn.ts';
import type { Console } from './console.ts';
import { complainTo, type OpenRoot, openRoot, type Standpoint } from './openRoot.ts';
import type { Root } from './roots.ts';

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

/** All proposals of a root: those that follow a template, and records that agree on one among themselves. */
async function allProposals({ host, library, walked, entries }: Root): Promise<Catalog> {
  const files = await filesIn(host, library, WHOLE, walked);
  const written = await entries.read(library, files, { needsFacts: () => false });
  await entries.save();
  const known = new Set(written.map(({ path }) => path));
  const left = files.filter((path) => !known.has(path) && isCalledProposal(path));
  const learned: Template[] = [];
  for (const row of new Set(left.map(rowOf))) {
    const template = await learnedIn(host, library, row, { walked });
    if (template) learned.push(template);
  }
  const rows = new Set(learned.map((template) => template.learned?.folder));
  const withAll = withLearned(library, learned);
  const records = left.filter((path) => rows.has(rowOf(path)));
  const others = await entries.read(withAll, records, { needsFacts: () => false });
  return { library: withAll, entries: [...written, ...others] };
}
