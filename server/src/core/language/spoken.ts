import type { Lexicon, Phrases } from './lexicon.ts';
import { LEXICONS } from './lexicons.ts';
import { phrasePattern, wholeWords } from './phrasePattern.ts';
import { withoutAccents } from './phrases.ts';

/** Where in a text the words of a lexicon are looked for; 'behind a word': as the whole text, or after one other word. */
export type Place = 'whole' | 'behind a word' | 'start' | 'end' | 'anywhere';

/**
 * Whether a text, as `wordsOf` gives it, has words of one kind in any language. The expression is made when it is first asked for.
 * @param pick the phrases of a lexicon
 */
export function spoken(pick: (lexicon: Lexicon) => Phrases, place: Place): (words: string) => boolean {
  let pattern: RegExp | undefined;
  return (words) => {
    pattern ??= new RegExp(placed(withoutAccents(alternatives(pick)), place), 'u');
    return pattern.test(withoutAccents(words));
  };
}

/** The source of a regular expression for words of one kind, for one that looks at more than words. No group in it captures. */
export function alternatives(pick: (lexicon: Lexicon) => Phrases): string {
  const sources = (isUnspaced: boolean) =>
    LEXICONS.filter((lexicon) => (lexicon.isUnspaced ?? false) === isUnspaced).flatMap((lexicon) =>
      pick(lexicon).map((phrase) => phrasePattern(phrase, isUnspaced)),
    );
  const [spaced, unspaced] = [sources(false), sources(true)];
  return [...(spaced.length > 0 ? [wholeWords(spaced)] : []), ...unspaced].join('|');
}

function placed(source: string, place: Place): string {
  const before = { whole: '^', 'behind a word': String.raw`^(?:\p{L}+ )?`, start: '^', end: '', anywhere: '' };
  return `${before[place]}(?:${source})${place === 'start' || place === 'anywhere' ? '' : '$'}`;
}
