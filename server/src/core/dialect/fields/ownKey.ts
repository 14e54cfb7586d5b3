import { findDate } from '../../language/writtenDate.ts';
import type { Recogniser } from '../clue.ts';
import { isNumberStub } from '../titles/numberStubs.ts';
import type { FieldPlace } from './fieldPlace.ts';

/** A number to come, or a day, in the place of a name: each proposal has another one there. */
export const ownKey: Recogniser<FieldPlace> = {
  id: 'own-key',
  weight: 8,
  find: ({ field: { key, keyRange } }) => (isNumberStub(key) || findDate(key) ? keyRange : undefined),
  examples: ['- TRIP-0000: the title', '- May 2nd 2026: First draft'],
  counterExamples: ['- Trip: [number]', '- Sponsor 1: [name]'],
};
