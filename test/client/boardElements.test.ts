import { expect, test } from 'vitest';
import { BoardTree, isElement, uriGiven } from '../../client/src/board/boardElements.ts';
import type { Board, BoardRow } from '../../server/src/protocol.ts';

const row = (n: number, more: Partial<BoardRow> = {}): BoardRow => ({
  uri: `file:///w/${n}.md`,
  path: `${n}.md`,
  label: `${n}`,
  title: `No ${n}`,
  template: 'RFC',
  authors: [],
  home: '',
  ...more,
});
type Given = readonly (readonly [string, readonly BoardRow[]])[];
const board = (...groups: Given): Board => ({
  groups: groups.map(([name, rows]) => ({ key: name.toLowerCase(), name, rows })),
  total: groups.flatMap(([, rows]) => rows).length,
});
const tree = (...groups: Given) => new BoardTree(board(...groups), 'status', false);

test('groups are open as long as there are few rows', () => {
  const many = Array.from({ length: 90 }, (_, n) => row(n));
  const { groups } = tree(['Draft', many.slice(0, 80)], ['Accepted', many], ['Closed', [row(200)]]);
  expect(groups.map(({ isOpen }) => isOpen)).toEqual([true, false, false]);
});

test('the same rows in the same places are taken over, and those that say something else named', () => {
  const shown = tree(['Draft', [row(1), row(2)]], ['Accepted', [row(3)]]);
  const [draft] = shown.groups;
  const progress = { written: 1, wanted: 2, problems: 0 };
  const changed = shown.take(tree(['Draft', [row(1), row(2, { progress })]], ['Accepted', [row(3)]]));
  expect(changed).toEqual([draft?.rows[1]]);
  expect(draft?.rows[1]?.row.progress).toEqual(progress);
  expect(shown.take(tree(['DRAFT', [row(1), row(2, { progress })]], ['Accepted', [row(3)]]))).toEqual([draft]);
});

test('other rows, or the same ones elsewhere, are another tree', () => {
  const shown = tree(['Draft', [row(1), row(2)]], ['Accepted', [row(3)]]);
  for (const other of [
    tree(['Draft', [row(2), row(1)]], ['Accepted', [row(3)]]),
    tree(['Draft', [row(1)]], ['Accepted', [row(2), row(3)]]),
    tree(['Draft', [row(1), row(2)]]),
    new BoardTree(board(['Draft', [row(1), row(2)]], ['Accepted', [row(3)]]), 'status', true),
  ])
    expect(shown.take(other)).toBeUndefined();
});

test('one of two authors is one proposal, and found in the first group', () => {
  const both = tree(['Ada', [row(1), row(2)]], ['Grace', [row(2)]]);
  expect(both.shown).toBe(2);
  expect(both.rowOf('file:///w/2.md')?.parent.group.name).toBe('Ada');
  expect(both.rowOf('file:///w/9.md')).toBeUndefined();
});

test('commands know what they were given', () => {
  const [group] = tree(['Draft', [row(1)]]).groups;
  expect([group, group?.rows[0], 'file:///x.md', undefined].map(uriGiven)).toEqual([
    undefined,
    'file:///w/1.md',
    'file:///x.md',
    undefined,
  ]);
  expect([group, {}, null].map(isElement)).toEqual([true, false, false]);
});
