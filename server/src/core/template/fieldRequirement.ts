import { type Field, fieldName } from '../document/field.ts';
import { requirementMark } from '../document/requirementMark.ts';
import { isUsualKey } from '../document/usualKeys.ts';
import { overrideWords } from './overrideComment.ts';
import type { Reason, TemplateOverrides } from './template.ts';

const OPTIONAL =
  /\boptional\b|\bif applicable\b|\b(?:else|otherwise),? (?:remove|delete|omit)\b|\b(?:remove|delete|omit) (?:this|the (?:following|next)) (?:field|line|header)\b/i;

const NEIGHBOURHOOD = 300;

/** Whether a proposal needs a field, and what in the template says so: overrides first, then a comment of one word, then what is inferred. */
export function fieldRequirement(
  field: Field,
  neighbours: readonly Field[],
  isAllOptional: boolean,
  overrides: TemplateOverrides,
): { readonly isRequired: boolean; readonly requirement: Reason } {
  const name = fieldName(field.key);
  const override = Object.entries(overrides.fields ?? {}).find(([key]) => fieldName(key) === name)?.[1];
  const said =
    override ??
    (overrideWords(field.comment ?? '') ?? overrideWords(field.note ?? ''))?.find((word) => word !== 'repeat');
  if (said) return { isRequired: said === 'required', requirement: { range: field.range, certainty: 'certain' } };
  const mark = requirementMark(field.key);
  if (mark === 'required') return { isRequired: true, requirement: { range: field.keyRange, certainty: 'certain' } };
  if (mark === 'optional') return { isRequired: false, requirement: { range: field.keyRange, certainty: 'certain' } };
  const isOptional =
    isAllOptional || OPTIONAL.test(`${field.key} ${field.value} ${field.comment ?? ''} ${field.note ?? ''}`);
  const certainty = isOptional ? 'likely' : isWeak(field, neighbours) ? 'uncertain' : 'certain';
  return { isRequired: !isOptional, requirement: { range: field.range, certainty } };
}

/** A line such as `Scope: all of us` away from other metadata may be a sentence. */
function isWeak({ spelling, key, range }: Field, neighbours: readonly Field[]): boolean {
  if (spelling !== 'plain' || isUsualKey(key)) return false;
  return !neighbours.some(
    (other) => isUsualKey(other.key) && Math.abs(other.range.start - range.start) < NEIGHBOURHOOD,
  );
}
