import { cluesIn } from '../dialect/clue.ts';
import { OPEN_VALUES } from '../dialect/values/index.ts';
import { weigh } from '../dialect/weigh.ts';
import type { AllowedValues } from './allowedValues.ts';

/** A value in a list is the value itself, almost always. */
const PRIOR = -4;

/**
 * A list of values without those that only say what to write, as in "Noted | Open | a short wording": it is open then.
 * @returns undefined where none is left
 */
export function withoutOpenValues(allowed: AllowedValues): AllowedValues | undefined {
  const { values } = allowed;
  const named = values.filter((value) => !weigh(cluesIn(OPEN_VALUES, { value, all: values }), PRIOR).holds);
  if (named.length === values.length) return allowed;
  return named.length > 0 ? { values: named, isOpen: true } : undefined;
}
