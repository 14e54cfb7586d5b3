import { describe, expect, test } from 'vitest';
import { monthOf } from '../../../server/src/core/language/months.ts';
import { nextWords, unspacedReadings } from '../../../server/src/core/language/phraseReadings.ts';
import {
  asksForTitle,
  isGeneralTitle,
  standsForFile,
  standsForTitle,
  startsWithKind,
} from '../../../server/src/core/language/titles.ts';

describe('a text that stands for a title', () => {
  test.each([
    ['Title', true],
    ['Title of RFC', true],
    ['Your short title', true],
    ['Title ducks', false],
    ['Duck title', false],
    ['Your a b c d e title', true],
    ['Your a b c d e f title', false],
    ['Ducks', false],
    ['', false],
  ])('%j: %s', (text, stands) => {
    expect(standsForTitle(text)).toBe(stands);
  });

  test('has a word that nobody has in their own', () => {
    expect(['Your idea', 'xxx', 'RFC template', 'Ducks'].map(asksForTitle)).toEqual([true, true, true, false]);
    expect(['your-file', 'other-proposal', 'ducks'].map(standsForFile)).toEqual([true, true, false]);
  });

  test('is general where all of its words are', () => {
    expect(['N. Title', 'RFC Template', '12', 'RFC ducks'].map(isGeneralTitle)).toEqual([true, true, true, false]);
  });

  test('begins with a kind in one of its first two words', () => {
    const titles = ['RFC: ducks', 'Detailed design doc', 'Detailed RFC ducks', 'A detailed long RFC', 'Ducks'];
    expect(titles.map(startsWithKind)).toEqual([true, true, true, false, false]);
  });
});

test('a month is told by three letters or more, where these are of one month', () => {
  expect(['may', 'Sept', 'sep', 'Dez', 'décembre', 'märz'].map(monthOf)).toEqual([5, 9, 9, 12, 12, 3]);
  expect(['ju', 'd', 'xyz', ''].map(monthOf)).toEqual([undefined, undefined, undefined, undefined]);
});

describe('the readings of a phrase', () => {
  test('are all that its brackets leave', () => {
    expect(unspacedReadings('a(b|c)d')).toEqual(['abd', 'acd']);
    expect(unspacedReadings('a[b]c')).toEqual(['ac', 'abc']);
    expect(unspacedReadings('a[b(c|d)]')).toEqual(['a', 'abc', 'abd']);
    expect(unspacedReadings('abc')).toEqual(['abc']);
  });

  test('begin with a word, or with up to four of any', () => {
    expect(nextWords('a b c')).toEqual([['a', 'b c']]);
    expect(nextWords('a')).toEqual([['a', '']]);
    expect(nextWords(' ')).toEqual([undefined]);
    expect(nextWords('…b')).toEqual([
      ['b', ''],
      ['*', 'b'],
      ['*', '* b'],
      ['*', '* * b'],
      ['*', '* * * b'],
    ]);
    expect(nextWords('[a] b')).toEqual([
      ['b', ''],
      ['a', 'b'],
    ]);
  });
});
