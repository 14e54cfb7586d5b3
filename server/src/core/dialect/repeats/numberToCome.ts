import type { Recogniser } from '../clue.ts';

const STUB = /^(?:N{1,4}|X{2,4}|#{1,4})(?:\.(?:\d{1,3}|[NX#Mn]))?[.)]?\s{1,4}(?=\S)/;

/** A letter in the place of the section's number: the whole heading is the author's. */
export const numberToCome: Recogniser<string> = {
  id: 'number-to-come-in-heading',
  weight: 7,
  find: (title) => (STUB.test(title) ? { start: 0, end: title.length } : undefined),
  examples: ['N.1 Subsection', 'N. Name of the station', 'XX. Station', 'N.M Stop'],
  counterExamples: ['N+1 queries', 'X.509 certificates', '1.1 Scope', 'Notes', 'N'],
};
