import { cluesIn, heaviestFirst } from '../dialect/clue.ts';
import { fieldPlace } from '../dialect/fields/fieldPlace.ts';
import { OPTIONAL_FIELDS } from '../dialect/fields/index.ts';
import { weigh } from '../dialect/weigh.ts';
import { type Field, fieldName } from '../document/field.ts';
import type { ProposalDocument } from '../document/proposalDocument.ts';
import { overrideWords } from './overrideComment.ts';
import type { Reason, TemplateOverrides } from './template.ts';

/** A field of a template of which nothing is said is required, almost always. */
const PRIOR = -4;

/** Whether a proposal needs a field, and what in the template says so: overrides first, then a comment of one word, then all that is found. */
export function fieldRequirement(
  document: ProposalDocument,
  field: Field,
  neighbours: readonly Field[],
  overrides: TemplateOverrides,
): { readonly isRequired: boolean; readonly requirement: Reason } {
  const name = fieldName(field.key);
  const override = Object.entries(overrides.fields ?? {}).find(([key]) => fieldName(key) === name)?.[1];
  const said =
    override ??
    (overrideWords(field.comment ?? '') ?? overrideWords(field.note ?? ''))?.find((word) => word !== 'repeat');
  if (said) return { isRequired: said === 'required', requirement: { range: field.range, certainty: 'certain' } };
  const clues = cluesIn(OPTIONAL_FIELDS, fieldPlace(document, field, neighbours));
  const { holds, certainty, because } = weigh(clues, PRIOR);
  const range = because[0]?.range ?? field.range;
  return { isRequired: !holds, requirement: { range, certainty, clues: heaviestFirst(clues) } };
}
