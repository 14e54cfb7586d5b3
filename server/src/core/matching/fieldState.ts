import { findPlaceholdersInText, placeholderKey } from '../document/placeholders.ts';
import { seenValue } from '../document/seenValue.ts';
import { spoken } from '../language/spoken.ts';
import { findAllowedValue, withoutNote } from '../template/allowedValues.ts';
import type { TemplateField } from '../template/template.ts';
import type { Range } from '../text/range.ts';
import { wordsOf } from '../text/words.ts';
import type { FieldPair, Match } from './match.ts';
import { closest } from './nearMiss.ts';

/** Where in a field's value the template's own text still stands, as a whole or as one placeholder; undefined if nowhere. */
export function placeholderInField(match: Match, { wanted, found }: FieldPair): Range | undefined {
  if (found.value === '' || (wanted.isAssignedLater && match.isDraft)) return undefined;
  const isSame = placeholderKey(found.value) === placeholderKey(wanted.field.value);
  if (isSame && (wanted.isPlaceholder || wanted.isAssignedLater || isOnesOwn(wanted))) return found.valueRange;
  const mine = new Set(
    findPlaceholdersInText(wanted.field.value).map(({ start, end }) =>
      placeholderKey(wanted.field.value.slice(start, end)),
    ),
  );
  const left = findPlaceholdersInText(found.value).find(({ start, end }) =>
    mine.has(placeholderKey(found.value.slice(start, end))),
  );
  return left && { start: found.valueRange.start + left.start, end: found.valueRange.start + left.end };
}

/** No two proposals share a title, nor their authors with the template's example. */
function isOnesOwn({ role, field }: TemplateField): boolean {
  return (role === 'title' || role === 'author') && field.value.length > 2;
}

/** A field's value that the template does not allow, with the closest that it does. An open list only knows typing errors. */
export function unknownValue(match: Match, pair: FieldPair): { readonly suggestion: string | undefined } | undefined {
  const { found, wanted } = pair;
  if (!wanted.allowed || found.value === '' || placeholderInField(match, pair)) return undefined;
  const value = seenValue(found.value);
  if (findAllowedValue(wanted.allowed, value)) return undefined;
  const { values } = wanted.allowed;
  const suggestion = closest(value, values) ?? closest(withoutNote(value), values);
  return wanted.allowed.isOpen && !suggestion ? undefined : { suggestion };
}

/** That there is no date, where none is needed. */
const saysNone = spoken(({ nothing, toCome }) => [...nothing, ...toCome], 'whole');

/** The date at the start of a field's value, where the template asks for one: as written, and whether there is such a day. */
export function dateInField(
  match: Match,
  pair: FieldPair,
): { readonly range: Range; readonly day: string; readonly isReal: boolean } | undefined {
  const { found, wanted } = pair;
  const startsWithDate = wanted.isDate || /^[\W]*[Yy]{4}-[Mm]{2}-[Dd]{2}/.test(wanted.field.value);
  if (!startsWithDate || found.value === '' || placeholderInField(match, pair)) return undefined;
  const written = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(found.value);
  if (!written && !wanted.isRequired && isNone(found.value)) return undefined;
  if (!written) return wanted.isDate ? { range: found.valueRange, day: found.value, isReal: false } : undefined;
  const [day, year = '', , month = '', date = ''] = written;
  const start = found.valueRange.start + written.index;
  const utc = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  const isReal = utc.getUTCMonth() === Number(month) - 1 && utc.getUTCDate() === Number(date) && Number(year) > 0;
  return {
    range: { start, end: start + day.length },
    day: `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`,
    isReal,
  };
}

function isNone(value: string): boolean {
  const words = wordsOf(value);
  return words === '' || saysNone(words);
}
