import { expect, test } from 'vitest';
import { nameRanges } from '../../../server/src/core/matching/authors.ts';

const namesIn = (value: string) =>
  nameRanges(value, { start: 0, end: value.length }).map(({ start, end }) => value.slice(start, end));

test.each([
  ['Ida Holm, Bo Lind', ['Ida Holm', 'Bo Lind']],
  ['Ida and Bo & Cem', ['Ida', 'Bo', 'Cem']],
  ['Ortega y Gasset', ['Ortega y Gasset']],
  ['[Ida, Bo]', ['Ida', 'Bo', '']],
  ['- Ida\n- Bo', ['Ida', 'Bo']],
  ['Ida,', ['Ida', '']],
  ['伊、博', ['伊', '博']],
])('%j names %j', (value, names) => {
  expect(namesIn(value)).toEqual(names);
});

test('names are read in two thousand characters', () => {
  expect(namesIn(`${'Ida,'.repeat(499)}Bob`.padEnd(2_010, 'x')).at(-1)).toBe('Bobx');
});
