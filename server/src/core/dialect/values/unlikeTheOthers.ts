import { statusMeaning } from '../../language/statusMeaning.ts';
import type { Recogniser } from '../clue.ts';
import type { ValuePlace } from './valuePlace.ts';

const UPPER = /^[\p{P}\p{S}\s]*\p{Lu}/u;
const LOWER = /^[\p{P}\s]*\p{Ll}/u;
const MIN_WORDS = 3;

/** Several words in lower case among names in upper case, and no status. */
export const unlikeTheOthers: Recogniser<ValuePlace> = {
  id: 'lower-case-among-names',
  weight: 5,
  find: ({ value, all }) =>
    LOWER.test(value) &&
    value.split(' ').length >= MIN_WORDS &&
    statusMeaning(value) === undefined &&
    all.every((other) => other === value || UPPER.test(other))
      ? { start: 0, end: value.length }
      : undefined,
  examples: ['- Scope: Shop | Depot | whatever else moves'],
  counterExamples: [
    '- Status: Draft | Accepted | superseded by ADR-0001',
    '- Scope: shop | depot | whatever else moves',
    '- Scope: Shop | Depot | back office',
  ],
};
