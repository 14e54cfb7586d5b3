import { proposalFile } from '../workspace/naming/files.ts';
import { type UsualName, usualName } from '../workspace/naming/usualName.ts';
import type { Entry } from './entry.ts';
import type { ProposalIndex } from './proposalIndex.ts';
import { togetherIn } from './stageFolders.ts';

const known = new WeakMap<ReadonlyMap<string, number>, { readonly usual: UsualName | undefined }>();

/** How those are named that belong together with a proposal, by one template in one series; undefined where they show no way. */
export function usualNameFor(index: ProposalIndex, entry: Entry): UsualName | undefined {
  const row = index.tally(namesSaid).get(togetherIn(entry));
  if (!row) return undefined;
  const found = known.get(row) ?? { usual: usualName([...row.keys()].map(titled)) };
  known.set(row, found);
  return found.usual;
}

/** Letters behind the number, or where there is none. */
const WORDS = /^(?!\p{L}{1,10}[-_ ]?\d).*\p{L}{2}|\d.*\p{L}{2}/u;

/** Paths; with the title where a name may have no words of its own, for which one is made of it. */
function* namesSaid(entry: Entry): Iterable<readonly [string, string]> {
  const { path, title } = entry;
  yield [togetherIn(entry), WORDS.test(proposalFile(path)?.stem ?? '') ? path : `${path}\n${title}`];
}

function titled(said: string) {
  const [path = '', title = ''] = said.split('\n');
  return { path, title };
}
