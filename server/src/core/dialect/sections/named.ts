import type { Section } from '../../document/proposalDocument.ts';
import { wordsOf } from '../../text/words.ts';

/** Shorter names are words of many a sentence. */
const MIN_LENGTH = 4;

/** Whether a sentence names a section. @param words as `wordsOf` gives them */
export function isNamedIn(words: string, { key, title }: Section): boolean {
  return [key, wordsOf(title.split(/[:：]/, 1)[0] ?? '')].some(
    (name) => name.length >= MIN_LENGTH && ` ${words} `.includes(` ${name} `),
  );
}
