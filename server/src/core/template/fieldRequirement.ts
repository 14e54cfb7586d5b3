import { type Field, fieldName } from '../document/field.ts';
import { requirementMark } from '../document/requirementMark.ts';
import { overrideWords } from './overrideComment.ts';
import type { Reason, TemplateOverrides } from './template.ts';

const OPTIONAL =
  /\boptional\b|\bif applicable\b|\b(?:else|otherwise),? (?:remove|delete|omit)\b|\b(?:remove|delete|omit) this (?:field|line|header)\b/i;

/** Whether a proposal needs a field, and what in the template says so: overrides first, then a comment of one word, then what is inferred. */
export function fieldRequirement(
  field: Field,
  isAllOptional: boolean,
  overrides: TemplateOverrides,
): { readonly isRequired: boolean; readonly requirement: Reason } {
  const name = fieldName(field.key);
  const override = Object.entries(overrides.fields ?? {}).find(([key]) => fieldName(key) === name)?.[1];
  const said = override ?? overrideWords(field.comment ?? '')?.find((word) => word !== 'repeat');
  if (said) return { isRequired: said === 'required', requirement: { range: field.range, certainty: 'certain' } };
  const mark = requirementMark(field.key);
  if (mark === 'required') return { isRequired: true, requirement: { range: field.keyRange, certainty: 'certain' } };
  if (mark === 'optional') return { isRequired: false, requirement: { range: field.keyRange, certainty: 'certain' } };
  const isOptional = isAllOptional || OPTIONAL.test(`${field.key} ${field.value} ${field.comment ?? ''}`);
  return { isRequired: !isOptional, requirement: { range: field.range, certainty: isOptional ? 'likely' : 'certain' } };
}
