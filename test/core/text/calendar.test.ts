import { expect, test } from 'vitest';
import { dayOf, lastDayOf } from '../../../server/src/core/text/calendar.ts';

test('a day is one of the calendar', () => {
  expect(dayOf(2024, 2, 29)).toBe('2024-02-29');
  for (const [year, month, day] of [
    [2026, 2, 29],
    [2026, 13, 1],
    [2026, 0, 1],
    [2026, 4, 31],
    [0, 1, 1],
  ] as const)
    expect(dayOf(year, month, day)).toBeUndefined();
});

test('a month has its last day', () => {
  expect([lastDayOf(2024, 2), lastDayOf(2026, 2), lastDayOf(2026, 12)]).toEqual([29, 28, 31]);
});
