import { saysNothing } from '../../language/values.ts';
import { wordsOf } from '../../text/words.ts';
import type { Recogniser } from '../clue.ts';

const MAX_LENGTH = 100;

/** A cell of a table that holds several values, of which one is to be chosen. */
export const cellOfValues: Recogniser<string> = {
  id: 'cell-of-values',
  weight: 7,
  find: (cell) => {
    const bare = cell.trim();
    const isChoice =
      bare.length <= MAX_LENGTH && /^\p{L}[\p{L} ]*(?:\/\p{L}[\p{L} ]*)+$/u.test(bare) && !saysNothing(wordsOf(bare));
    const start = cell.indexOf(bare);
    return isChoice ? { start, end: start + bare.length } : undefined;
  },
  examples: ['High/Medium/Low', ' yes/no ', 'Yes/No/Not sure', 'yes/not yet', '高/中/低'],
  counterExamples: ['N/A', 'High', 'docs/readme.md', 'High / Low'],
};
