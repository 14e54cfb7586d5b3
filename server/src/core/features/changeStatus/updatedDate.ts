import { parseDocument } from '../../document/proposalDocument.ts';
import { writeDate } from '../../language/dateForm.ts';
import { spoken } from '../../language/spoken.ts';
import { dateInField, placeholderInField } from '../../matching/fieldState.ts';
import { followTemplate } from '../../matching/followTemplate.ts';
import type { Match } from '../../matching/match.ts';
import { fieldRole } from '../../template/fieldRole.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Range } from '../../text/range.ts';
import { wordsOf } from '../../text/words.ts';
import { emptyEdit } from './statusEdit.ts';

const saysUpdated = spoken(({ lifecycle }) => lifecycle.lastUpdated, 'anywhere');
const DAY = /^["']?(\d{4})([-/.])(\d{2})\2(\d{2})(?!\d)/;

/** Where a proposal says when it was last changed. */
interface UpdatedDate {
  readonly range: Range;
  /** `YYYY-MM-DD`; undefined where there is none yet. */
  readonly day: string | undefined;
  write(today: string): TextEdit;
}

/** Sets the day of the last update; nothing where the proposal has no place for it, or a later day stands there. */
export function updatedEdits(match: Match, today: string): readonly TextEdit[] {
  const date = updatedDate(match);
  return date && (date.day === undefined || date.day < today) ? [date.write(today)] : [];
}

/**
 * Sets the day of the last update when a proposal is saved: nothing where only white space has changed since, or the author
 * has changed the date by hand.
 * @param saved the text as it was saved before
 */
export function updatedOnSave(match: Match, saved: string, today: string): readonly TextEdit[] {
  const { document, template } = match;
  const date = updatedDate(match);
  if (!date || document.text === saved) return [];
  const before = updatedDate(followTemplate(parseDocument(saved), template));
  if (before?.day !== date.day) return [];
  const isSame = wordsWithout(document.text, date.range) === wordsWithout(saved, before?.range);
  return isSame ? [] : updatedEdits(match, today);
}

function wordsWithout(text: string, range: Range | undefined): string {
  const rest = range ? text.slice(0, range.start) + text.slice(range.end) : text;
  return rest.replace(/\s+/g, ' ').trim();
}

function updatedDate(match: Match): UpdatedDate | undefined {
  const { text } = match.document;
  const pair =
    match.fieldPairs.find(({ wanted }) => wanted.role === 'updated') ??
    match.fieldPairs.find(
      ({ wanted: { role, field } }) =>
        role === 'created' && [field.value, field.comment, field.note].some((said) => saysUpdated(wordsOf(said ?? ''))),
    );
  if (pair) {
    const { found, wanted } = pair;
    const date = dateInField(match, pair);
    const form = (day: string) => writeDate(day, wanted.field.value);
    if (date?.isReal) {
      const separator = /^\d{4}([-/.])/.exec(text.slice(date.range.start, date.range.end))?.[1];
      const newText = (today: string) => (separator ? today.replaceAll('-', separator) : form(today));
      const write = (today: string) => ({ range: date.range, newText: newText(today) });
      return { range: date.range, day: date.day, write };
    }
    const isOpen = found.value === '' || placeholderInField(match, pair) !== undefined || date !== undefined;
    const isDate = wanted.isDate || /[Yy]{4}-[Mm]{2}-[Dd]{2}/.test(wanted.field.value) || date !== undefined;
    if (!isOpen || !isDate) return undefined;
    const write = (today: string) =>
      found.value === '' ? emptyEdit(text, found, form(today)) : { range: found.valueRange, newText: form(today) };
    return { range: found.valueRange, day: undefined, write };
  }
  // A field that the template does not have, but the author.
  for (const field of match.fields) {
    const [day, year, separator, month, date] = (fieldRole(field.key) === 'updated' && DAY.exec(field.value)) || [];
    if (day === undefined || separator === undefined) continue;
    const range = { start: field.valueRange.start, end: field.valueRange.start + day.length };
    const write = (today: string) => ({ range, newText: today.replaceAll('-', separator) });
    return { range, day: `${year}-${month}-${date}`, write };
  }
  return undefined;
}
