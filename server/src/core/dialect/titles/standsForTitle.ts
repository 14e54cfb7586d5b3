import { fieldName } from '../../document/field.ts';
import { isFieldFor } from '../../language/fields.ts';
import { standsForTitle as isTitle } from '../../language/titles.ts';

const MAX_LENGTH = 300;

/** Whether a heading is only there to be replaced by a title. */
export function standsForTitle(heading: string): boolean {
  return heading.length <= MAX_LENGTH && (isTitle(heading) || isFieldFor('title', fieldName(heading)));
}
