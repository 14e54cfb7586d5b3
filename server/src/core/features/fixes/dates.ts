const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = 'jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec';
const DAY_FIRST = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ .-]{1,3}(${MONTH})[a-z]{0,6}[ .,-]{1,3}(\\d{4})\\b`, 'i');
const MONTH_FIRST = new RegExp(`^(${MONTH})[a-z]{0,6}[ .-]{1,3}(\\d{1,2})(?:st|nd|rd|th)?[ ,.-]{1,3}(\\d{4})\\b`, 'i');
const YEAR_FIRST = new RegExp(`^(\\d{4})[ .,-]{1,3}(${MONTH})[a-z]{0,6}[ .-]{1,3}(\\d{1,2})\\b`, 'i');

/** What a date can mean. */
export interface ReadDate {
  /** The days of the calendar, as `YYYY-MM-DD`, the likeliest first. */
  readonly days: readonly string[];
  /** How much of the text is the date. */
  readonly length: number;
  /** Whether it is written in digits that mean this one day: only the notation is another one. */
  readonly isCertain: boolean;
}

/**
 * Reads a date in whatever notation: `2026-02-30` is perhaps the month's last day, `2026-13-02` perhaps has day and month the
 * other way round, `3/4/2026` is one of two days, `20260304` and `4.3.2026` are certain.
 * @returns undefined where a text does not start with a date
 */
export function readDate(source: string): ReadDate | undefined {
  const text = source.slice(0, 60);
  const iso = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?!\d)/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text);
  if (iso) {
    const days = yearMonthDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    const isCertain = real(Number(iso[1]), Number(iso[2]), Number(iso[3])) !== undefined;
    return { days, length: iso[0].length, isCertain };
  }
  const numeric = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
  if (numeric) {
    const [{ length }, a, mark, b, year] = numeric;
    const dayFirst = real(Number(year), Number(b), Number(a));
    const monthFirst = mark === '.' ? undefined : real(Number(year), Number(a), Number(b));
    const days = [...new Set([dayFirst, monthFirst])].filter((day) => day !== undefined);
    return { days, length, isCertain: days.length === 1 };
  }
  const inWords = (found: RegExpExecArray | null, year: number, month: number, day: number) =>
    found && {
      days: yearMonthDay(Number(found[year]), monthOf(found[month]), Number(found[day])),
      length: found[0].length,
      isCertain: false,
    };
  return (
    inWords(DAY_FIRST.exec(text), 3, 2, 1) ??
    inWords(MONTH_FIRST.exec(text), 3, 1, 2) ??
    inWords(YEAR_FIRST.exec(text), 1, 2, 3) ??
    undefined
  );
}

/** A day with the separator that a template's `YYYY/MM/DD` has. */
export function withSeparator(day: string, form: string): string {
  const separator = /[Yy]{4}([-/.])[Mm]{2}\1[Dd]{2}/.exec(form)?.[1] ?? '-';
  return day.replaceAll('-', separator);
}

function yearMonthDay(year: number, month: number, day: number): string[] {
  const exact = real(year, month, day);
  if (exact) return [exact];
  const swapped = month > 12 ? real(year, day, month) : undefined;
  if (swapped) return [swapped];
  if (month < 1 || month > 12 || day < 1 || day > 31) return [];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return [real(year, month, Math.min(day, last))].filter((date) => date !== undefined);
}

/** `YYYY-MM-DD` where the calendar has that day. */
function real(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = year > 999 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

function monthOf(name = ''): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
