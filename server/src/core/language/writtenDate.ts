import { dayOf } from '../text/calendar.ts';
import { once } from '../text/once.ts';
import type { Range } from '../text/range.ts';
import { wordsOf } from '../text/words.ts';
import type { DateForm } from './dateForm.ts';
import { LEXICONS } from './lexicons.ts';
import { monthOf } from './months.ts';

/** A date as somebody wrote it, be there such a day or not. */
export interface WrittenDate extends Range {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  /** 1 where only the month is written. */
  readonly day: number;
  /** `2026-03-04`, `4.3.2026`, `20260304`, `2026 3 4`, or with the month's name. */
  readonly notation: 'year first' | 'year last' | 'compact' | 'spaced' | 'named';
  /** Whether day and month may have changed places, as in `3/4/2026`. */
  readonly mayBeSwapped: boolean;
}

const MAX_LENGTH = 300;
/** No date is without one. */
const YEAR_ALONE = /\d{4}/;
const YEAR_FIRST = /(?<!\d)(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})(?!\d)/;
const SPACED = /(?<!\d)(?<year>\d{4}) (?<month>\d{1,2}) (?<day>\d{1,2})(?!\d)/;
const COMPACT = /(?<!\d)(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?!\d)/;
const DAY_FIRST = /(?<!\d)(?<day>\d{1,2})([-/. ])(?<month>\d{1,2})\2(?<year>\d{4})(?!\d)/;
const MONTH_ALONE = /(?<!\d)(?<year>\d{4})[-/.](?<month>\d{1,2})(?!\d)/;
const MARKED = [...new Set(LEXICONS.flatMap(({ dateMarks }) => dateMarks ?? []))].map(
  ([year = '', month = '', day = '']) =>
    new RegExp(`(?<year>\\d{4})\\s?${year}\\s?(?<month>\\d{1,2})\\s?${month}\\s?(?<day>\\d{1,2})\\s?${day}`),
);
/** Between the parts a short word may stand: "3 de mayo de 2026". */
const GAP = String.raw`[ .,/-]{1,3}(?:\p{L}{1,3} )?`;
const NAME = String.raw`(?<!\p{L})(?<month>\p{L}{3,12})`;
const DAY = String.raw`(?<!\d)(?<day>\d{1,2})(?:\p{L}{1,2}(?!\p{L})|[ºª])?(?!\d)`;
const YEAR = String.raw`(?<!\d)(?<year>\d{4})(?!\d)`;
const SHORT_YEAR = String.raw`['’]?(?<year>\d{2})(?!\d)`;
/** Made when they are first needed: letters of all scripts take long to compile. */
const formsOf = (...forms: readonly (readonly string[])[]) =>
  once(() => forms.map((parts) => new RegExp(parts.join(GAP), 'u')));
const NAMED = formsOf([DAY, NAME, YEAR], [NAME, DAY, YEAR], [YEAR, NAME, DAY]);
const NAMED_SHORT = formsOf([NAME, YEAR], [YEAR, NAME], [DAY, NAME, SHORT_YEAR]);

/** No date in words is without a year and a day. */
const YEAR_DIGITS = /(?<!\d)\d{4}(?!\d)/;
const DAY_DIGITS = /(?<!\d)\d{1,2}(?!\d)/;
/** Nor is a short one without two digits of a year. */
const SHORT_DIGITS = /\d\d/;

function inWords(source: string, forms: typeof NAMED): WrittenDate | undefined {
  if (
    !wordsOf(source)
      .split(' ')
      .some((word) => monthOf(word) !== undefined)
  )
    return undefined;
  for (const form of forms()) {
    const date = written(form.exec(source), 'named');
    if (date) return date;
  }
  return undefined;
}

/**
 * The first date in a text, in whatever notation and language.
 * @param form how dates are to be written: it tells which of two numbers is the month, and whether the day may be missing
 */
export function findDate(text: string, form?: DateForm): WrittenDate | undefined {
  const source = text.slice(0, MAX_LENGTH);
  if (!YEAR_ALONE.test(source)) return undefined;
  for (const pattern of [YEAR_FIRST, ...MARKED]) {
    const date = written(pattern.exec(source), 'year first');
    if (date) return date;
  }
  return (
    yearLast(source, form) ??
    (YEAR_DIGITS.test(source) && DAY_DIGITS.test(source) ? inWords(source, NAMED) : undefined) ??
    written(COMPACT.exec(source), 'compact') ??
    written(SPACED.exec(source), 'spaced') ??
    (form && !form.units.includes('day') ? written(MONTH_ALONE.exec(source), 'year first') : undefined)
  );
}

const CENTURY = 2000;

/** A day or a month that is all of a text, and shorter than a date is: `2026-05`, `May 2026`, `3 May 26`. */
export function findShortDate(text: string): WrittenDate | undefined {
  const source = text.slice(0, MAX_LENGTH);
  const month = written(MONTH_ALONE.exec(source), 'year first');
  const date = month ?? (SHORT_DIGITS.test(source) ? inWords(source, NAMED_SHORT) : undefined);
  if (!date || !/^[^\p{L}\p{N}]*$/u.test(text.slice(0, date.start) + text.slice(date.end))) return undefined;
  return date.year < 100 ? { ...date, year: CENTURY + date.year } : date;
}

/** The day of the calendar that a date means, as `YYYY-MM-DD`; undefined where there is no such day. */
export function dayWritten({ year, month, day, mayBeSwapped }: WrittenDate): string | undefined {
  return dayOf(year, month, day) ?? (mayBeSwapped ? dayOf(year, day, month) : undefined);
}

/** Whether a date is written as a form has it, or with the year first, which everybody understands. */
export function isWrittenAs(form: DateForm | undefined, { notation }: WrittenDate): boolean {
  if (!form || notation === 'year first') return true;
  if (!form.isInDigits) return notation === 'named';
  return notation === (form.isCompact ? 'compact' : form.units[0] === 'year' ? 'year first' : 'year last');
}

function yearLast(source: string, form: DateForm | undefined): WrittenDate | undefined {
  const found = DAY_FIRST.exec(source);
  const date = written(found, 'year last');
  const mark = found?.[2] ?? '';
  if (!date || mark === '.') return date;
  const isKnown = form?.isInDigits && form.units.at(-1) === 'year' && form.source.includes(mark);
  if (!isKnown) return { ...date, mayBeSwapped: true };
  return form.units[0] === 'month' ? { ...date, month: date.day, day: date.month } : date;
}

function written(found: RegExpExecArray | null, notation: WrittenDate['notation']): WrittenDate | undefined {
  if (!found) return undefined;
  const { year, month = '', day = '1' } = found.groups ?? {};
  const number = notation === 'named' ? monthOf(month) : Number(month);
  if (number === undefined) return undefined;
  const { index: start } = found;
  return {
    start,
    end: start + found[0].length,
    year: Number(year),
    month: number,
    day: Number(day),
    notation,
    mayBeSwapped: false,
  };
}
