import { choiceLists } from '../dialect/choices/index.ts';
import { toldDate } from '../dialect/dates/toldDate.ts';
import type { Ways } from '../dialect/houses/house.ts';
import { withoutNote } from '../dialect/lists/allowedValues.ts';
import { readAllowedValues } from '../dialect/lists/readList.ts';
import { type Field, fieldName, isInFrontMatter } from '../document/field.ts';
import { findPlaceholdersInText } from '../document/placeholders.ts';
import type { ProposalDocument, Section } from '../document/proposalDocument.ts';
import { isUsualKey } from '../document/usualKeys.ts';
import { isDateForm } from '../language/dateForm.ts';
import { spoken } from '../language/spoken.ts';
import { isToCome, saysNothing } from '../language/values.ts';
import { withoutEnd, withoutStart } from '../text/ends.ts';
import { once } from '../text/once.ts';
import { contains } from '../text/range.ts';
import { wordsOf } from '../text/words.ts';
import { fieldRequirement } from './fieldRequirement.ts';
import { fieldRole } from './fieldRole.ts';
import { readFieldValues } from './fieldValues.ts';
import { sectionMetadata, shownMetadata, tailMetadata } from './metadata.ts';
import { voluntary } from './presence.ts';
import { readFieldSection } from './readFieldSection.ts';
import type { Reason, TemplateField, TemplateOverrides, TemplateSection, TemplateTitle } from './template.ts';
import { haveTypedValues } from './typedValues.ts';

/** "(the people who will review this)"; `(2026-05-01)` is a value. */
const IN_PARENTHESES = /^\((?:[^\s()]+\s+){2,60}[^\s()]+\)$/;

/** The metadata that the template asks for, in its order: of its head, of sections that hold it, and sections that are fields themselves. */
export function readFields(
  document: ProposalDocument,
  title: TemplateTitle | undefined,
  sections: readonly TemplateSection[],
  overrides: TemplateOverrides,
  { keepsProse }: Ways = {},
): readonly TemplateField[] {
  const fields: TemplateField[] = [];
  const add = (found: readonly Field[], section?: TemplateSection) => {
    for (const field of found) {
      const isSection = section?.section.title && field.spelling === 'section';
      const presence = once(() => {
        const own = isSection ? section : fieldRequirement(document, field, found, overrides);
        return keepsProse ? voluntary('ways-of-the-house', own) : own;
      });
      const described = readField(document.text, field, section?.section);
      fields.push({
        ...described,
        isPlaceholder: described.isPlaceholder && (!keepsProse || findPlaceholdersInText(field.value).length > 0),
        get isRequired() {
          return presence().isRequired;
        },
        get requirement() {
          return presence().requirement;
        },
      });
    }
  };
  const headFields = shownMetadata(document, title?.section, haveTypedValues);
  const head = [...document.preamble, ...(title?.section.blocks ?? [])];
  // "Pick one or more", and a list of names with what they mean: no proposal has all of them.
  const choices = choiceLists(document.text, head).filter((list) => {
    const inside = headFields.filter(({ range }) => contains(list, range));
    return inside.every(({ key }) => !isUsualKey(key));
  });
  const isChoice = ({ range }: Field) => choices.some((list) => contains(list, range));
  add(headFields.filter((field) => !isChoice(field)));
  const known = new Set(fields.map(({ name }) => name));
  for (const section of sections) {
    const field = readFieldSection(document, section);
    if (section.holdsFields) add(sectionMetadata(document, section.section, haveTypedValues), section);
    else if (field && !known.has(fieldName(field.key))) add([field], section);
  }
  const inSections = new Set(fields.map(({ name }) => name));
  add(tailMetadata(document).filter(({ key }) => !inSections.has(fieldName(key))));
  return fields;
}

/** What the template says of a field by its key and value. */
export function readField(
  text: string,
  field: Field,
  section?: Section,
): Omit<TemplateField, 'isRequired' | 'requirement'> {
  const { value } = field;
  const role = fieldRole(field.key);
  const values = readFieldValues(text, field, role === 'status', section);
  const bare = withoutEnd(withoutStart(value, '"\'`[{(<*_'), '"\'`]})>*_').trim();
  const isDate = isDateForm(bare) || toldDate.find(value) !== undefined;
  const reason: Reason | undefined = isDate ? { range: field.valueRange, certainty: 'certain' } : values?.reason;
  return {
    field,
    name: fieldName(field.key),
    role,
    isDate,
    allowed: values?.allowed,
    ...(reason && { values: reason }),
    ...(field.parts && { parts: partsOf(text, field.parts) }),
    isPlaceholder: readAllowedValues(value, role === 'status') !== undefined || isPlaceholderValue(field),
    ...stayOf(value),
  };
}

const asksToLeave = spoken((lexicon) => lexicon.author.leaveAlone, 'start');
const isForLater = spoken((lexicon) => lexicon.author.assigned, 'start');

/** Whether the author is to fill in a value, and when. */
function stayOf(value: string): Pick<TemplateField, 'isAssignedLater' | 'mayStay'> {
  const words = wordsOf(value);
  const isToLeave = asksToLeave(words);
  const isAssignedLater = isToLeave || isForLater(words);
  return {
    isAssignedLater,
    mayStay: isToLeave ? 'always' : isAssignedLater || isToCome(words) ? 'in drafts' : undefined,
  };
}

/** The entries of the maps in a list: none is asked for, and none says something of the proposal itself. */
function partsOf(text: string, parts: readonly Field[]): readonly TemplateField[] {
  const names = new Set<string>();
  return parts.flatMap((part): TemplateField[] => {
    const name = fieldName(part.key);
    if (names.has(name)) return [];
    names.add(name);
    const requirement: Reason = { range: part.range, certainty: 'likely' };
    return [{ ...readField(text, part), role: undefined, isRequired: false, requirement }];
  });
}

/** Whether the whole value is something to replace; an example such as "Brief descriptive title" counts by comparison alone. */
function isPlaceholderValue({ value, spelling }: Field): boolean {
  // "N/A (this is the first draft)" is an answer, given beforehand.
  if (value === '' || saysNothing(wordsOf(withoutNote(value)))) return false;
  if (IN_PARENTHESES.test(value)) return true;
  const [first] = findPlaceholdersInText(value);
  if (first && first.end - first.start >= value.length * 0.5) return true;
  return isInFrontMatter({ spelling }) ? /^\[.*\]$/.test(value) && first !== undefined : value.split(/\s+/).length >= 3;
}
