import { type Field, fieldName } from '../document/field.ts';
import { readHeadingField } from '../document/headingField.ts';
import type { ProposalDocument, Section } from '../document/proposalDocument.ts';
import { readSectionField } from '../document/sectionField.ts';
import { headingName, isFieldHeading } from '../document/usualKeys.ts';
import { fieldRole } from './fieldRole.ts';
import type { Template, TemplateField, TemplateSection } from './template.ts';

const MAX_WORDS = 10;

/** The field that a template's section is, as `## Status` with one short value below it; undefined for any other section. */
export function readFieldSection(
  { text }: ProposalDocument,
  { section, repeats, holdsFields, isChoice }: TemplateSection,
): Field | undefined {
  if (isChoice) return readHeadingField(text, section);
  if (holdsFields || repeats !== undefined || !isFieldHeading(section.title)) return undefined;
  if (section.range.end > section.body.end) return undefined;
  const field = readSectionField(text, section);
  if (!field || fieldRole(field.key) === 'status') return field;
  return field.value !== '' && field.value.split(/\s+/).length <= MAX_WORDS ? field : undefined;
}

/** The template's field that one of its sections is. */
export function fieldOfSection({ fields }: Template, { section }: TemplateSection): TemplateField | undefined {
  return fields.find(
    ({ field }) => field.spelling === 'section' && field.keyRange.start === section.heading.title.start,
  );
}

/**
 * The fields that a document spells as sections, and the template in whatever way.
 * @param known the fields that the document spells otherwise; they are found already
 */
export function fieldsBelowHeadings(
  { text }: ProposalDocument,
  template: Template,
  sections: readonly Section[],
  known: readonly Field[],
): readonly Field[] {
  const wanted = new Set(template.fields.map(({ name }) => name));
  for (const { key } of known) wanted.delete(fieldName(key));
  const choices = new Set(template.sections.filter(({ isChoice }) => isChoice).map(({ name }) => fieldName(name)));
  return sections.flatMap((section): Field[] => {
    const chosen = choices.size > 0 ? readHeadingField(text, section) : undefined;
    const choice = chosen && fieldName(chosen.key);
    if (chosen && choice !== undefined && choices.has(choice) && wanted.delete(choice)) return [chosen];
    const name = headingName(section.title);
    const field = wanted.has(name) ? readSectionField(text, section) : undefined;
    if (!field) return [];
    wanted.delete(name);
    return [field];
  });
}
