import { allProposals } from '../cli/allProposals.ts';
import { listed, misusedIn, type SelectionOptions, selectionFor } from '../cli/list.ts';
import type { Root } from '../cli/roots.ts';
import { type Entry, select, type TemplateLibrary } from '../core/index.ts';
import type { Call } from './call.ts';
import { RefusedError } from './reach.ts';

/** A proposal that was asked for, with where it is. */
export interface Selected {
  readonly root: Root;
  readonly library: TemplateLibrary;
  readonly entry: Entry;
}

/** What of a tool's input says which proposals are wanted; what is not given may be undefined. */
export type Wanted = { readonly [Key in keyof SelectionOptions]?: SelectionOptions[Key] | undefined } & {
  readonly folder?: string | undefined;
};

/**
 * The proposals that are wanted, of all roots or of those below a folder.
 * @throws RefusedError where something is asked for that cannot be
 */
export async function selected(call: Call, { folder, ...wanted }: Wanted): Promise<readonly Selected[]> {
  const options = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
  const found: Selected[] = [];
  const roots = await call.roots(folder);
  let misused: ReturnType<typeof misusedIn>;
  let isFine = false;
  for (const { root, below } of roots) {
    const { library, entries } = await allProposals(root);
    const wrong = misusedIn(library, options);
    misused ??= wrong;
    if (wrong) continue;
    isFine = true;
    for (const entry of select(library, entries, selectionFor(below, options))) found.push({ root, library, entry });
  }
  // A template may be known in one root alone.
  if (misused && !isFine) throw new RefusedError(`${misused.option} "${misused.value}": expected ${misused.expected}.`);
  return found;
}

/** A proposal as an agent is told of it. */
export function asListed(call: Call, { root, library, entry }: Selected) {
  const { authors, ...rest } = listed(library, entry, call.shown(root, entry.path));
  return { ...rest, authors: [...authors] };
}

/** The same on a line. */
export function lineFor(proposal: ReturnType<typeof asListed>): string {
  const { path, number, name, title, status, summary } = proposal;
  const label = name ?? (number === null ? undefined : `${number}`);
  const head = `- ${path}: ${label === undefined ? '' : `${label} `}${title}${status === null ? '' : ` (${status})`}`;
  return summary === null ? head : `${head}. ${summary}`;
}
