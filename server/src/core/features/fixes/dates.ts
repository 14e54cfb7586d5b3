const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = 'jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec';
const DAY_FIRST = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ .-]{1,3}(${MONTH})[a-z]{0,6}[ .,-]{1,3}(\\d{4})\\b`, 'i');
const MONTH_FIRST = new RegExp(`^(${MONTH})[a-z]{0,6}[ .-]{1,3}(\\d{1,2})(?:st|nd|rd|th)?[ ,.-]{1,3}(\\d{4})\\b`, 'i');
const YEAR_FIRST = new RegExp(`^(\\d{4})[ .,-]{1,3}(${MONTH})[a-z]{0,6}[ .-]{1,3}(\\d{1,2})\\b`, 'i');

/**
 * The days of the calendar that a date can mean, as `YYYY-MM-DD`, the likeliest first: `2026-02-30` is the month's last
 * day, `2026-13-02` has day and month the other way round, `3/4/2026` is one of two days.
 */
export function readDates(source: string): readonly string[] {
  const text = source.trim().slice(0, 60);
  const iso = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?!\d)/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text);
  if (iso) return yearMonthDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
  if (numeric) {
    const [, a, mark, b, year] = numeric;
    const dayFirst = real(Number(year), Number(b), Number(a));
    const monthFirst = mark === '.' ? undefined : real(Number(year), Number(a), Number(b));
    return [...new Set([dayFirst, monthFirst])].filter((day) => day !== undefined);
  }
  const named = DAY_FIRST.exec(text);
  if (named) return yearMonthDay(Number(named[3]), monthOf(named[2]), Number(named[1]));
  const american = MONTH_FIRST.exec(text);
  if (american) return yearMonthDay(Number(american[3]), monthOf(american[1]), Number(american[2]));
  const reversed = YEAR_FIRST.exec(text);
  if (reversed) return yearMonthDay(Number(reversed[1]), monthOf(reversed[2]), Number(reversed[3]));
  return [];
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
