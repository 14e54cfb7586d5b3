import { fieldName } from '../document/field.ts';
import type { FieldRole } from '../language/lexicon.ts';
import { spoken } from '../language/spoken.ts';

export type { FieldRole } from '../language/lexicon.ts';

const ROLES: readonly FieldRole[] = ['status', 'author', 'updated', 'created', 'title', 'number'];
const known = ROLES.map((role) => [role, spoken((lexicon) => lexicon.roles[role], 'whole')] as const);

/** What a field is for, where its key says so in the usual words of any language. */
export function fieldRole(key: string): FieldRole | undefined {
  const name = fieldName(key);
  return known.find(([, says]) => says(name))?.[0];
}
