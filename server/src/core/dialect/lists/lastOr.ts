import { OR } from '../../language/listWords.ts';
import type { Recogniser } from '../clue.ts';
import type { ListPlace } from './listPlace.ts';

const COMMA = /[,、，]/;
const LAST = new RegExp(OR, 'i');
const BETWEEN = new RegExp(`[,、，]?${OR}|[,、，]\\s*`, 'i');

/** At least three values, with "or" before the last. */
export const lastOr: Recogniser<ListPlace, readonly string[]> = {
  id: 'or-before-the-last',
  weight: 3.5,
  find: ({ text }) => {
    const first = text.search(COMMA);
    const parts = first >= 0 && LAST.test(text.slice(first + 1)) ? text.split(BETWEEN) : [];
    return parts.length > 2 ? parts : undefined;
  },
  examples: [
    'Draft, Accepted, or Rejected',
    'low, medium or high',
    'Entwurf, Angenommen oder Abgelehnt',
    '草案、已接受或已拒绝',
  ],
  counterExamples: ['Draft or Accepted', 'Draft, Accepted', 'Ordinary, Sorted'],
};
