import { expect, test } from 'vitest';
import { addAll, maxOf, minOf } from '../../../server/src/core/index.ts';

/** More than fit on the stack. */
const MANY = Array.from({ length: 500_000 }, (_, i) => i + 1);

test('finds the least and the greatest of more numbers than a call takes', () => {
  expect(minOf(MANY)).toBe(1);
  expect(maxOf(MANY)).toBe(500_000);
});

test('keeps to a ceiling and a floor, which are the answers where there are no numbers', () => {
  expect(minOf(MANY, 0)).toBe(0);
  expect(maxOf(MANY, 1_000_000)).toBe(1_000_000);
  expect(minOf([], 6)).toBe(6);
  expect(maxOf([], 0)).toBe(0);
});

test('adds more items to a list than a call takes', () => {
  const list = [0];
  addAll(list, MANY);
  expect(list.length).toBe(500_001);
  expect(list.at(-1)).toBe(500_000);
});
