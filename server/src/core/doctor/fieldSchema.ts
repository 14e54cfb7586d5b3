import { writeDate } from '../language/dateForm.ts';
import type { Template, TemplateField } from '../template/template.ts';
import { lineOf } from './templateProblem.ts';

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * A JSON Schema (draft 2020-12) of the metadata that a template asks for, for tools that check front matter by one. Where the
 * template has no front matter, it describes the fields as if they stood in one.
 */
export function fieldSchema(template: Template): JsonSchema {
  const inFrontMatter = template.fields.filter(({ field }) => field.spelling === 'yaml');
  const wanted = inFrontMatter.length > 0 ? inFrontMatter : template.fields;
  const fields = wanted.filter(({ name }, i) => wanted.findIndex((other) => other.name === name) === i);
  const required = fields.filter(({ isRequired, requirement }) => isRequired && requirement.certainty !== 'uncertain');
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Metadata of a proposal: ${template.name}`,
    description: `What the template ${template.path ?? template.name} asks for.`,
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.field.key, propertyOf(template, field)])),
    required: required.map(({ field }) => field.key),
    additionalProperties: true,
  };
}

function propertyOf(template: Template, wanted: TemplateField): JsonSchema {
  return { description: descriptionOf(template, wanted), ...typeOf(wanted) };
}

function typeOf({ field, allowed, isDate, role, isAssignedLater, values }: TemplateField): JsonSchema {
  const isSure = values?.certainty !== 'uncertain';
  if (allowed)
    return isSure && !allowed.isOpen ? { enum: allowed.values } : { type: 'string', examples: allowed.values };
  if (isAssignedLater) return {};
  if (isDate) return isSure && isIsoForm(field.value) ? { type: 'string', format: 'date' } : { type: 'string' };
  if (role === 'author') return { type: ['string', 'array'] };
  return role === 'title' ? { type: 'string', minLength: 1 } : {};
}

/** Whether a form of a date is that of ISO 8601. */
function isIsoForm(value: string): boolean {
  return writeDate('2000-10-20', value) === '2000-10-20';
}

function descriptionOf(template: Template, { field, isDate, isAssignedLater, isPlaceholder }: TemplateField): string {
  const isAdvice = isPlaceholder && field.value !== '' && !isDate;
  return [
    ...(isAdvice ? [field.value.replace(/\s+/g, ' ')] : []),
    ...(field.comment ? [field.comment] : []),
    ...(isAssignedLater ? ['Assigned later.'] : []),
    ...(field.value !== '' && !isAdvice && !isDate
      ? [`The template has \`${field.value.replace(/\s+/g, ' ')}\`.`]
      : []),
    `Line ${lineOf(template, field.range.start)} of the template.`,
  ].join(' ');
}
