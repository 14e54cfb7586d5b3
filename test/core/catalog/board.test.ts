import { describe, expect, test } from 'vitest';
import { type BoardForm, boardOf, type Entry, type Grouping } from '../../../server/src/core/index.ts';
import { entry, library, note } from './proposals.ts';

const all = [
  entry(10, { title: 'Ten', status: 'Implemented', author: 'Grace Hopper', created: '2025-03-01' }),
  entry(2, { title: '[Queues](queues.md) &amp; <b>', status: 'accepted', author: 'Ada Lovelace' }),
  entry(1, { title: 'Cache', status: 'Superseded by RFC-0002', author: 'ada lovelace, Grace Hopper' }),
  entry(3, { title: 'Night mode', status: 'Draft', author: 'Ada Lovelace', created: '2024-12-31' }),
  entry(4, { title: 'Logs', status: 'Accepted', author: 'Ada Lovelace', created: 'soon' }, 'rfcs/0004-logs/README.md'),
  note('notes/rain.md', 'Rain'),
];

const shown = (form: BoardForm, entries: readonly Entry[] = all) =>
  boardOf([{ root: 'one', library, entries }], form).groups.map(({ name, members }) => [
    name,
    members.map(({ entry: { number, title } }) => number ?? title),
  ]);

describe('in groups', () => {
  const expected: Record<Grouping, unknown> = {
    status: [
      ['Draft', [3]],
      ['Open', ['Rain']],
      ['Accepted', [2, 4]],
      ['Implemented', [10]],
      ['Superseded', [1]],
    ],
    template: [
      ['Note', ['Rain']],
      ['RFC', [1, 2, 3, 4, 10]],
    ],
    author: [
      ['Ada Lovelace', [1, 2, 3, 4]],
      ['Grace Hopper', [1, 10]],
      ['', ['Rain']],
    ],
    folder: [
      ['notes', ['Rain']],
      ['rfcs', [1, 2, 3, 4, 10]],
    ],
    year: [
      ['2026', [1, 2]],
      ['2025', [10]],
      ['2024', [3]],
      ['', ['Rain', 4]],
    ],
  };
  test.each(Object.entries(expected))('by %s', (by, groups) => {
    expect(shown({ by: by as Grouping })).toEqual(groups);
  });
});

test('a status says what it means, an item what it is called and by which template', () => {
  const [draft, , accepted] = boardOf([{ root: 'one', library, entries: all }], { by: 'status' }).groups;
  expect([draft?.stage, accepted?.stage, accepted?.key]).toEqual(['draft', 'accepted', 'accepted']);
  expect(accepted?.members[0]).toMatchObject({ label: 'RFC-0002', title: 'Queues &amp; <b>', template: 'RFC' });
});

describe('only what has all words of a filter', () => {
  test.each([
    ['', 6],
    ['  ', 6],
    ['rfc-0003', 1],
    ['ADA', 4],
    ['ada accepted', 2],
    ['night', 1],
    ['nig mo', 1],
    ['notes/', 1],
    ['note', 1],
    ['rfc nothing', 0],
  ])('%j', (filter, count) => {
    const { groups, total } = boardOf([{ root: 'one', library, entries: all }], { by: 'template', filter });
    expect(groups.flatMap(({ members }) => members)).toHaveLength(count);
    expect(total).toBe(6);
  });
});

test('those of several roots stand together, but for folders', () => {
  const roots = ['one', 'two'].map((root) => ({ root, library, entries: all.slice(0, 2) }));
  expect(boardOf(roots, { by: 'template' }).groups.map(({ members }) => members.map(({ root }) => root))).toEqual([
    ['one', 'one', 'two', 'two'],
  ]);
  const folders = boardOf(roots, { by: 'folder' }).groups;
  expect(folders.map(({ name, members }) => [name, members[0]?.root])).toEqual([
    ['rfcs', 'one'],
    ['rfcs', 'two'],
  ]);
  expect(new Set(folders.map(({ key }) => key)).size).toBe(2);
});
