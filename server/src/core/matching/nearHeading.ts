import { distance } from 'fastest-levenshtein';
import { headingKey } from '../document/headingKey.ts';
import { aboutOf, headingWords, inSingular } from '../language/headingWords.ts';
import { folded } from '../language/phrases.ts';
import { Memo } from '../text/memo.ts';

/**
 * How a heading that is not the template's may be meant for it: it reads the same but for spaces, accents, and `&` ('alike');
 * it has a typing error; it says the 'same' with other words; it has a few more or less ('near'); or it has such words among
 * others ('loose').
 */
export type Nearness = 'alike' | 'mistyped' | 'same' | 'near' | 'loose';

/** From the nearest on. */
export const NEARNESSES: readonly Nearness[] = ['alike', 'mistyped', 'same', 'near', 'loose'];

interface Heading {
  readonly key: string;
  readonly title: string;
}

/** How a heading is near to one of the template's; undefined where it is about something else. */
export function nearnessOf(wanted: Heading, found: Heading): Nearness | undefined {
  if (wanted.key === '' || found.key === '') return undefined;
  const [one, other] = [readingOf(wanted), readingOf(found)];
  if (one.squeezed === other.squeezed) return 'alike';
  // Two spellings of one word are none of them wrong: "Acknowledgments", "Acknowledgements".
  if (one.about !== '' && one.about === other.about) return 'same';
  if (isMistyped(one, other)) return 'mistyped';
  if (hasSameHead(one, other)) return 'near';
  if (hasPart(one, other) || hasPart(other, one)) return 'near';
  if (hasOneLetterWrong(one, other)) return 'near';
  return contained(one.words, other.words) ?? contained(one.about.split(' '), other.about.split(' '));
}

/** What of a heading is compared with others. */
interface Reading {
  readonly key: string;
  readonly words: readonly string[];
  /** Without spaces and the word "and": "Roll-out & plan" is "Rollout and plan". */
  readonly squeezed: string;
  readonly singular: string;
  /** What it is about: see `aboutOf`. */
  readonly about: string;
  /** The key of the heading without what explains it: "Motivation: why now", "Motivation (why now)"; empty where nothing does. */
  readonly head: string;
  /** What each of the things is about that "and", commas and slashes join in it; none where they join nothing. */
  readonly parts: readonly string[];
}

const readings = new Memo<Reading>(2_000);

function readingOf(heading: Heading): Reading {
  return readings.get(`${heading.key}\n${heading.title}`, (both) => {
    const end = both.indexOf('\n');
    return read({ key: both.slice(0, end), title: both.slice(end + 1) });
  });
}

function read({ key, title }: Heading): Reading {
  return {
    key,
    words: key.split(' '),
    squeezed: folded(key)
      .split(' ')
      .filter((word) => !headingWords('and').has(word))
      .join(''),
    singular: inSingular(key),
    about: aboutOf(key).join(' '),
    head: withoutTail(title),
    parts: partsOf({ key, title }).map((part) => aboutOf(part).join(' ')),
  };
}

const MIN_MISTYPED = 4;

/** A few wrong letters; not another number or letter, and not one thing for several. */
function isMistyped(wanted: Reading, found: Reading): boolean {
  const longest = Math.max(wanted.key.length, found.key.length);
  if (longest < MIN_MISTYPED || wanted.singular === found.singular) return false;
  const [a, b] = [wanted.words, found.words];
  if (a.length !== b.length)
    return (
      Math.abs(wanted.key.length - found.key.length) <= Math.abs(a.length - b.length) + 1 &&
      distance(a.join(''), b.join('')) === 1 &&
      !/\d/.test(wanted.key + found.key)
    );
  const wrong = a.filter((word, i) => word !== b[i]).length;
  return (
    wrong <= 2 &&
    a.every((word, i) => word === b[i] || isWordMistyped(word, b[i] as string)) &&
    distance(wanted.key, found.key) <= Math.max(1, Math.floor(longest / 5))
  );
}

function isWordMistyped(word: string, other: string): boolean {
  const longest = Math.max(word.length, other.length);
  if (longest < MIN_MISTYPED || /\d/.test(word + other) || hasPrefix(word, other) || hasPrefix(other, word))
    return false;
  return distance(word, other) <= Math.max(1, Math.floor(longest / 5));
}

/** Two letters in front of a word are rarely typed by mistake, and may turn it round: "resolved", "unresolved". */
function hasPrefix(word: string, other: string): boolean {
  return word.length >= other.length + 2 && word.endsWith(other);
}

/** Another letter in a short word of a long heading: that may be another word. */
function hasOneLetterWrong({ key, words }: Reading, found: Reading): boolean {
  if (words.length < 3 || words.length !== found.words.length || /\d/.test(key + found.key)) return false;
  return (
    Math.abs(key.length - found.key.length) <= 1 &&
    distance(key, found.key) === 1 &&
    words.every((word, i) => word === found.words[i] || word.length > 1)
  );
}

/** Whether two headings differ in nothing but what explains them. */
function hasSameHead(one: Reading, other: Reading): boolean {
  return one.key === other.head || other.key === one.head || (one.head !== '' && one.head === other.head);
}

function withoutTail(title: string): string {
  const head = title.split(/[:(：（]|\s[–—-]\s/, 1)[0] ?? '';
  return head === title ? '' : headingKey(head);
}

function partsOf({ key, title }: Heading): readonly string[] {
  const listed = LIST.test(title) ? title.split(LIST).map(headingKey) : [key];
  const parts: string[][] = [];
  for (const piece of listed) {
    parts.push([]);
    for (const word of piece.split(' ')) {
      if (headingWords('and').has(word)) parts.push([]);
      else parts.at(-1)?.push(word);
    }
  }
  return parts.length < 2 ? [] : parts.map((words) => words.join(' ')).filter((part) => part !== '');
}

const LIST = /\s?[,/，、／]\s?/u;

/** Whether one of the things that a heading joins is what another one is about. */
function hasPart({ parts }: Reading, { about }: Reading): boolean {
  return about !== '' && parts.includes(about);
}

const MIN_LETTERS = 6;

/** Whether the words of one heading are among those of the other, and there not outnumbered. */
function contained(wanted: readonly string[], found: readonly string[]): Nearness | undefined {
  const [few, many] = wanted.length <= found.length ? [wanted, found] : [found, wanted];
  const isShorter = found.join(' ').length < wanted.join(' ').length;
  if (few.join('').length < MIN_LETTERS || few.length * 2 < many.length - (isShorter ? 0 : 1)) return undefined;
  if (few.length === many.length || !few.every((word) => many.includes(word))) return undefined;
  // One of several has a number: "Option 1" is none of the "Options" as a whole.
  const more = many.filter((word) => !few.includes(word));
  if (more.length === 1 && /^\d+$/.test(more[0] ?? '')) return undefined;
  if (`${many.join(' ')} `.startsWith(`${few.join(' ')} `)) return 'near';
  return few.length > 1 || isHead(few[0] ?? '', many, isShorter) ? 'loose' : undefined;
}

const LONG_WORD = 10;

/**
 * Whether a word is what two words are about: "Backwards Compatibility" is a kind of "Compatibility", and "Rationale" short for
 * "Design Rationale"; a "Reference Implementation" is not the proposal's "Implementation".
 */
function isHead(word: string, [first = '', last, ...more]: readonly string[], isShorter: boolean): boolean {
  return (
    (isShorter || word.length >= LONG_WORD) && last === word && more.length === 0 && !headingWords('others').has(first)
  );
}
