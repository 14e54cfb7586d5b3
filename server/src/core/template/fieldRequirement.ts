import { cluesIn } from '../dialect/clue.ts';
import { fieldPlace } from '../dialect/fields/fieldPlace.ts';
import { OPTIONAL_FIELDS } from '../dialect/fields/index.ts';
import { type Field, fieldName } from '../document/field.ts';
import type { ProposalDocument } from '../document/proposalDocument.ts';
import { overrideWords } from './overrideComment.ts';
import { type Presence, saidPresence, weighedPresence } from './presence.ts';
import type { TemplateOverrides } from './template.ts';

/** Whether a proposal needs a field, and what in the template says so: overrides first, then a comment of one word, then all that is found. */
export function fieldRequirement(
  document: ProposalDocument,
  field: Field,
  neighbours: readonly Field[],
  overrides: TemplateOverrides,
): Presence {
  const name = fieldName(field.key);
  const override = Object.entries(overrides.fields ?? {}).find(([key]) => fieldName(key) === name)?.[1];
  if (override) return saidPresence('configuration', field.range, override === 'required');
  const words = overrideWords(field.comment ?? '') ?? overrideWords(field.note ?? '');
  const said = words?.find((word) => word !== 'repeat');
  if (said) return saidPresence('comment', field.range, said === 'required');
  return weighedPresence(field.range, cluesIn(OPTIONAL_FIELDS, fieldPlace(document, field, neighbours)));
}
