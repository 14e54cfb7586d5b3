import type { Entry, Mention } from './entry.ts';
import type { ProposalIndex } from './proposalIndex.ts';
import { isOwnKind, lettersOf } from './references.ts';

/** Fewer proposals show no series that a number surely belongs to. */
export const MIN_PROPOSALS = 10;
/** Of all numbers up to the highest one a series has at least so many: one that is not there was passed over, and is none of somebody else's RFCs. */
export const MIN_SHARE = 0.9;

interface Numbers {
  readonly highest: number;
  readonly count: number;
}

const known = new WeakMap<ProposalIndex, ReadonlyMap<string, Numbers>>();

/**
 * Whether a name for short surely is that of a proposal of an entry's own series, and there is none: the letters are those of the series,
 * and nearly all numbers up to the highest one are given.
 */
export function isSurelyMissing(index: ProposalIndex, entry: Entry, { kind, number }: Mention): boolean {
  if (number === 0 || !isOwnKind(entry, kind)) return false;
  const { highest = 0, count = 0 } = numbersIn(index).get(`${entry.series}\n${kind}`) ?? {};
  if (count < MIN_PROPOSALS || number > highest || count < highest * MIN_SHARE) return false;
  return !index.numbered(number).some((other) => other.series === entry.series || isOwnKind(other, kind));
}

function numbersIn(index: ProposalIndex): ReadonlyMap<string, Numbers> {
  const found = known.get(index) ?? readNumbers(index);
  known.set(index, found);
  return found;
}

function readNumbers(index: ProposalIndex): ReadonlyMap<string, Numbers> {
  const numbers = new Map<string, Set<number>>();
  for (const { series, name, number } of index.entries) {
    if (name === undefined || number === undefined) continue;
    const key = `${series}\n${lettersOf(name)}`;
    numbers.set(key, (numbers.get(key) ?? new Set()).add(number));
  }
  return new Map([...numbers].map(([key, all]) => [key, { highest: Math.max(...all), count: all.size }]));
}
