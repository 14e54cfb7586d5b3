import { expect, test } from 'vitest';
import { proposalSymbols } from '../../../../server/src/core/index.ts';
import { rfc, root } from './rfcs.ts';

const { index } = root({
  '0003-rivers.md': rfc('RFC-0003', 'Rivers'),
  '0002-tables.md': rfc('RFC-0002', 'Tables of rows'),
  'flow.md': '# RFC: Xylem\n\n## Design\n\nOf water.\n',
});
const names = (query: string) => proposalSymbols(index, query).map(({ name }) => name);

test('a proposal is found by the characters of its number and title, in their order', () => {
  expect(names('')).toEqual(['RFC-0002 Tables of rows', 'RFC-0003 Rivers', 'Xylem']);
  expect(names('3')).toEqual(['RFC-0003 Rivers']);
  expect(names('rfc2 TAB')).toEqual(['RFC-0002 Tables of rows']);
  expect(names('xlm')).toEqual(['Xylem']);
  expect(names('wolf')).toEqual([]);
});

test('it says its status, where it has one', () => {
  expect(proposalSymbols(index, 'rivers')).toEqual([
    { name: 'RFC-0003 Rivers', status: 'Accepted', path: 'rfcs/0003-rivers.md' },
  ]);
  expect(proposalSymbols(index, 'xlm')).toMatchObject([{ status: undefined }]);
});
