import { isProposalWord } from '../../language/kinds.ts';
import { withoutEnd } from '../../text/ends.ts';

/** What a proposal's file name consists of: `RFC-` `042` `_` `ADD_X`. Each part as it is written, empty for none. */
export interface NameParts {
  /** With the separator behind it. */
  readonly prefix: string;
  /** A day, a month, a year, or a day with its time. */
  readonly date: string;
  /** Between a date and a number. */
  readonly joint: string;
  readonly number: string;
  /** Between number or date and the words. */
  readonly separator: string;
  readonly words: string;
}

const MAX_NAME = 255;
const PREFIX = /^[A-Za-z]{1,20}(?:[-_ ][A-Za-z]{1,20}){0,2}[-_ ]?(?=\d)/;
const DATE = /^(?:19|20)\d\d(?:([-_.]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])|[-_](?:0[1-9]|1[0-2]))(?=$|[-_. ])/;
/** `20260527175600`, `2026-05-27T1756`. */
const STAMP =
  /^(?:19|20)\d\d([-_.]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?:T?(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?|T(?:[01]\d|2[0-3])[-_.][0-5]\d(?:[-_.][0-5]\d)?)(?=$|[-_. ])/;
const YEAR_WITH_NUMBER = /^(?:19|20)\d\d(?=[-_]\d{3,5}(?:$|[-_. ]))/;
/** In front of a number that follows a date, where a single digit may be a word. */
const JOINED_NUMBER = /^([-_. ])(0\d{1,4}|\d{3,5})(?=$|[-_. ])/;
/** A point between two digits makes a version. */
const NUMBER = /^\d{1,7}(?=$|[-_ –—]|\.\D)/;
const SEPARATOR = /^[-_. –—]{1,3}/;
/**
 * Cuts a name without its extension apart. A word before a number is a prefix where it is a usual one or `isPrefix` says
 * so: `add-2-things` has no number.
 */
export function readName(stem: string, isPrefix: (letters: string) => boolean = () => false): NameParts {
  const none = { prefix: '', date: '', joint: '', number: '', separator: '', words: stem };
  if (stem.length > MAX_NAME) return none;
  const [prefix = ''] = PREFIX.exec(stem) ?? [];
  if (prefix !== '' && !isUsualPrefix(prefix) && !isPrefix(lettersOf(prefix))) return none;
  let rest = stem.slice(prefix.length);
  const [date = ''] = STAMP.exec(rest) ?? DATE.exec(rest) ?? YEAR_WITH_NUMBER.exec(rest) ?? [];
  rest = rest.slice(date.length);
  const [, joint = '', joined = ''] = date === '' ? [] : (JOINED_NUMBER.exec(rest) ?? []);
  const number = date === '' ? (NUMBER.exec(rest)?.[0] ?? '') : joined;
  if (date === '' && number === '') return none;
  rest = rest.slice(joint.length + number.length);
  const [separator = ''] = SEPARATOR.exec(rest) ?? [];
  return { prefix, date, joint, number, separator, words: rest.slice(separator.length) };
}

/** The letters of a prefix as they are compared: `rfc` for `RFC-`. */
export function lettersOf(prefix: string): string {
  return withoutEnd(prefix, '-_ ').toLowerCase();
}

/** The prefix that a name may have, by its looks alone. */
export function possiblePrefix(stem: string): string {
  return stem.length > MAX_NAME ? '' : lettersOf(PREFIX.exec(stem)?.[0] ?? '');
}

/** Whether letters are those that proposals are called by, as in `ADR-0042`. */
export function isUsualPrefix(prefix: string): boolean {
  const letters = lettersOf(prefix);
  return isProposalWord((letters.split(/[-_ ]/).at(-1) ?? letters).replace(/s$/, ''));
}

/** Whether digits name a year and nothing else, as far as one can see. */
export function isYear(digits: string): boolean {
  return /^(?:19[89]|20\d)\d$/.test(digits);
}
