import type { Range } from '../text/range.ts';
import type { Lexicon } from './lexicon.ts';
import { LEXICONS } from './lexicons.ts';

type Unit = 'year' | 'month' | 'day';

/** How a template says that dates are written: `YYYY-MM-DD`, `TT.MM.JJJJ`, `DD-Mmm-YYYY`, `Month DD, YYYY`. */
export interface DateForm extends Range {
  /** As it stands in the template. */
  readonly source: string;
  /** The parts of a date, in the order in which they stand there. */
  readonly units: readonly Unit[];
  /** Whether nothing but digits stands there. */
  readonly isInDigits: boolean;
  /** Whether nothing stands between the digits. */
  readonly isCompact: boolean;
}

const lettersAt = (place: number) => [...new Set(LEXICONS.map(({ dateLetters }) => dateLetters.charAt(place)))];
const runs = (place: number, count: string) =>
  `(?:${lettersAt(place)
    .map((letter) => `[${letter.toUpperCase()}${letter}]{${count}}`)
    .join('|')})`;
const words = LEXICONS.map(({ month }) => month).filter((word) => word.length > 1);
const marks = [...new Set(LEXICONS.flatMap(({ dateMarks }) => dateMarks ?? []))];

const DAY = runs(0, '2');
const DIGITS = runs(1, '2');
/** The source of a regular expression for what every such form holds. */
export const YEAR = runs(2, '4');
const MONTH = `(?:${runs(1, '2,4')}|${words.map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`).join('|')})`;

/** The source of a regular expression for such a form, without groups that capture. */
export const DATE_FORM = [
  `\\b(?:${YEAR}[-/.]${MONTH}(?:[-/.]${DAY})?|${YEAR}${DIGITS}${DAY}|${DAY}[-/. ]${MONTH}[-/. ]${YEAR}|${MONTH}[-/. ]${DAY}[-/., ]{1,2}${YEAR})\\b`,
  ...marks.map(([year = '', month = '', day = '']) => `${YEAR}${year}${DIGITS}${month}${DAY}${day}`),
].join('|');

const FORM = new RegExp(DATE_FORM);
const PARTS = new RegExp(`(?<year>${YEAR})|(?<month>${MONTH})|(?<day>${DAY})`, 'g');

/** The first form of a date in a text. */
export function findDateForm(text: string): DateForm | undefined {
  const found = FORM.exec(text);
  if (!found) return undefined;
  const [source] = found;
  const parts = [...source.matchAll(PARTS)];
  const month = parts.find(({ groups }) => groups?.['month'])?.[0] ?? '';
  return {
    source,
    start: found.index,
    end: found.index + source.length,
    units: parts.map(({ groups }) => (groups?.['year'] ? 'year' : groups?.['month'] ? 'month' : 'day')),
    isInDigits: month.length === 2,
    isCompact: /^[A-Za-z]{8}$/.test(source),
  };
}

/** Whether a text is a form of a date and nothing else. */
export function isDateForm(text: string): boolean {
  return findDateForm(text)?.source === text;
}

/** A day, `YYYY-MM-DD`, in the form that a text shows, `YYYY-MM-DD` where it shows none. */
export function writeDate(day: string, text: string): string {
  const source = FORM.exec(text)?.[0];
  if (source === undefined) return day;
  const [year = '', month = '', date = ''] = day.split('-');
  return source.replace(PARTS, (part, isYear?: string, isMonth?: string) =>
    isYear ? year : !isMonth ? date : part.length === 2 ? month : nameOf(Number(month), part, source),
  );
}

/** The name of a month as a template's `Mmm` or `Month` shows it, in the language whose letters the form has. */
function nameOf(month: number, part: string, source: string): string {
  const letters = new Set(source.toLowerCase());
  const speaks = ({ dateLetters, month: word }: Lexicon) =>
    word === part.toLowerCase() || [...dateLetters].every((letter) => letters.has(letter));
  const [name = ''] = (LEXICONS.find(speaks) ?? LEXICONS[0])?.months[month - 1]?.split(' ') ?? [];
  const isWord = !/^m+$/i.test(part);
  const shown = isWord || part.length > 3 ? name : name.slice(0, 3);
  return part.charAt(0) === part.charAt(0).toLowerCase() ? shown : shown.charAt(0).toUpperCase() + shown.slice(1);
}
