import { withoutEnd } from '../text/ends.ts';
import { type Range, trimRange } from '../text/range.ts';
import type { Field, FieldSpelling } from './field.ts';

/** What may stand behind a value without being part of it: a hard line break, and the separator before the next field. */
const LINE_END = /(?:\\|<br[ \t]{0,3}\/?>|[ \t]){0,40}\r?$/i;
const SEPARATOR = ' \t|·•,;';

/**
 * Builds a field whose value stands somewhere in `space`; a comment there is kept apart.
 * @param hasNext whether another field follows on the line, so that a separator ends this one's value
 */
export function makeField(
  text: string,
  keyRange: Range,
  space: Range,
  whole: Range,
  spelling: FieldSpelling,
  hasNext = false,
): Field {
  const source = text.slice(space.start, space.end);
  const comment = /<!--((?:(?!<!--)[\s\S])*?)-->/.exec(source);
  const bare = comment ? source.slice(0, comment.index) : source;
  const unbroken = bare.replace(LINE_END, '');
  const trimmed = hasNext ? withoutEnd(unbroken, SEPARATOR) : unbroken;
  const valueRange = trimRange(text, { start: space.start, end: space.start + trimmed.length });
  const isEmpty = valueRange.start === valueRange.end;
  const at = Math.min(space.end, space.start + (source.startsWith(' ') ? 1 : 0));
  const note = comment?.[1]?.trim();
  return {
    key: text.slice(keyRange.start, keyRange.end).trim(),
    keyRange: trimRange(text, keyRange),
    value: text.slice(valueRange.start, valueRange.end),
    valueRange: isEmpty ? { start: at, end: at } : valueRange,
    range: trimRange(text, whole),
    spelling,
    ...(note && { comment: note }),
  };
}
