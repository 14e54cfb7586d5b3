import type { Recogniser } from '../clue.ts';
import type { Stop } from '../titles/stop.ts';
import type { StopPlace } from './stopPlace.ts';

/** A day and the title's words: `YYYY-MM-DD-short-name`. */
export const slug: Recogniser<StopPlace, readonly Stop[]> = {
  id: 'day-and-words',
  weight: 7,
  find: ({ field: { value }, isPlaceholder, range }) => {
    if (!/[Yy]{4}-[Mm]{2}-[Dd]{2}-/.test(value)) return undefined;
    return isPlaceholder ? [{ range, fills: 'slug' }] : [];
  },
  examples: ['- Id: YYYY-MM-DD-short-name'],
  counterExamples: ['- Date: YYYY-MM-DD'],
};
