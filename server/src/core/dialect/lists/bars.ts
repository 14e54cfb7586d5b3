import type { Recogniser } from '../clue.ts';
import type { ListPlace } from './listPlace.ts';

/** Values with bars between them. */
export const bars: Recogniser<ListPlace, readonly string[]> = {
  id: 'bars',
  weight: 5,
  find: ({ text }) => (text.includes('|') ? text.split('|') : undefined),
  examples: ['Draft | Accepted', 'Entwurf |Angenommen', '草案｜已接受'],
  counterExamples: ['Draft, then Accepted'],
};
