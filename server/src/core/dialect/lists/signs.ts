import type { Recogniser } from '../clue.ts';
import { isSign } from './allowedValues.ts';
import type { ListPlace } from './listPlace.ts';

/** Signs with slashes, commas or nothing but spaces between them: two are enough, they are no words of a sentence. */
export const signs: Recogniser<ListPlace, readonly string[]> = {
  id: 'signs',
  weight: 5,
  find: ({ text }) => {
    const parts = text.trim().split(/\s*[/,]\s*|\s+/);
    return parts.length > 1 && parts.every(isSign) ? parts : undefined;
  },
  examples: ['✅ / 🚧 / ❌', '🟢, 🔴', '✅ ❌'],
  counterExamples: ['✅', '✅ Done', '1 / 2'],
};
