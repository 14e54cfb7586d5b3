import { isStatus } from '../../language/statusWords.ts';
import type { AllowedValues } from './allowedValues.ts';

const MAX_LENGTH = 30;
const MAX_WORDS = 3;

/** Values that prose lists as a list of statuses: short ones, of which one at least is known; undefined for other things. */
export function asStatuses(values: readonly string[], isOpen: boolean): AllowedValues | undefined {
  const distinct = [...new Set(values)];
  const isShort = (value: string) =>
    value.length <= MAX_LENGTH && value.split(' ').length <= MAX_WORDS && /^\p{L}/u.test(value);
  return distinct.length >= 2 && distinct.every(isShort) && distinct.some(isStatus)
    ? { values: distinct, isOpen }
    : undefined;
}
