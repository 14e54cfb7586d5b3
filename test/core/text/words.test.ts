import { expect, test } from 'vitest';
import { hasWords } from '../../../server/src/core/text/words.ts';

test.each([
  ['', 1, false],
  ['', 0, true],
  ['# One, two: three\n\n42', 3, true],
  ['# One, two: three\n\n42', 4, false],
  ['キューを使う。簡単だ。', 2, true],
])('whether %j has %i words', (text, count, has) => {
  expect(hasWords(text, count)).toBe(has);
});
