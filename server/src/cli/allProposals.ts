import { type Catalog, isCalledProposal, rowOf, type Template, WHOLE, withLearned } from '../core/index.ts';
import { learnedIn } from '../learnedIn.ts';
import { filesIn } from '../proposals/filesIn.ts';
import type { Root } from './roots.ts';

/** All proposals of a root: those that follow a template, and records that agree on one among themselves. */
export async function allProposals({ host, library, walked, entries }: Root): Promise<Catalog> {
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
