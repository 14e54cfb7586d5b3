import { findAllowedValue, namesAmongOthers, namesSeveral, withoutNote } from '../dialect/lists/allowedValues.ts';
import { type Field, holdsNothing, isInFrontMatter } from '../document/field.ts';
import { findPlaceholdersInText, placeholderKey } from '../document/placeholders.ts';
import { seenValue } from '../document/seenValue.ts';
import { findDateForm } from '../language/dateForm.ts';
import { isFieldFor } from '../language/fields.ts';
import { spoken } from '../language/spoken.ts';
import { statusMeaning } from '../language/statusMeaning.ts';
import { saysNobody, saysNothing } from '../language/values.ts';
import { dayWritten, findDate, findShortDate, isWrittenAs, type WrittenDate } from '../language/writtenDate.ts';
import type { TemplateField } from '../template/template.ts';
import { dayOf } from '../text/calendar.ts';
import { type Range, shift } from '../text/range.ts';
import { wordsOf } from '../text/words.ts';
import { listItems } from './listItems.ts';
import type { FieldPair, Match } from './match.ts';
import { closest } from './nearMiss.ts';
import { isAgreed } from './stage.ts';

/** Where in a field's value the template's own text still stands, as a whole or as one placeholder; undefined if nowhere. */
export function placeholderInField(match: Match, pair: FieldPair): Range | undefined {
  return mayStay(match, pair.wanted) ? undefined : templateTextInField(pair);
}

/** Whether the template's text, or nothing, may stand in a field for now. */
export function mayStay({ stage }: Match, wanted: TemplateField): boolean {
  return wanted.mayStay === 'always' || (wanted.mayStay === 'in drafts' && stage === 'draft');
}

const texts = new WeakMap<FieldPair, { readonly range: Range | undefined }>();

/** Where the template's own text still stands in a field's value, be it that it may stay there for now. */
export function templateTextInField(pair: FieldPair): Range | undefined {
  const known = texts.get(pair) ?? { range: findTemplateText(pair) };
  texts.set(pair, known);
  return known.range;
}

function findTemplateText({ wanted, found }: FieldPair): Range | undefined {
  if (holdsNothing(found)) return undefined;
  // What stands in the parts is told of them.
  if (wanted.parts && found.parts) return undefined;
  const isSame = placeholderKey(found.value) === placeholderKey(wanted.field.value);
  const { isOnesOwn, placeholders, items } = wordingOf(wanted);
  if (isSame && (wanted.isPlaceholder || wanted.isAssignedLater || isOnesOwn)) return found.valueRange;
  const left =
    placeholdersOf(found).find((range) => placeholders.has(keyOf(found, range))) ??
    itemsOf(found).find((range) => items.has(keyOf(found, range)));
  return left && shift(left, found.valueRange.start);
}

/** What a field of the template's says that no proposal may keep. */
interface FieldWording {
  readonly isOnesOwn: boolean;
  readonly placeholders: ReadonlySet<string>;
  readonly items: ReadonlySet<string>;
}

const wordings = new WeakMap<TemplateField, FieldWording>();

function wordingOf(wanted: TemplateField): FieldWording {
  const known = wordings.get(wanted);
  if (known) return known;
  const { field } = wanted;
  const keys = (ranges: readonly Range[]) => new Set(ranges.map((range) => keyOf(field, range)));
  const isOwn = isOnesOwn(wanted);
  const wording = {
    isOnesOwn: isOwn,
    placeholders: keys(placeholdersOf(field)),
    items: keys(isOwn ? itemsOf(field) : []),
  };
  wordings.set(wanted, wording);
  return wording;
}

/** The items of a field's value where that is a list of front matter. */
function itemsOf(field: Field): readonly Range[] {
  return isInFrontMatter(field) ? listItems(field.value) : [];
}

/** The brackets of a list make none of what is in it. */
function placeholdersOf(field: Field): readonly Range[] {
  const { value } = field;
  const inItems = itemsOf(field).flatMap(({ start, end }) =>
    findPlaceholdersInText(value.slice(start, end)).map((range) => shift(range, start)),
  );
  return [...findPlaceholdersInText(value), ...inItems];
}

function keyOf({ value }: Field, { start, end }: Range): string {
  return placeholderKey(value.slice(start, end));
}

/** No two proposals share a title, nor their authors with the template's example; a group that is named there may be that of all. */
function isOnesOwn({ role, field }: TemplateField): boolean {
  const isGroup = role === 'author' && (NAMED_GROUP.test(field.value) || namesGroup(wordsOf(field.value)));
  return (role === 'title' || role === 'author') && field.value.length > 2 && !isGroup;
}

