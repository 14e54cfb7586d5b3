import { rowOf, withLearned } from '../core/index.ts';
import { learnedIn } from '../learnedIn.ts';
import { choosing, type Examined, lookedAtAgain } from './examine.ts';
import type { Unchecked } from './result.ts';
import type { Root } from './roots.ts';

/** The same files, but that what looks like a proposal and follows no template is laid beside what the records round it agree on. */
export async function besideLearned(
  files: readonly (Examined | Unchecked)[],
): Promise<readonly (Examined | Unchecked)[]> {
  const changed = new Map<Root, Root>();
  for (const [root, rows] of rowsWithout(files)) {
    const learned = [];
    for (const row of rows) learned.push(await learnedIn(root.host, root.library, row, { walked: root.walked }));
    const found = learned.filter((template) => template !== undefined);
    if (found.length > 0) changed.set(root, { ...root, library: withLearned(root.library, found) });
  }
  return files.map((one) => {
    const root = 'file' in one ? changed.get(one.root) : undefined;
    if (!root || !('file' in one)) return one;
    const beside = { ...one, root };
    return one.choice.reason === 'unmatched' ? lookedAtAgain(one, () => choosing(beside)) : beside;
  });
}

/** The folders of those that look like proposals and follow no template. */
function rowsWithout(files: readonly (Examined | Unchecked)[]): ReadonlyMap<Root, ReadonlySet<string>> {
  const rows = new Map<Root, Set<string>>();
  for (const one of files) {
    if (!('file' in one) || one.choice.reason !== 'unmatched') continue;
    rows.set(one.root, (rows.get(one.root) ?? new Set()).add(rowOf(one.path)));
  }
  return rows;
}
