import { isInFrontMatter } from '../../document/field.ts';
import { isUsualKey } from '../../document/usualKeys.ts';
import { addressesAuthor, instructs } from '../../language/advice.ts';
import { wordsOf } from '../../text/words.ts';
import type { Recogniser } from '../clue.ts';
import type { FieldPlace } from './fieldPlace.ts';

/** Keys are shorter. */
const MAX_WORDS = 5;

/** Whether what stands before a colon has more words than a key. */
export function isTooLongForKey(key: string): boolean {
  return wordsOf(key).split(' ').length > MAX_WORDS;
}

/** What stands before the colon is a sentence, or speaks to the author: no proposal has it as a field. */
export const sentenceAsKey: Recogniser<FieldPlace> = {
  id: 'sentence-as-key',
  weight: 8,
  find: ({ field }) => {
    const words = wordsOf(field.key);
    const count = words.split(' ').length;
    if (isInFrontMatter(field) || isUsualKey(field.key)) return undefined;
    const isSentence = isTooLongForKey(field.key) || (count > 1 && (instructs(words) || addressesAuthor(words)));
    return isSentence ? field.keyRange : undefined;
  },
  examples: [
    '- Describe the change: in one sentence',
    '- **If you have more to say:** add it',
    '- Who will be hurt when it fails: name them',
    '- Bitte Folgendes beachten: alles',
  ],
  counterExamples: ['- Sponsor: [name]', '- Price: [sum]', '- Group of stakeholders: [names]'],
};
