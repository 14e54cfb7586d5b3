import { type Field, fieldName } from '../document/field.ts';
import { findPlaceholdersInText } from '../document/placeholders.ts';
import type { ProposalDocument } from '../document/proposalDocument.ts';
import { type AllowedValues, readAllowedValues } from './allowedValues.ts';
import { fieldRole } from './fieldRole.ts';
import { headMetadata, sectionMetadata } from './metadata.ts';
import type { TemplateField, TemplateSection, TemplateTitle } from './template.ts';

const OPTIONAL =
  /\boptional\b|\bif applicable\b|\b(?:else|otherwise),? (?:remove|delete|omit)\b|\b(?:remove|delete|omit) this (?:field|line|header)\b/i;
const DATE = /[Yy]{4}[-/.][Mm]{2}[-/.][Dd]{2}/;

/** The metadata that the template asks for, in its order. */
export function readFields(
  document: ProposalDocument,
  title: TemplateTitle | undefined,
  sections: readonly TemplateSection[],
): readonly TemplateField[] {
  const inSections = sections
    .filter(({ holdsFields }) => holdsFields)
    .flatMap(({ section }) => sectionMetadata(document, section));
  return [...headMetadata(document, title?.section), ...inSections].map((field) =>
    readField(field, field.spelling === 'yaml' && isAllOptional(document)),
  );
}

/** Whether a comment at the start of the front matter says that none of its fields is needed. */
function isAllOptional({ text, frontMatter }: ProposalDocument): boolean {
  const comment = frontMatter
    ? /^\s*#([^\n]*)/.exec(text.slice(frontMatter.body.start, frontMatter.body.end))
    : undefined;
  return /\boptional\b|\bremove any\b/i.test(comment?.[1] ?? '');
}

function readField(field: Field, isAllOptional: boolean): TemplateField {
  const { value, comment = '' } = field;
  const role = fieldRole(field.key);
  const inValue = readAllowedValues(value, role === 'status');
  const allowed: AllowedValues | undefined = inValue ?? readAllowedValues(comment, role === 'status');
  const bare = value.replace(/^["'`[{(<]+|["'`\]})>]+$/g, '').trim();
  const isDate = DATE.test(bare) && bare.length <= 10;
  return {
    field,
    name: fieldName(field.key),
    role,
    isDate,
    isRequired: !OPTIONAL.test(`${field.key} ${value} ${comment}`) && !isAllOptional,
    requirement: { range: field.range, certainty: 'certain' },
    allowed,
    ...((allowed || isDate) && { values: { range: field.range, certainty: 'certain' as const } }),
    isPlaceholder: inValue !== undefined || isPlaceholderValue(field),
    isAssignedLater: /^\W*(?:(?:to be )?assigned|leave (?:this |as )|filled in (?:later|by)|assigned after)/i.test(
      value,
    ),
  };
}

/** Whether the whole value is something to replace; an example such as "Brief descriptive title" counts by comparison alone. */
function isPlaceholderValue({ value, spelling }: Field): boolean {
  if (value === '') return false;
  const [first] = findPlaceholdersInText(value);
  if (first && first.end - first.start >= value.length * 0.5) return true;
  return spelling === 'yaml' ? /^\[.*\]$/.test(value) && first !== undefined : value.split(/\s+/).length >= 3;
}
