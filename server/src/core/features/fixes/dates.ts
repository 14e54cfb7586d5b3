import { findDate, type WrittenDate } from '../../language/writtenDate.ts';
import { dayOf, lastDayOf } from '../../text/calendar.ts';

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
  const date = findDate(source);
  if (date?.start !== 0) return undefined;
  const days = daysMeant(date);
  const isReal = dayOf(date.year, date.month, date.day) !== undefined;
  const isCertain = date.notation !== 'named' && (date.mayBeSwapped ? days.length === 1 : isReal);
  return { days, length: date.end, isCertain };
}

function daysMeant({ year, month, day, mayBeSwapped }: WrittenDate): readonly string[] {
  const exact = dayOf(year, month, day);
  const swapped = mayBeSwapped || month > 12 ? dayOf(year, day, month) : undefined;
  const all = [...new Set([exact, swapped])].filter((meant) => meant !== undefined);
  if (all.length > 0 || month < 1 || month > 12 || day < 1 || day > 31) return all;
  return [dayOf(year, month, Math.min(day, lastDayOf(year, month)))].filter((meant) => meant !== undefined);
}
