import { placeholderInField } from '../../matching/fieldState.ts';
import type { FieldPair, Match } from '../../matching/match.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Range } from '../../text/range.ts';
import { isList, writable } from './knownValue.ts';

/** Writes a value into a field, in the syntax of the place, instead of what stands there. */
export function valueEdit({ document: { text } }: Match, { wanted, found }: FieldPair, known: string): TextEdit {
  const { value, valueRange: range, spelling } = found;
  const newText = writable(text, known, { spelling, start: range.start });
  const isQuoted = /["']/.test(text.charAt(range.start - 1));
  if (isList(wanted, found) && !isQuoted) return { range: { start: range.start + 1, end: range.end - 1 }, newText };
  const isGlued = value === '' && !isQuoted && !/\s/.test(text.charAt(range.start - 1));
  return { range, newText: isGlued ? ` ${newText}` : newText };
}

/** The template's placeholder in a field beside which the author has written something: that is to stay. */
export function placeholderPart(match: Match, pair: FieldPair): Range | undefined {
  const range = placeholderInField(match, pair);
  const { start, end } = pair.found.valueRange;
  return range && (range.start > start || range.end < end) ? range : undefined;
}
