import { expect, it } from 'vitest';
import { withoutEnd, withoutHardBreak, withoutStart } from '../../../server/src/core/text/ends.ts';

it.each([
  ['/a/b//', '/', '/a/b'],
  ['a, ;', ' ,;', 'a'],
  [',a', ',', ',a'],
  [',,', ',', ''],
  ['', ',', ''],
  ['a,', '', 'a,'],
])('%j ends without %j as %j', (text, marks, without) => {
  expect(withoutEnd(text, marks)).toBe(without);
});

it.each([
  ['//a/', '/', 'a/'],
  ['([a', '[(', 'a'],
  ['a(', '(', 'a('],
  ['((', '(', ''],
])('%j begins without %j as %j', (text, marks, without) => {
  expect(withoutStart(text, marks)).toBe(without);
});

it.each([
  ['a  ', 'a'],
  ['a\t', 'a'],
  ['a\\', 'a'],
  ['a \\', 'a'],
  ['a\\ ', 'a\\'],
  ['a\\\\', 'a\\'],
  ['a', 'a'],
])('%j without a hard break is %j', (line, without) => {
  expect(withoutHardBreak(line)).toBe(without);
});
