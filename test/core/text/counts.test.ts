import { expect, test } from 'vitest';
import { commonCount, countsOf } from '../../../server/src/core/text/counts.ts';

test('how often each value occurs, in the order of the first of each', () => {
  expect([...countsOf(['b', 'a', 'b'])]).toEqual([
    ['b', 2],
    ['a', 1],
  ]);
});

test.each([
  [['a', 'b'], ['b', 'c'], 1],
  [['a', 'a', 'b'], ['a', 'a', 'a'], 2],
  [['a'], ['a', 'a'], 1],
  [[], ['a'], 0],
])('%j and %j have %i in common', (one, other, count) => {
  expect(commonCount(one, other)).toBe(count);
  expect(commonCount(other, one)).toBe(count);
});
