import { findFileNameStubs, findNumberStubs, isNumberStub } from '../dialect/titles/numberStubs.ts';
import type { Stop } from '../dialect/titles/stop.ts';
import { titleStops } from '../dialect/titles/titleStops.ts';
import type { Field } from '../document/field.ts';
import { findPlaceholdersInText } from '../document/placeholders.ts';
import { fieldValueAlone } from '../document/valueAlone.ts';
import { findDateForm } from '../language/dateForm.ts';
import { isFieldFor, isRelation } from '../language/fields.ts';
import {
  asksForIdentifier,
  isDayWord,
  isGivenByOthers,
  isLaterDay,
  isOtherNumber,
  standsForName,
} from '../language/form.ts';
import { contains, type Range, shift } from '../text/range.ts';
import { wordsOf } from '../text/words.ts';
import type { TemplateField } from './template.ts';

const NOTHING = /^(?:null|~|\[\s{0,3}\]|[-–—])?$/i;
const EXAMPLE_DATE = /^\d{4}-\d\d-\d\d$/;

/** What the template says of a field, but for whether it asks for it. */
type Described = Omit<TemplateField, 'isRequired' | 'requirement'>;

/** What the author is to write in a field, and what is known of it when a proposal is made. */
export function fieldStops(text: string, field: Described): Stop[] {
  const { allowed, role, isPlaceholder, isAssignedLater, name } = field;
  const { value, spelling } = field.field;
  if (isAssignedLater) return [];
  const place = placeOfValue(field.field);
  if (!place) return placeholdersIn(field.field);
  const range = fieldValueAlone(text, field.field, place, role === 'author');
  const isEmpty = NOTHING.test(value);
  if (allowed) {
    const rest = allowed.values.filter((other) => isPlaceholder || other !== value);
    return [{ range, choices: isPlaceholder || isEmpty ? rest : [value, ...rest] }];
  }
  if (/[Yy]{4}-[Mm]{2}-[Dd]{2}-/.test(value)) return isPlaceholder ? [{ range, fills: 'slug' }] : [];
  const isLater = isLaterDay(name);
  if (role === 'title' && !/^[|>]/.test(value)) {
    if (isIdentifier(value)) return [{ range, fills: 'identifier' }];
    const isUnquoted = spelling === 'yaml' && !/["']/.test(text.charAt(range.start - 1));
    const inside = isUnquoted ? [] : titleStops(text, range);
    return inside.some(({ fills }) => fills === 'title') ? inside : [{ range, fills: 'title' }];
  }
  const numbers = isLater || isRelation(name) || isOtherNumber(name) ? [] : numberStops(field);
  if (numbers.length > 0) return numbers;
  if (!isLater && isDay(field)) return [{ range, fills: role === 'updated' ? 'updated' : 'created' }];
  if (role === 'author' && !/^(?:- )?["'[(<{]{0,3}@/.test(value)) {
    if (
      isPlaceholder ||
      (isFieldFor('author', name) && (isEmpty || (!/^[[{(<]/.test(value) && standsForName(wordsOf(value)))))
    ) {
      return [{ range, fills: 'author' }];
    }
  }
  return isPlaceholder ? [{ range }] : [];
}

/** Where one value stands: below a label or a heading in the first item of a list. Undefined where it is part of a sentence. */
function placeOfValue({ value, valueRange, spelling }: Field): Range | undefined {
  const isBelow = spelling === 'section' || spelling === 'label' || (spelling === 'bullet' && /^[-*+]\s/.test(value));
  if (!isBelow) return valueRange;
  const [first] = findPlaceholdersInText(value);
  if (!first) return valueRange;
  const place = { start: first.start, end: first.end };
  if (value.charAt(place.start - 1) === '`' && value.charAt(place.end) === '`') {
    place.start--;
    place.end++;
  }
  const isItem = /^(?:(?:[-*+]|\d{1,3}[.)])[ \t]{1,4})?$/.test(value.slice(0, place.start));
  const isAlone = /^[ \t]*(?:\r?\n|$)/.test(value.slice(place.end));
  return isItem && isAlone ? shift(place, valueRange.start) : undefined;
}

function placeholdersIn({ value, valueRange }: Field): Stop[] {
  return findPlaceholdersInText(value).map((range) => ({ range: shift(range, valueRange.start) }));
}

function numberStops({ field: { value, valueRange }, role, isPlaceholder }: Described): Stop[] {
  const names = findFileNameStubs(value);
  const numbers = findNumberStubs(value).filter((range) => !names.some((other) => contains(other, range)));
  const isOwn = isNumberStub(value) || names.length > 0 || (role === 'number' && !isGivenByOthers(wordsOf(value)));
  if (numbers.length > 0 && isOwn) {
    const stops: Stop[] = [
      ...numbers.map((range): Stop => ({ range, fills: 'number' })),
      ...names.map((range): Stop => ({ range, fills: 'file-name' })),
    ];
    return stops.map((stop) => ({ ...stop, range: shift(stop.range, valueRange.start) }));
  }
  if (role !== 'number' || isGivenByOthers(wordsOf(value))) return [];
  const [first] = findPlaceholdersInText(value);
  const isWhole = isPlaceholder && first?.start === 0 && first.end === value.length;
  return NOTHING.test(value) || isWhole || /^(?:[NX]{1,2}|#{1,8})$/.test(value)
    ? [{ range: valueRange, fills: 'number' }]
    : [];
}

/** Whether the day goes here on which the proposal is made. */
function isDay({ field: { value }, role, isDate, isPlaceholder }: Described): boolean {
  if (role !== 'created' && role !== 'updated') return isDate && role === undefined;
  return (
    isDate ||
    isPlaceholder ||
    findDateForm(value) !== undefined ||
    NOTHING.test(value) ||
    isDayWord(wordsOf(value)) ||
    EXAMPLE_DATE.test(value)
  );
}

/** A name for programs, as in "a unique ident, `my_awesome_feature`". */
function isIdentifier(value: string): boolean {
  return asksForIdentifier(wordsOf(value)) || /^[[{<(]?`?[a-z]+(?:_[a-z]+)+`?[\]}>)]?$/.test(value);
}
