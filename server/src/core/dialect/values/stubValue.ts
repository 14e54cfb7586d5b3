import type { Recogniser } from '../clue.ts';
import { isNumberStub } from '../titles/numberStubs.ts';
import type { ValuePlace } from './valuePlace.ts';

/** A number that each proposal has its own of: "TRIP-NNN | not booked". */
export const stubValue: Recogniser<ValuePlace> = {
  id: 'number-to-come',
  weight: 7,
  find: ({ value }) => (isNumberStub(value) ? { start: 0, end: value.length } : undefined),
  examples: ['- Ticket: TRIP-NNN | not booked', '- Ticket: XXXX | none | internal'],
  counterExamples: ['- Ticket: TRIP-100 | TRIP-200 | none', '- Status: Draft | Accepted | Superseded by ADR-NNN'],
};
