import { hasUnspaced } from '../text/words.ts';
import type { Lexicon, Phrases } from './lexicon.ts';
import { LEXICONS } from './lexicons.ts';
import { unspacedReadings } from './phraseReadings.ts';

/** The words of the lexicons are letters alone. Of what may follow them only Latin letters would make them other words. */
const END = '(?![\\wÀ-ɏ])';

/** The source of a regular expression, to be used without regard to case, for one of some words of all languages, and where they end. */
export function anyWordOf(pick: (lexicon: Lexicon) => Phrases): string {
  return `(?:${readings(pick).join('|')})${END}`;
}

/** The same with what may stand between words, and with a capital or none at the start. */
export function anyStartOf(pick: (lexicon: Lexicon) => Phrases): string {
  const sources = readings(pick).map((reading) => {
    const [first = '', ...others] = reading;
    const upper = first.toUpperCase();
    return (upper === first ? first : `[${upper}${first}]`) + others.join('').replaceAll(' ', '[ .]{1,2}');
  });
  return `(?:${sources.join('|')})${END}`;
}

/** The same for words in lower case, with a capital at the start, or in capitals. */
export function inAnyCase(pick: (lexicon: Lexicon) => Phrases): string {
  const cases = (word: string) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()];
  return `(?:${[...new Set(readings(pick).flatMap(cases))].join('|')})`;
}

/** The source of a regular expression for one of some words with the white space round it; a script without spaces has none. */
export function anyBetween(pick: (lexicon: Lexicon) => Phrases): string {
  const all = readings(pick);
  const [cut, spaced] = [all.filter(hasUnspaced), all.filter((word) => !hasUnspaced(word))];
  return `(?:(?<!\\s)\\s+(?:${spaced.join('|')})\\s+|${cut.join('|')})`;
}

/** The same in capitals, of scripts that have them. */
export function inCapitals(pick: (lexicon: Lexicon) => Phrases): string {
  const upper = readings(pick).map((word) => word.toUpperCase());
  return `(?:${upper.filter((word) => word !== word.toLowerCase()).join('|')})`;
}

function readings(pick: (lexicon: Lexicon) => Phrases): readonly string[] {
  return [...new Set(LEXICONS.flatMap(pick).flatMap(unspacedReadings))].sort((a, b) => b.length - a.length);
}
