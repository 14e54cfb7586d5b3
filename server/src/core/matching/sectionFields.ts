import { type Field, fieldName } from '../document/field.ts';
import { readHeadingField } from '../document/headingField.ts';
import type { ProposalDocument, Section } from '../document/proposalDocument.ts';
import { readSectionField } from '../document/sectionField.ts';
import { headingName } from '../document/usualKeys.ts';
import type { Template, TemplateField, TemplateSection } from '../template/template.ts';

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
