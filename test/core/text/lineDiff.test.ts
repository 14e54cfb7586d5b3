import { expect, test } from 'vitest';
import { lineDiff } from '../../../server/src/core/index.ts';

const lines = (...numbers: readonly (number | string)[]) => numbers.map((each) => `${each}\n`).join('');
const TEN = lines(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

test('three lines round each change, those that meet in one hunk', () => {
  expect(lineDiff(TEN, TEN.replace('5', 'five'))).toBe('@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n');
  expect(lineDiff(TEN, TEN.replace('2', 'two').replace('9', 'nine'))).toBe(
    '@@ -1,10 +1,10 @@\n 1\n-2\n+two\n 3\n 4\n 5\n 6\n 7\n 8\n-9\n+nine\n 10\n',
  );
  const twelve = TEN + lines(11, 12);
  expect(lineDiff(twelve, twelve.replace('1\n', 'one\n').replace('12', 'twelve')).match(/^@@.*/gm)).toEqual([
    '@@ -1,4 +1,4 @@',
    '@@ -9,4 +9,4 @@',
  ]);
});

test('a last line without an end', () => {
  expect(lineDiff('a\nb', 'a\nc')).toBe(
    '@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n',
  );
});

test('nothing where nothing changed', () => {
  expect(lineDiff(TEN, TEN)).toBe('');
});
