import { describe, expect, test } from 'vitest';
import { hashRun, hashWords } from '../../../server/src/core/text/hashedWords.ts';
import { wordsOf } from '../../../server/src/core/text/words.ts';

const hashesOf = (text: string) => hashWords(text).hashes;

test.each([
  'Say WHO wrote it, and when.',
  "The team's way: don't, isn’t",
  'Número 12: Überblick über die Änderung',
  'Status ✅️ of the 3️⃣ gates',
  'a_b-c/d',
  '𝒜 𝒷 and more',
])('the words of %j are those of `wordsOf`', (text) => {
  expect(hashesOf(text)).toEqual(wordsOf(text).split(' ').flatMap(hashesOf));
  expect(hashesOf(text)).toHaveLength(wordsOf(text).split(' ').length);
});

test('other words have other numbers', () => {
  const words = ['a', 'b', 'ab', 'ba', 'é', 'e', '1', '2', '𝒜', '𝒷'];
  expect(new Set(words.flatMap(hashesOf)).size).toBe(words.length);
});

describe('a run of words', () => {
  const run = (text: string, from: number, count: number) => hashRun(hashWords(text), from, count);

  test('has the same number wherever it stands', () => {
    expect(run('say who wrote it', 1, 2)).toBe(run('who wrote', 0, 2));
  });

  test('has another one with other words, in another order, or with one more', () => {
    const runs = [
      run('who wrote it', 0, 2),
      run('who reads it', 0, 2),
      run('wrote who it', 0, 2),
      run('who wrote it', 0, 3),
    ];
    expect(new Set(runs).size).toBe(runs.length);
  });
});

test('a line, a sentence and the text end behind their last words', () => {
  expect(hashWords('One two. Three, four\nfive! Six?').isLast).toEqual([false, true, false, true, true, true]);
  expect(hashWords('one two').isLast).toEqual([false, true]);
  expect(hashWords('one two —').isLast).toEqual([false, true]);
  expect(hashWords('.').isLast).toEqual([]);
});
