import type { Field, FieldSpelling } from '../../document/field.ts';
import { isDateForm, writeDate } from '../../language/dateForm.ts';
import { asksForAddress } from '../../language/form.ts';
import { dateInField, placeholderInField } from '../../matching/fieldState.ts';
import type { Match } from '../../matching/match.ts';
import type { TemplateField } from '../../template/template.ts';
import { contains } from '../../text/range.ts';
import { wordsOf } from '../../text/words.ts';
import { slugOf } from '../../writing/fileName.ts';
import { stopsOf } from '../../writing/stops.ts';
import { yamlScalar } from '../../writing/yamlScalar.ts';
import type { FixOptions } from './fix.ts';

const NUMBER = /0{2,}|X{2,}|N{2,}/i;
const SLUG = /^[Yy]{4}-[Mm]{2}-[Dd]{2}-[\w-]*\w$/;

/** What a field's value is, as far as that is known without its author: a date, the author's name, a number, the title. */
export function knownValue(
  match: Match,
  wanted: TemplateField,
  { today, author, number }: FixOptions,
): string | undefined {
  const { role, isDate, isAssignedLater, field } = wanted;
  if (isAssignedLater) return undefined;
  if (isDate) return writeDate(role === 'created' ? earliest(match, today) : today, field.value);
  if (SLUG.test(field.value)) return slug(match, today);
  if (role === 'author') return isNoName(field.value) ? undefined : author;
  if (role === 'number' && number !== undefined)
    return NUMBER.test(field.value)
      ? field.value.replace(NUMBER, (run) => String(number).padStart(run.length, '0'))
      : String(number);
  if (role === 'title') return titleOf(match);
  return undefined;
}

/** A known value for a placeholder that is only a part of a field's value. */
export function knownPart(
  source: string,
  role: TemplateField['role'],
  { author, number, today }: FixOptions,
): string | undefined {
  if (isDateForm(source)) return writeDate(today, source);
  if (role === 'author' && !isNoName(source)) return author;
  if (role === 'number' && number !== undefined)
    return NUMBER.test(source)
      ? source.replace(NUMBER, (run) => String(number).padStart(run.length, '0'))
      : String(number);
  return undefined;
}

/** Whether an account or an address goes somewhere. */
function isNoName(source: string): boolean {
  return /@|github/i.test(source) || asksForAddress(wordsOf(source));
}

/** A value in the syntax of where it will stand. */
export function writable(
  text: string,
  value: string,
  place: { readonly spelling: FieldSpelling; readonly start?: number },
): string {
  if (place.spelling === 'table') return value.replace(/\|/g, '\\|');
  if (place.spelling !== 'yaml') return value;
  const before = place.start === undefined ? '' : text.charAt(place.start - 1);
  return /^[\d./-]+$/.test(value) ? value : yamlScalar(value, before);
}

/** Whether a field is a YAML list of names, as `authors: [name]`, which it stays. */
export function isList({ role }: TemplateField, { spelling, value }: Pick<Field, 'spelling' | 'value'>): boolean {
  return role === 'author' && spelling === 'yaml' && /^\[[^[\]]*\]$/.test(value);
}

/** The day of creation: not behind that of the last update. */
function earliest(match: Match, today: string): string {
  const updated = match.fieldPairs.find(({ wanted }) => wanted.role === 'updated' && wanted.isDate);
  const limit = updated && dateInField(match, updated);
  return limit?.isReal && limit.day < today ? limit.day : today;
}

/** As in `2026-11-21-add-cache`: the day of creation and the title. */
function slug(match: Match, today: string): string | undefined {
  const title = titleOf(match);
  const created = match.fieldPairs.find(({ wanted }) => wanted.role === 'created' && wanted.isDate);
  const date = created && dateInField(match, created);
  return title === undefined ? undefined : `${date?.isReal ? date.day : today}-${slugOf(title)}`;
}

/** The title without the word that all titles start with; undefined where it is still the template's. */
function titleOf(match: Match): string | undefined {
  const { title, template, fieldPairs } = match;
  const inField = fieldPairs.find(({ wanted }) => wanted.role === 'title');
  if (inField && inField.found.value !== '' && !placeholderInField(match, inField)) return inField.found.value;
  if (!title || !template.title || title.key === template.title.section.key) return undefined;
  const { prefix } = template.title;
  const own = prefix === '' ? title.title : title.title.replace(/^[^:–—]*[:–—]\s*/, '');
  const isOpen = stopsOf(template).some(
    ({ range, fills }) =>
      fills === 'title' &&
      contains(template.title?.section.heading.title ?? range, range) &&
      title.title.includes(template.document.text.slice(range.start, range.end)),
  );
  return own.trim() === '' || isOpen ? undefined : own.trim();
}
