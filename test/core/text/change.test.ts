import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeBetween } from '../../../server/src/core/text/change.ts';

test('a change is as small as it can be, and ends no sooner than it starts', () => {
  expect(changeBetween('aa', 'aaa')).toEqual({ start: 2, end: 2, by: 1 });
  expect(changeBetween('aaa', 'aa')).toEqual({ start: 2, end: 3, by: -1 });
  expect(changeBetween('one two six', 'one ten six')).toEqual({ start: 5, end: 7, by: 0 });
  expect(changeBetween('same', 'same')).toEqual({ start: 4, end: 4, by: 0 });
  expect(changeBetween('', 'new')).toEqual({ start: 0, end: 0, by: 3 });
});

test('what stands before and behind a change is the same in both texts', () => {
  const text = fc.stringMatching(/^[ab]{0,20}$/);
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { start, end, by } = changeBetween(before, after);
      expect(after.slice(0, start)).toBe(before.slice(0, start));
      expect(after.slice(end + by)).toBe(before.slice(end));
      // The next character differs at both ends, where both texts have one.
      if (start < Math.min(end, end + by)) expect(before[start] === after[start]).toBe(false);
      if (start < Math.min(end, end + by)) expect(before[end - 1] === after[end + by - 1]).toBe(false);
    }),
  );
});
