import { describe, expect, test } from 'vitest';
import { isTooLongForKey } from '../../../server/src/core/dialect/fields/sentenceAsKey.ts';
import { afterStage } from '../../../server/src/core/dialect/frozen/afterStage.ts';
import { sentenceToAuthor } from '../../../server/src/core/dialect/instructions/sentenceToAuthor.ts';
import { readAllowedValues } from '../../../server/src/core/dialect/lists/readList.ts';
import { asStatuses } from '../../../server/src/core/dialect/lists/statuses.ts';
import { certaintyOf, weigh } from '../../../server/src/core/dialect/weigh.ts';

const words = (count: number) => Array(count).fill('very').join(' ');

test.each([
  [0, 'uncertain'],
  [2.9, 'uncertain'],
  [3, 'likely'],
  [3.9, 'likely'],
  [4, 'certain'],
  [-2.9, 'uncertain'],
  [-3, 'likely'],
  [-4, 'certain'],
  [Infinity, 'certain'],
])('what weighs %d is %s', (weight, certainty) => {
  expect(certaintyOf(weight)).toBe(certainty);
});

test('what weighs nothing at all does not hold', () => {
  const clue = (weight: number) => ({ weight, range: { start: 0, end: 1 }, by: `${weight}` });
  expect(weigh([clue(4)], -4).holds).toBe(false);
  expect(weigh([clue(4.1)], -4).holds).toBe(true);
  expect(weigh([clue(9), clue(-2), clue(3)], -4).because.map(({ by }) => by)).toEqual(['9', '3']);
  expect(weigh([clue(1), clue(-2), clue(-3)], -4).because.map(({ by }) => by)).toEqual(['-3', '-2']);
  expect(weigh([clue(-Infinity), clue(100)], 4).holds).toBe(false);
});

describe('values that prose lists', () => {
  test.each<[string, readonly string[], boolean]>([
    ['two, one of them known', ['Draft', 'Parked'], true],
    ['none of them known', ['Zebra', 'Otter'], false],
    ['one', ['Draft'], false],
    ['the same twice', ['Draft', 'Draft'], false],
    ['of thirty characters', ['Draft', 'x'.repeat(30)], true],
    ['of more', ['Draft', 'x'.repeat(31)], false],
    ['of three words', ['Draft', words(3)], true],
    ['of four', ['Draft', words(4)], false],
    ['with a mark in front', ['Draft', '[x]'], false],
  ])('are statuses where they are short: %s', (_, values, are) => {
    expect(asStatuses(values, false) !== undefined).toBe(are);
  });
});

describe('a list of values', () => {
  test.each<[string, string, number | undefined]>([
    ['of forty characters', `Draft | ${'x'.repeat(40)} | Final`, 3],
    ['of more', `Draft | ${'x'.repeat(41)} | Final`, undefined],
    ['of five words', `Draft | ${words(5)} | Final`, 3],
    ['of six', `Draft | ${words(6)} | Final`, undefined],
    ['in six hundred characters', `${'Draft | '.repeat(70)}Final | x`.padEnd(600, 'x'), 3],
    ['in more', `${'Draft | '.repeat(70)}Final | x`.padEnd(601, 'x'), undefined],
    ['of one', '| Draft', undefined],
  ])('is one of short values: %s', (_, source, count) => {
    expect(readAllowedValues(source, true)?.values.length).toBe(count);
  });
});

test('a key has at most five words', () => {
  expect([isTooLongForKey(words(5)), isTooLongForKey(words(6))]).toEqual([false, true]);
});

describe('what says that a text is frozen', () => {
  const from = (source: string) => afterStage.find({ source, words: source.toLowerCase() });

  test('need not say what it is about in six words', () => {
    expect(from('it is all immutable once accepted')).toBe('accepted');
    expect(from('it is all quite immutable once accepted')).toBeUndefined();
  });

  test('has at most 25 words, if it does', () => {
    expect(from(`this document is ${words(19)} immutable once accepted`)).toBe('accepted');
    expect(from(`this document is ${words(20)} immutable once accepted`)).toBeUndefined();
  });

  test('is nothing of another stage, and no question', () => {
    expect(from('immutable once implemented')).toBe('implemented');
    expect(from('immutable once rejected')).toBeUndefined();
    expect(from('immutable once accepted?')).toBeUndefined();
  });
});

test('a sentence to the author has five words or more, and at most 300 characters', () => {
  const is = (title: string) => sentenceToAuthor.find(title) !== undefined;
  expect(is('Please fill in this')).toBe(false);
  expect(is('Please fill in this part')).toBe(true);
  const long = (length: number) => `Please fill in this part ${'x'.repeat(length - 25)}`;
  expect([is(long(300)), is(long(301))]).toEqual([true, false]);
});
