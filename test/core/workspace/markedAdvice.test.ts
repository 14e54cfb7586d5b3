import { expect, it } from 'vitest';
import { hasMarkedAdvice } from '../../../server/src/core/workspace/markedAdvice.ts';

it.each([
  '*Say why.*',
  '_Say why._\n\nAn example.',
  '\n  *Say\nwhy.*  \n \nAn example.',
  'An example.\n\n_Say why, in one\n_or_ two words._\n',
  '<!-- a -->\n*Say why.*',
  '*Not this* one\n_but this._',
  '_Say why._\r\n\r\nAn example.',
])('%j has advice', (source) => {
  expect(hasMarkedAdvice(source)).toBe(true);
});

it.each([
  '',
  '*',
  '_\n_',
  '**Say why.**',
  '__Say why.__',
  'Say *why.*',
  'Say _why._',
  '*Say* why.',
  '*Say why.*\nAn example.',
  '*Say* and *why.*',
  '    *Say why.*',
  '_Say *why_',
  '*Say\n\nwhy.*',
])('%j has none', (source) => {
  expect(hasMarkedAdvice(source)).toBe(false);
});
