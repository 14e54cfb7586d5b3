import type { Entry, Mention } from './entry.ts';
import type { ProposalIndex } from './proposalIndex.ts';
import { isOwnKind, lettersOf } from './references.ts';

/** Fewer proposals show no series that a number surely belongs to. */
export const MIN_PROPOSALS = 10;
/** Of all numbers up to the highest one a series has at least so many: one that is not there was passed over, and is none of somebody else's RFCs. */
export const MIN_SHARE = 0.9;

/**
 * Whether a name for short surely is that of a proposal of an entry's own series, and there is none: the letters are those of the series,
 * and nearly all numbers up to the highest one are given.
 */
export function isSurelyMissing(index: ProposalIndex, entry: Entry, { kind, number }: Mention): boolean {
  if (number === 0 || !isOwnKind(entry, kind)) return false;
  const numbers = index.tally(numbersSaid).get(`${entry.series}\n${kind}`);
  const count = numbers?.size ?? 0;
  const highest = [...(numbers?.keys() ?? [])].reduce((most, digits) => Math.max(most, Number(digits)), 0);
  if (count < MIN_PROPOSALS || number > highest || count < highest * MIN_SHARE) return false;
  return !index.numbered(number).some((other) => other.series === entry.series || isOwnKind(other, kind));
}

/** The numbers of a series, by the letters of its names for short. */
function* numbersSaid({ series, name, number }: Entry): Iterable<readonly [string, string]> {
  if (name !== undefined && number !== undefined) yield [`${series}\n${lettersOf(name)}`, `${number}`];
}
