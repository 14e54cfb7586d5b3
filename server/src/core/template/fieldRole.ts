import { fieldName } from '../document/field.ts';
import { isFieldFor } from '../language/fields.ts';

/** What a field is for, where its key says so in the field's usual words. */
export type FieldRole = 'status' | 'author' | 'created' | 'updated' | 'title' | 'number';

const ROLES: readonly [FieldRole, RegExp][] = [
  ['author', /^(?:\w+ )?(?:author|champion|owner)$/],
  ['updated', /^(?:last )?(?:updated?|modified|revised)(?: date| at| on)?$|^(?:date )?(?:last )?(?:updated|modified)$/],
  ['created', /^(?:created|date|creation date|start date|date created|created (?:at|on)|date proposed)$/],
  ['title', /^(?:title|feature name|proposal name)$/],
  ['number', /^(?:\w+ )?(?:number|id|no)$|^(?:rfc|adr|eip|kep|sep)$/],
];

/** Of `RFC Status` the first word does not matter. */
const FIRST_OF_TWO = /^\w+ (?=\S+$)/;

export function fieldRole(key: string): FieldRole | undefined {
  const name = fieldName(key);
  if (isFieldFor('status', name) || isFieldFor('status', name.replace(FIRST_OF_TWO, ''))) return 'status';
  return ROLES.find(([, pattern]) => pattern.test(name))?.[0];
}
