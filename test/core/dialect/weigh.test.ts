import { expect, test } from 'vitest';
import type { Clue } from '../../../server/src/core/dialect/clue.ts';
import { weigh } from '../../../server/src/core/dialect/weigh.ts';

const clue = (weight: number, by = 'x'): Clue => ({ weight, by, range: { start: 0, end: 0 } });

test('what nobody speaks of is as it mostly is', () => {
  expect(weigh([], -4)).toEqual({ holds: false, certainty: 'certain', because: [] });
});

test.each([
  [[10], true, 'certain'],
  [[7.5], true, 'likely'],
  [[6], true, 'uncertain'],
  [[3], false, 'uncertain'],
  [[0.5], false, 'likely'],
  [[10, -10], false, 'certain'],
  [[Number.POSITIVE_INFINITY, -20], true, 'certain'],
  [[Number.NEGATIVE_INFINITY, 20], false, 'certain'],
] as const)('%j is %s, and %s', (weights, holds, certainty) => {
  expect(
    weigh(
      weights.map((weight) => clue(weight)),
      -4,
    ),
  ).toMatchObject({ holds, certainty });
});

test('the clues for it are given, the weightiest first', () => {
  const { because } = weigh([clue(1, 'a'), clue(-1, 'b'), clue(9, 'c')], -4);
  expect(because.map(({ by }) => by)).toEqual(['c', 'a']);
});
