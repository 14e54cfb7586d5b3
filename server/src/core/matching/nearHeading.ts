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
  if (squeezed(wanted.key) === squeezed(found.key)) return 'alike';
  const [about, own] = [aboutOf(wanted.key), aboutOf(found.key)];
  // Two spellings of one word are none of them wrong: "Acknowledgments", "Acknowledgements".
  if (about.length > 0 && about.join(' ') === own.join(' ')) return 'same';
  if (isMistyped(wanted.key, found.key)) return 'mistyped';
  if (hasSameHead(wanted, found)) return 'near';
  if (hasPart(wanted, own) || hasPart(found, about)) return 'near';
  if (hasOneLetterWrong(wanted.key, found.key)) return 'near';
  return contained(wanted.key, found.key) ?? contained(about.join(' '), own.join(' '));
}

const known = new Memo<string>(2_000);

/** Without spaces and the word "and": "Roll-out & plan" is "Rollout and plan". */
function squeezed(key: string): string {
  return known.get(key, squeeze);
}

function squeeze(key: string): string {
  return folded(key)
    .split(' ')
    .filter((word) => !headingWords('and').has(word))
    .join('');
}

const MIN_MISTYPED = 4;

/** A few wrong letters; not another number or letter, and not one thing for several. */
function isMistyped(wanted: string, found: string): boolean {
  if (Math.max(wanted.length, found.length) < MIN_MISTYPED || inSingular(wanted) === inSingular(found)) return false;
  const [a, b] = [wanted.split(' '), found.split(' ')];
  if (a.length !== b.length) return distance(a.join(''), b.join('')) === 1 && !/\d/.test(wanted + found);
  const wrong = a.filter((word, i) => word !== b[i]).length;
  return (
    wrong <= 2 &&
    a.every((word, i) => word === b[i] || isWordMistyped(word, b[i] as string)) &&
    distance(wanted, found) <= Math.max(1, Math.floor(Math.max(wanted.length, found.length) / 5))
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
function hasOneLetterWrong(wanted: string, found: string): boolean {
  const [a, b] = [wanted.split(' '), found.split(' ')];
  if (a.length < 3 || a.length !== b.length || /\d/.test(wanted + found)) return false;
  return distance(wanted, found) === 1 && a.every((word, i) => word === b[i] || word.length > 1);
}

/** Whether two headings differ in nothing but what explains them. */
function hasSameHead(wanted: Heading, found: Heading): boolean {
  const [head, own] = [withoutTail(wanted.title), withoutTail(found.title)];
  return wanted.key === own || found.key === head || (head !== '' && head === own);
}

/** The key of a heading without what explains it: "Motivation: why now", "Motivation (why now)". */
function withoutTail(title: string): string {
  const head = title.split(/[:(：（]|\s[–—-]\s/, 1)[0] ?? '';
  return head === title ? '' : headingKey(head);
}

/** What "and", commas and slashes join in a heading; nothing where they join nothing. */
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
function hasPart(heading: Heading, about: readonly string[]): boolean {
  return about.length > 0 && partsOf(heading).some((part) => aboutOf(part).join(' ') === about.join(' '));
}

const MIN_LETTERS = 6;

/** Whether the words of one heading are among those of the other, and there not outnumbered. */
function contained(wanted: string, found: string): Nearness | undefined {
  const [few, many] = [wanted.split(' '), found.split(' ')].sort((a, b) => a.length - b.length) as [string[], string[]];
  const isShorter = found.length < wanted.length;
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
