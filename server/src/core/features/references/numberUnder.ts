import { placesOfNumber } from '../../catalog/renumber.ts';
import type { Entry } from '../../index/entry.ts';
import type { Match } from '../../matching/match.ts';
import { type Range, touches } from '../../text/range.ts';
import type { NamedPlace } from './namedIn.ts';

/**
 * The digits of a proposal's number at an offset: where another one is named there, that one's, else the document's own. Undefined
 * for any other place, and where a link's target stands: that is a file's name.
 */
export function numberUnder(
  match: Match,
  entry: Entry,
  named: NamedPlace | undefined,
  offset: number,
): Range | undefined {
  const { text } = match.document;
  const at = { start: offset, end: offset };
  if (!named)
    return placesOfNumber(match, entry)
      .map((place) => digitsIn(text, place, entry.number))
      .find((digits) => digits && touches(digits, at));
  const { open, to } = named;
  return open && touches(open, at) ? digitsIn(text, open, to.number) : undefined;
}

/** Where a number stands, be it with zeros before it. */
function digitsIn(text: string, { start, end }: Range, number: number | undefined): Range | undefined {
  if (number === undefined) return undefined;
  const found = new RegExp(`(?<!\\d)0*${number}(?!\\d)`).exec(text.slice(start, end));
  return found ? { start: start + found.index, end: start + found.index + found[0].length } : undefined;
}
