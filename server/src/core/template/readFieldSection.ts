import type { Field } from '../document/field.ts';
import { readHeadingField } from '../document/headingField.ts';
import type { ProposalDocument } from '../document/proposalDocument.ts';
import { readSectionField } from '../document/sectionField.ts';
import { isFieldHeading } from '../document/usualKeys.ts';
import { fieldRole } from './fieldRole.ts';
import type { TemplateSection } from './template.ts';

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
