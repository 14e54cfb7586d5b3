import type { Recogniser } from '../clue.ts';
import type { ListPlace } from './listPlace.ts';

/** Statuses with commas between them, in brackets. */
export const wrappedCommas: Recogniser<ListPlace, readonly string[]> = {
  id: 'commas-in-brackets',
  weight: 3.5,
  find: ({ text, isStatus, isWrapped }) => {
    const parts = isStatus && isWrapped ? text.split(/[,、，]\s*/) : [];
    return parts.length > 2 ? parts : undefined;
  },
  examples: ['[Draft, Accepted, Rejected]', '{entwurf, angenommen, abgelehnt}'],
  counterExamples: ['[Draft, Accepted]', 'Draft, Accepted, Rejected'],
};
