import { maxOf } from '../../text/longLists.ts';
import { mostCommon } from '../../text/mostCommon.ts';
import { joinWords, RESERVED, wordsOfTitle } from '../../writing/fileName.ts';

/** `add-cache`, `ADD-CACHE`, `Add-Cache`, `Add-cache`, `addCache`, `AddCache`. */
export type LetterCase = 'lower' | 'upper' | 'title' | 'sentence' | 'camel' | 'pascal';

/** How the words of a title become a part of a file name. */
export interface WordStyle {
  readonly separator: string;
  readonly letterCase: LetterCase;
  /** Whether Latin letters beyond `a-z` stay as they are; those of other scripts always do. */
  readonly keepsMarks: boolean;
}

export const SLUG: WordStyle = { separator: '-', letterCase: 'lower', keepsMarks: false };

const SEPARATORS = ['-', '_', ' ', '.'];

/**
 * The style that most names are written in.
 * @param names the words of file names, the newest last: it decides between equals
 */
export function readStyle(names: readonly string[]): WordStyle {
  const separator = mostCommon(names.map(separatorOf).filter((found) => found !== undefined));
  const spaced = separator ?? (names.some((name) => /\p{Ll}\p{Lu}/u.test(name)) ? '' : '-');
  const fitting = names.filter((name) => separatorOf(name) === separator);
  const letterCase = mostCommon(fitting.map((name) => caseOf(name, spaced)).filter((found) => found !== undefined));
  return {
    separator: spaced,
    letterCase: letterCase ?? (names.some((name) => /^\p{Lu}/u.test(name)) ? 'sentence' : 'lower'),
    keepsMarks: names.some((name) => /(?=\p{Script=Latin})[^\p{ASCII}]/u.test(name.normalize('NFC'))),
  };
}

/** A title as a part of a file name: letters and digits only, at most 80 bytes, empty where the title has none. */
export function formatWords(title: string, { separator, letterCase, keepsMarks }: WordStyle): string {
  const words = wordsOfTitle(title, keepsMarks).map((word, i) => inCase(word, i === 0, letterCase));
  return joinWords(words, separator).normalize('NFC');
}

/** So many words show a style of their own; fewer may be what something is called in code, as `offset_of` and `Self` are. */
const MIN_OF_STYLE = 2;

/**
 * The words of a name in another style, where they are surely in one of their own: as `lower_case_words` and `Words-Of-A-Title` are beside
 * `words-of-a-title`.
 * @param before what stands between the number and the words: it shows the style, too
 */
export function restyled(words: string, { separator, letterCase }: WordStyle, before = ''): string {
  const others = separator === '_' ? /[- ]/ : /[_ ]/;
  const odd = words.split(others);
  const shown = odd.length - 1 + (others.test(before) ? 1 : 0);
  const isSpaced = ['-', '_'].includes(separator) && shown >= MIN_OF_STYLE && !words.includes(separator);
  const spaced = isSpaced ? odd.filter((word) => word !== '').join(separator) : words;
  // A letter alone is often what something is called in code.
  const capital = isSpaced ? /^\p{Lu}\p{Ll}*$/u : /^\p{Lu}\p{Ll}+$/u;
  const capitals = spaced.split(separator || /(?!)/).filter((word) => capital.test(word)).length;
  return letterCase === 'lower' && capitals >= MIN_OF_STYLE ? spaced.toLowerCase() : spaced;
}

/** Whether the words of two names may be those of one proposal: half of the fewer words are the same, or one has none. */
export function areAlike(one: string, other: string): boolean {
  const wordsIn = (name: string) => new Set(name.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
  const [few, many] = [wordsIn(one), wordsIn(other)].sort((a, b) => a.size - b.size) as [Set<string>, Set<string>];
  return [...few].filter((word) => many.has(word)).length * 2 >= few.size;
}

/** A title that is a whole file name: as `formatWords`, and not reserved on any operating system. */
export function formatName(title: string, style: WordStyle): string {
  const text = formatWords(title, style);
  return text !== '' && RESERVED.test(text) ? formatWords(`proposal ${text}`, style) : text;
}

function inCase(word: string, isFirst: boolean, letterCase: LetterCase): string {
  if (letterCase === 'lower') return word.toLowerCase();
  if (letterCase === 'upper') return word.toUpperCase();
  if (letterCase === 'sentence' && !isFirst) return word;
  if (letterCase === 'camel' && isFirst) return word.toLowerCase();
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The separator between words; undefined where there is none to see. */
function separatorOf(name: string): string | undefined {
  const counts = SEPARATORS.map((separator) => name.split(separator).length - 1);
  const most = maxOf(counts);
  if (most > 0) return SEPARATORS[counts.indexOf(most)];
  return /\p{Ll}\p{Lu}/u.test(name) ? '' : undefined;
}

function caseOf(name: string, separator: string): LetterCase | undefined {
  if (separator === '') return /^\p{Lu}/u.test(name) ? 'pascal' : 'camel';
  const words = name.split(separator).filter((word) => /\p{L}/u.test(word));
  if (!words.some((word) => /\p{Lu}/u.test(word))) return words.length > 0 ? 'lower' : undefined;
  if (!words.some((word) => /\p{Ll}/u.test(word))) return 'upper';
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (words.length === 1) return undefined;
  if (capitals * 2 > words.length + 1 || capitals === words.length) return 'title';
  return /^\p{Lu}/u.test(words[0] ?? '') ? 'sentence' : 'lower';
}
