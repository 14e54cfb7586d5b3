import { asksToChoose as saysToChoose } from '../../language/advice.ts';
import { wordsOf } from '../../text/words.ts';
import type { Recogniser } from '../clue.ts';

/** Words beside a list of which only some items are to stay. */
export const asksToChoose: Recogniser<string> = {
  id: 'asks-to-choose',
  weight: 7,
  find: (source) => (saysToChoose(wordsOf(source)) ? { start: 0, end: source.length } : undefined),
  examples: [
    'Delete those that do not apply.',
    '<!-- Remove the options that do not apply -->',
    'Check all that apply:',
  ],
  counterExamples: ['Delete the old data.', 'Say which of them apply to whom.'],
};
