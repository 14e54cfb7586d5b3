/** A day of the calendar as `YYYY-MM-DD`; undefined where the calendar has none. @param month from 1 */
export function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = year > 999 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? dayAt(date.getTime()) : undefined;
}

/** The day in UTC of a time in milliseconds since 1970, as `YYYY-MM-DD`. */
export function dayAt(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The last day of a month, from 1. */
export function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
