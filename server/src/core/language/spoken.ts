import type { Lexicon, Phrases } from './lexicon.ts';
import { LEXICONS } from './lexicons.ts';
import { readingsOf } from './phraseReadings.ts';
import { withoutAccents } from './phrases.ts';
import { WordTree } from './wordTree.ts';

/** Where in a text the words of a lexicon are looked for; 'behind a word': as the whole text, or after one other word. */
export type Place = 'whole' | 'behind a word' | 'start' | 'end' | 'anywhere';

interface Vocabulary {
  readonly tree: WordTree;
  /** Of languages without spaces: in a text, wherever somebody has cut it, they do not matter then. */
  readonly unspaced: readonly string[];
}

/**
 * Whether a text, as `wordsOf` gives it, has words of one kind in any language. They are made ready when they are first asked for.
 * @param pick the phrases of a lexicon
 */
export function spoken(pick: (lexicon: Lexicon) => Phrases, place: Place): (words: string) => boolean {
  let vocabulary: Vocabulary | undefined;
  return (words) => {
    vocabulary ??= vocabularyOf(pick);
    const plain = withoutAccents(words);
    return hasSpaced(vocabulary.tree, plain.split(' '), place) || hasUnspaced(vocabulary.unspaced, plain, place);
  };
}

function vocabularyOf(pick: (lexicon: Lexicon) => Phrases): Vocabulary {
  const tree = new WordTree();
  const unspaced: string[] = [];
  for (const lexicon of LEXICONS)
    for (const phrase of pick(lexicon))
      for (const reading of readingsOf(withoutAccents(phrase), lexicon.isUnspaced)) {
        if (lexicon.isUnspaced) unspaced.push(reading);
        else tree.add(reading.split(' '));
      }
  return { tree, unspaced };
}

function hasSpaced(tree: WordTree, words: readonly string[], place: Place): boolean {
  const { length } = words;
  const isLast = (end: number) => end === length;
  switch (place) {
    case 'whole':
      return tree.standsAt(words, 0, isLast);
    case 'behind a word':
      return tree.standsAt(words, 0, isLast) || (isOfLetters(words[0]) && tree.standsAt(words, 1, isLast));
    case 'start':
      return tree.standsAt(words, 0, () => true);
    default:
      return words.some((_, at) => tree.standsAt(words, at, place === 'end' ? isLast : () => true));
  }
}

function hasUnspaced(phrases: readonly string[], words: string, place: Place): boolean {
  if (!/[^\0-\u2e7f]/.test(words)) return false;
  const text = words.replaceAll(' ', '');
  switch (place) {
    case 'whole':
      return phrases.includes(text);
    case 'behind a word': {
      const [first = '', ...others] = words.split(' ');
      return phrases.includes(text) || (isOfLetters(first) && phrases.includes(others.join('')));
    }
    case 'start':
      return phrases.some((phrase) => text.startsWith(phrase));
    case 'end':
      return phrases.some((phrase) => text.endsWith(phrase));
    default:
      return phrases.some((phrase) => text.includes(phrase));
  }
}

function isOfLetters(word: string | undefined): boolean {
  return word !== undefined && /^\p{L}+$/u.test(word);
}
