import { expect, test } from 'vitest';
import { shorten } from '../../../server/src/core/text/shorten.ts';

test.each([
  ['Start from something', 20, 'Start from something'],
  ['Start from something', 19, 'Start from…'],
  ['Start from something', 11, 'Start from…'],
  ['Start from something', 10, 'Start…'],
  ['It happens: who is it', 13, 'It happens…'],
  ['One (or two) ways', 6, 'One…'],
  ['Donaudampfschiff', 6, 'Donau…'],
  ['😀😀😀', 4, '😀…'],
  ['Text', 0, '…'],
])('%j within %i is %j', (line, length, shortened) => {
  expect(shorten(line, length)).toBe(shortened);
});
