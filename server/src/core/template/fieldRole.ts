import { fieldName } from '../document/field.ts';
import { isFieldFor } from '../language/fields.ts';
import type { FieldRole } from '../language/lexicon.ts';

export type { FieldRole };

const ROLES: readonly FieldRole[] = ['status', 'author', 'updated', 'created', 'title', 'number'];

/** What a field is for, where its key says so in the usual words of any language. */
export function fieldRole(key: string): FieldRole | undefined {
  const name = fieldName(key);
  return ROLES.find((role) => isFieldFor(role, name));
}
