import { hasUnspaced } from '../text/words.ts';
import type { Lexicon, Phrases } from './lexicon.ts';
import { LEXICONS } from './lexicons.ts';
import { unspacedReadings } from './phraseReadings.ts';
import { withoutAccents } from './phrases.ts';
import { WordTree } from './wordTree.ts';

/** Where in a text the words of a lexicon are looked for; 'behind a word': as the whole text, or after one other word. */
export type Place = 'whole' | 'behind a word' | 'start' | 'end' | 'anywhere';

/**
 * Whether a text, as `wordsOf` gives it, has words of one kind in any language. They are made ready when they are first asked for.
 * @param pick the phrases of a lexicon
 * @param lexicons of which languages
 */
export function spoken(
  pick: (lexicon: Lexicon) => Phrases,
  place: Place,
  lexicons: readonly Lexicon[] = LEXICONS,
): (words: string) => boolean {
  let tree: WordTree | undefined;
  let unspaced: readonly string[] | undefined;
  return (words) => {
    const plain = withoutAccents(words);
    tree ??= new WordTree(phrasesOf(lexicons, pick, false));
    if (standsIn(tree, plain.split(' '), place)) return true;
    if (!hasUnspaced(plain)) return false;
    unspaced ??= phrasesOf(lexicons, pick, true).flatMap(unspacedReadings);
    return standsUnspaced(unspaced, plain, place);
  };
}

function phrasesOf(
  lexicons: readonly Lexicon[],
  pick: (lexicon: Lexicon) => Phrases,
  isUnspaced: boolean,
): readonly string[] {
  return lexicons
    .filter((lexicon) => (lexicon.isUnspaced ?? false) === isUnspaced)
    .flatMap(pick)
    .map(withoutAccents);
}

function standsIn(tree: WordTree, words: readonly string[], place: Place): boolean {
  const { length } = words;
  switch (place) {
    case 'whole':
      return tree.standsAt(words, 0, length);
    case 'behind a word':
      return tree.standsAt(words, 0, length) || (isOfLetters(words[0]) && tree.standsAt(words, 1, length));
    case 'start':
      return tree.standsAt(words, 0);
    default:
      return words.some((_, at) => tree.standsAt(words, at, place === 'end' ? length : undefined));
  }
}

/** In a language without spaces those of a text, wherever somebody has cut it, do not matter. */
function standsUnspaced(phrases: readonly string[], words: string, place: Place): boolean {
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
  return word !== undefined && !/[\d*]/.test(word);
}
