import { expect, test } from 'vitest';
import { saysToCome } from '../../../server/src/core/matching/toCome.ts';

const says = (kind: 'sentence' | 'item' | 'row' | 'comment' | 'header' | 'code', source: string) =>
  saysToCome({ kind, key: '', range: { start: 0, end: source.length } }, source);

test.each([
  ['TBD', true],
  ['To be determined.', true],
  ['…', true],
  ['???', true],
  ['&nbsp;', true],
  ['<br/>', true],
  ['_..._', true],
  ['None', false],
  ['It is … long.', false],
  ['.'.repeat(80), true],
  ['.'.repeat(81), false],
  ['', false],
])('%j says that something is to come: %s', (source, expected) => {
  expect(says('sentence', source)).toBe(expected);
  expect(says('item', source)).toBe(expected);
});

test('a row does where all of its cells do', () => {
  expect(says('row', '| TBD | … |')).toBe(true);
  expect(says('row', '| TBD | two weeks |')).toBe(false);
  expect(says('row', '| | |')).toBe(false);
});

test.each(['comment', 'header', 'code'] as const)('a %s never does', (kind) => expect(says(kind, 'TBD')).toBe(false));
