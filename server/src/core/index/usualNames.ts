import { groupBy } from '../text/groupBy.ts';
import { type UsualName, usualName } from '../workspace/naming/usualName.ts';
import type { Entry } from './entry.ts';
import type { ProposalIndex } from './proposalIndex.ts';
import { togetherIn } from './stageFolders.ts';

const rows = new WeakMap<ProposalIndex, ReadonlyMap<string, readonly Entry[]>>();
const known = new WeakMap<readonly Entry[], { readonly usual: UsualName | undefined }>();

/** How those are named that belong together with a proposal, by one template in one series; undefined where they show no way. */
export function usualNameFor(index: ProposalIndex, entry: Entry): UsualName | undefined {
  const all = rows.get(index) ?? groupBy([...index.entries], togetherIn);
  rows.set(index, all);
  const row = all.get(togetherIn(entry));
  if (!row) return undefined;
  const found = known.get(row) ?? { usual: usualName(row) };
  known.set(row, found);
  return found.usual;
}
