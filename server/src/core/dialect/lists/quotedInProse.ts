import { leavesOpen } from '../../language/listWords.ts';
import { wordsOf } from '../../text/words.ts';
import type { Recogniser } from '../clue.ts';
import type { AllowedValues } from './allowedValues.ts';
import { asStatuses } from './statuses.ts';

/** Values that a sentence names in code, in quotation marks or in bold. */
export const quotedInProse: Recogniser<string, AllowedValues> = {
  id: 'marked-in-a-sentence',
  weight: 2,
  find: (text) => {
    const marked = [...text.matchAll(/`([^`]{2,30})`|"([^"]{2,30})"|“([^”]{2,30})”|\*\*([^*]{2,30})\*\*/g)];
    const values = marked.map(([, ...groups]) => groups.find((group) => group !== undefined)?.trim() ?? '');
    return asStatuses(values, /…|\.{3}/.test(text) || leavesOpen(wordsOf(text)));
  },
  examples: ['Write `draft` until it is `accepted`.', 'It is "Draft" first, then "Accepted".'],
  counterExamples: ['Write it in `docs`, then in `plans`.', 'Is it `accepted`?'],
};
