import type { Lexicon, Phrases } from '../language/lexicon.ts';
import { anyWordOf } from '../language/pattern.ts';
import { withoutEnd, withoutStart } from '../text/ends.ts';
import { type Range, trimRange } from '../text/range.ts';
import { placeholderInField } from './fieldState.ts';
import type { Match } from './match.ts';

/** "and"; but for a letter alone, which stands within a name: "Ortega y Gasset". */
function namesTwo({ headings }: Lexicon): Phrases {
  return headings.and.filter(({ length }) => length > 1);
}

/** What stands between two names, and round a list of them. */
const BETWEEN = new RegExp(
  `[,;[\\]\\r\\n、，；]|[ \\t](?:${anyWordOf(namesTwo)}|&)[ \\t]|(?<=^|\\n)[ \\t]*-(?=[ \\t]|$)`,
  'gi',
);
const MAX_VALUE = 2_000;

/** The people that a proposal names as its authors. */
export function authorsOf(match: Match): readonly string[] {
  return match.fieldPairs
    .filter((pair) => pair.wanted.role === 'author' && placeholderInField(match, pair) === undefined)
    .flatMap(({ found }) =>
      nameRanges(match.document.text, found.valueRange).map(({ start, end }) =>
        withoutEnd(withoutStart(match.document.text.slice(start, end), '"\'['), '"\']')
          .replace(/(?:(?<!\s)\s+)?[<(][^<>()]*[>)]\s*$/, '')
          .trim(),
      ),
    )
    .filter((name) => name !== '' && name.length <= 80);
}

/** Where the names in a field's value stand, and at its end the place for one more. */
export function nameRanges(text: string, { start, end }: Range): Range[] {
  const value = text.slice(start, Math.min(end, start + MAX_VALUE));
  const ranges: Range[] = [];
  let from = 0;
  for (const { index, 0: mark } of value.matchAll(BETWEEN)) {
    ranges.push(trimRange(text, { start: start + from, end: start + index }));
    from = index + mark.length;
  }
  ranges.push(trimRange(text, { start: start + from, end: start + value.length }));
  return ranges.filter((range, i, all) => range.start < range.end || i === all.length - 1);
}
