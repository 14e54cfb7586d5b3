import type { Field } from '../../document/field.ts';
import type { FieldRole } from '../../language/lexicon.ts';
import type { Range } from '../../text/range.ts';

/** A field of a template in which one value goes, with what recognisers look at. */
export interface StopPlace {
  readonly text: string;
  readonly field: Field;
  /** See `fieldName`. */
  readonly name: string;
  readonly role: FieldRole | undefined;
  readonly isDate: boolean;
  /** Whether its value is something to replace. */
  readonly isPlaceholder: boolean;
  /** Where the value goes, without what stays round it. */
  readonly range: Range;
}

/** Whether a value is written out as none. */
export function isNoValue(value: string): boolean {
  return /^(?:null|~|\[\s{0,3}\]|[-–—])?$/i.test(value);
}