/** `team:architecture`, `@org/architects` */
const NAMED_GROUP = /^["'[\s]*(?:[\p{L}_-]{2,20}:(?!\s|\/\/)|@[\w-]{1,40}\/)[\w./-]{2,60}["'\]\s]*$/u;
const namesGroup = spoken((lexicon) => lexicon.groups, 'anywhere');

export interface UnknownValue {
  /** The listed value that it is probably meant for. */
  readonly suggestion: string | undefined;
  /** Whether a listed value stands among other words: "Final implementation review". */
  readonly isAmongOthers: boolean;
}

/** A field's value that the template does not allow, with the closest that it does. An open list only knows typing errors. */
export function unknownValue(match: Match, pair: FieldPair): UnknownValue | undefined {
  const { found, wanted } = pair;
  if (!wanted.allowed || holdsNothing(found) || placeholderInField(match, pair)) return undefined;
  const { allowed } = wanted;
  // Of a list in front matter each item is a value.
  const items = itemsOf(found).map(({ start, end }) => found.value.slice(start, end));
  const unknown = items.find((item) => findAllowedValue(allowed, item) === undefined);
  if (items.length > 0 && unknown === undefined) return undefined;
  const value = seenValue(unknown ?? found.value);
  const known = findAllowedValue(allowed, value);
  // The brackets that were round the choices still stand round the one that was chosen.
  if (known !== undefined) return /^\{[^{}]+\}$/.test(value) ? { suggestion: known, isAmongOthers: false } : undefined;
  // A proposal has one status; of other things it may have several, or none.
  const isStatus = wanted.role === 'status';
  if (!isStatus && (saysNothing(wordsOf(withoutNote(value))) || namesSeveral(allowed, value))) return undefined;
  const suggestion = meantFor(value, allowed.values);
  const mayBeOwn = suggestion === undefined || statusMeaning(value) !== undefined;
  const isAmongOthers = !isStatus && namesAmongOthers(allowed, value);
  return allowed.isOpen && mayBeOwn ? undefined : { suggestion, isAmongOthers };
}

/** The value that a mistyped one is meant for; a status of another meaning is no typing error, however alike the two read. */
function meantFor(value: string, values: readonly string[]): string | undefined {
  const suggestion = closest(value, values) ?? closest(withoutNote(value), values);
  const said = statusMeaning(value);
  const isOther = said && suggestion !== undefined && statusMeaning(suggestion) !== said;
  return isOther ? undefined : suggestion;
}

/** A date in a field's value, where it belongs there. */
export interface FieldDate {
  readonly range: Range;
  /** The day as `YYYY-MM-DD`; as it is written where the calendar has none. */
  readonly day: string;
  readonly isReal: boolean;
  /** Whether the template writes dates otherwise. */
  readonly isOtherwise: boolean;
  /** Whether it may be one of two days, as `3/4/2026`. */
  readonly isAmbiguous: boolean;
}

/** Whether a field is for the day of a decision. */
export function isDecisionDate({ name, isDate }: TemplateField): boolean {
  return isDate && isFieldFor('decided', name);
}

/** The date in a field's value, where the template asks for one, or the field is there for one. Undefined where none is due. */
export function dateInField(match: Match, pair: FieldPair): FieldDate | undefined {
  const { found, wanted } = pair;
  if (holdsNothing(found) || placeholderInField(match, pair)) return undefined;
  const form = findDateForm(wanted.field.value);
  const isForDate = wanted.isDate || (form !== undefined && !/\w/.test(wanted.field.value.slice(0, form.start)));
  const day = findDate(found.value, form);
  const written = day ?? findShortDate(found.value);
  if (!isForDate) return impossibleDate(pair, day);
  if (written) {
    const real = dayWritten(written);
    const { start, end } = shift(written, found.valueRange.start);
    return {
      range: { start, end },
      day: real ?? found.value.slice(written.start, written.end),
      isReal: real !== undefined,
      isOtherwise: wanted.isDate && (!day || !isWrittenAs(form, written)),
      isAmbiguous: written.mayBeSwapped && dayOf(written.year, written.day, written.month) !== undefined,
    };
  }
  const words = wordsOf(withoutNote(found.value));
  if (!wanted.isDate || ((saysNothing(words) || saysNobody(words)) && mayWait(match, wanted))) return undefined;
  // A day that no proposal need have: "Next update: N/A (complete)".
  if (saysNothing(words) && wanted.role === undefined && !isDecisionDate(wanted)) return undefined;
  return { range: found.valueRange, day: found.value, isReal: false, isOtherwise: false, isAmbiguous: false };
}

/** Whether a date need not be there yet. */
function mayWait(match: Match, wanted: TemplateField): boolean {
  return !wanted.isRequired || match.stage === 'draft' || (isDecisionDate(wanted) && !isAgreed(match.stage));
}

/** A date in a field that is there for one, though the template does not say how it is written: known only to be none. */
function impossibleDate({ wanted, found }: FieldPair, written: WrittenDate | undefined): FieldDate | undefined {
  const isForDay = wanted.role === 'created' || wanted.role === 'updated';
  if (!isForDay || !written || /\w/.test(found.value.slice(0, written.start)) || written.notation === 'compact')
    return undefined;
  // Where it is the template's example, the template is to be mended.
  if (dayWritten(written) !== undefined || found.value === wanted.field.value) return undefined;
  const { start, end } = shift(written, found.valueRange.start);
  const day = found.value.slice(written.start, written.end);
  return { range: { start, end }, day, isReal: false, isOtherwise: false, isAmbiguous: false };
}
