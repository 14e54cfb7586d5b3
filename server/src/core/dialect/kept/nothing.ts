import { saysNothing } from '../../language/values.ts';
import { wordsOf } from '../../text/words.ts';
import type { Recogniser } from '../clue.ts';
import type { PhrasePlace } from './phrasePlace.ts';

const MAX_LENGTH = 200;

/** An answer that the template gives beforehand, alone or in each cell of a row: "N/A". */
export const nothing: Recogniser<PhrasePlace> = {
  id: 'says-nothing',
  weight: 7,
  find: ({ kind, source }) => {
    if (kind === 'comment' || kind === 'code' || source.length > MAX_LENGTH) return undefined;
    const cells = source.split('|').map(wordsOf).filter(Boolean);
    return cells.length > 0 && cells.every(saysNothing) ? { start: 0, end: source.length } : undefined;
  },
  examples: ['None.', '- N/A', 'Keine', '不适用'],
  counterExamples: ['None of these.', 'What is there?'],
};
