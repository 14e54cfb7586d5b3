import { findDate } from '../../language/writtenDate.ts';
import type { Recogniser } from '../clue.ts';

/** What a copy is called before its day: "Session 2026-01-02"; no name, as in "0.1 - 2026-01-02", where it is shorter. */
const NAME = /\p{L}{3}|\p{Script=Han}/u;

/** A day in the heading, as entries of a log have: each has another one. */
export const day: Recogniser<string> = {
  id: 'day-in-heading',
  weight: 7,
  find: (title) => {
    const date = findDate(title);
    return date && { start: NAME.test(title.slice(0, date.start)) ? date.start : 0, end: title.length };
  },
  examples: ['0.x - 2026-02-15', 'Session 2026-01-02', '2026-01-02: First draft', '2. Mai 2026'],
  counterExamples: ['Rollout in 2026', 'Plan of May', '2026-05'],
};
