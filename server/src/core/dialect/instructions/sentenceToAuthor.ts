import { spoken } from '../../language/spoken.ts';
import { wordsOf } from '../../text/words.ts';
import type { Recogniser } from '../clue.ts';

const saysPlease = spoken(({ author }) => author.please, 'anywhere');
const speaksToAuthor = spoken(({ author }) => author.formInstruction, 'anywhere');
const saysOptional = spoken(({ optional }) => optional, 'anywhere');
const MIN_WORDS = 5;
const MAX_LENGTH = 300;

/** A sentence in a heading's place that says what to do; also a comment in front matter, where that is no longer any. */
export const sentenceToAuthor: Recogniser<string> = {
  id: 'sentence-to-the-author',
  weight: 7,
  find: (title) => {
    const words = title.length > MAX_LENGTH ? '' : wordsOf(title);
    if (words.split(' ').length < MIN_WORDS) return undefined;
    const isSentence = /[.!:。！：]$/.test(title.trim());
    const isToAuthor = saysPlease(words) || (isSentence && (speaksToAuthor(words) || saysOptional(words)));
    return isToAuthor ? { start: 0, end: title.length } : undefined;
  },
  examples: [
    'Please fill in every section below',
    'Follow this format for your document.',
    'These are optional elements. Remove any of them.',
  ],
  counterExamples: ['Please wait', 'Follow the format of the old one', 'Which of these ways are optional'],
};
