import { statusMeaning } from '../../language/statusMeaning.ts';
import { cluesIn } from '../clue.ts';
import { OPEN_VALUES } from '../values/index.ts';
import { weigh } from '../weigh.ts';
import type { AllowedValues } from './allowedValues.ts';

/** A value in a list is the value itself, almost always. */
const PRIOR = -4;

/**
 * A list of values without those that only say what to write, as in "Noted | Open | a short wording": it is open then, and where
 * it has statuses of which none is an end.
 * @returns undefined where none is left
 */
export function withoutOpenValues(allowed: AllowedValues): AllowedValues | undefined {
  const { values } = allowed;
  const named = values.filter((value) => !weigh(cluesIn(OPEN_VALUES, { value, all: values }), PRIOR).holds);
  if (named.length === values.length) return hasOnlyBeginnings(values) ? { values, isOpen: true } : allowed;
  return named.length > 0 ? { values: named, isOpen: true } : undefined;
}

/** "Awaiting review | Awaiting implementation": what a new proposal may have, and no end of any. */
function hasOnlyBeginnings(values: readonly string[]): boolean {
  const stages = values.map((value) => statusMeaning(value)?.stage);
  const beginnings = stages.filter((stage) => stage === 'draft' || stage === 'review').length;
  const unknown = stages.filter((stage) => stage === undefined).length;
  return beginnings + unknown === values.length && beginnings >= unknown && beginnings > 0;
}
