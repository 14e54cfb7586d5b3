import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  entryIn,
  matchIn,
  ProposalIndex,
  parseDocument,
  placesOfNumber,
  type RootText,
  renumber,
} from '../../../server/src/core/index.ts';
import { library, rfc } from './proposals.ts';

const PATH = 'rfcs/0007-cache.md';
const OWN = rfc(7, { title: 'Cache', summary: 'See [itself](#rfc-0007-cache) and RFC-0007.' });

/** What texts become when the seventh RFC becomes the 12th: those that do. */
function changed(
  texts: Readonly<Record<string, string>>,
  {
    path = PATH,
    to = 'rfcs/0012-cache.md',
    isSure,
  }: { path?: string; to?: string; isSure?: (path: string) => boolean } = {},
) {
  const all: RootText[] = Object.entries(texts).map(([at, text]) => ({ path: at, text }));
  const index = ProposalIndex.of(all.flatMap(({ path: at, text }) => entryIn(library, text, at) ?? []));
  const entry = index.of(path);
  const match = matchIn(library, parseDocument(texts[path] ?? ''), path);
  if (entry?.number === undefined || !match) throw new Error('It is a proposal');
  const renumbered = { entry: { ...entry, number: entry.number }, said: placesOfNumber(match, entry) };
  const { edits, moves, unsure } = renumber(
    index,
    renumbered,
    { number: 12, path: to, ...(isSure && { isSure }) },
    all,
  );
  const after = [...edits].map(([at, some]) => [at, applyEdits(texts[at] ?? '', some)]);
  return { texts: Object.fromEntries(after) as Record<string, string>, moves, unsure: unsure.map((one) => one.path) };
}

/** What another text becomes. */
const becomes = (text: string, at = 'rfcs/notes.md') => changed({ [PATH]: OWN, [at]: text }).texts[at] ?? text;

test('the file, its title and what it says of itself', () => {
  const { texts, moves } = changed({ [PATH]: OWN });
  expect(moves).toEqual([{ from: PATH, to: 'rfcs/0012-cache.md' }]);
  expect(texts).toEqual({ [PATH]: OWN.replaceAll('0007', '0012') });
});

test('fields for the number, as they are written', () => {
  const own = OWN.replace('- Authors', '- RFC: 7\n- Authors').replace('# RFC-0007', '# 7.');
  expect(changed({ [PATH]: own }).texts[PATH]).toMatch(/^# 12\.: Cache\n\n- Status: Draft\n- RFC: 12\n/);
});

test.each([
  ['[a](0007-cache.md)', '[a](0012-cache.md)'],
  ['[a](<../rfcs/0007-cache.md> "t")', '[a](<../rfcs/0012-cache.md> "t")'],
  ['[a](/rfcs/0007-cache)', '[a](/rfcs/0012-cache)'],
  ['[a](0007-cache.md#rfc-0007-cache)', '[a](0012-cache.md#rfc-0012-cache)'],
  ['[a](0007-cache.md#step-7)', '[a](0012-cache.md#step-7)'],
  ['[RFC 7: Cache](0007-cache.md)', '[RFC 12: Cache](0012-cache.md)'],
  ['[0007 – Cache, 7 days](0007-cache.md)', '[0012 – Cache, 7 days](0012-cache.md)'],
  ['[7](0007-cache.md) and [7 days](0007-cache.md)', '[12](0012-cache.md) and [7 days](0012-cache.md)'],
  ['[a]: 0007-cache.md', '[a]: 0012-cache.md'],
  ['| 0007 | [Cache](0007-cache.md) | 7 days |', '| 0012 | [Cache](0012-cache.md) | 7 days |'],
  ['As RFC-0007, rfc-7 and RFC 7 say.', 'As RFC-0012, rfc-12 and RFC 12 say.'],
  ['`rfcs/0007-cache.md`', '`rfcs/0012-cache.md`'],
  ['---\nsee: 0007-cache\n---\n', '---\nsee: 0012-cache\n---\n'],
  ['https://example.org/team/blob/main/rfcs/0007-cache.md', 'https://example.org/team/blob/main/rfcs/0012-cache.md'],
  [
    '[RFC-0007](https://example.org/team/blob/main/rfcs/0007-cache.md)',
    '[RFC-0012](https://example.org/team/blob/main/rfcs/0012-cache.md)',
  ],
])('%s: %s', (text, expected) => {
  expect(becomes(`${text}\n`)).toBe(`${expected}\n`);
});

test.each([
  '[a](0007-queue.md)',
  '[RFC-0007](https://example.org/rfc7)',
  '[RFC-0007](../other/0007-cache.md)',
  'https://example.org/0007-cache.md',
  'https://example.org/team/blob/0123456789012345678901234567890123456789/rfcs/0007-cache.md',
  'ADR-0007, RFC-00071, RFC-17, 7 days',
  '`RFC-0007` and `x-0007-cache`',
  'a-0007-cache and 0007-cache-b',
])('stays as it is: %s', (text) => {
  expect(becomes(`${text}\n`)).toBe(`${text}\n`);
});

test('relations of other proposals', () => {
  const other = rfc(9, { title: 'Queue' }).replace('- Authors', '- Supersedes: 7, 8\n- Authors');
  expect(becomes(other, 'rfcs/0009-queue.md')).toBe(other.replace(': 7, 8', ': 12, 8'));
});

test('a folder of its own, with links into it and from it', () => {
  const path = 'rfcs/0007-cache/0007-cache.md';
  const own = OWN.replace('As usual.', '![a](img/7.png) [b](../0007-cache/data.md) [c](../0001-x.md)');
  const { texts, moves } = changed(
    {
      [path]: own,
      'rfcs/0007-cache/data.md': '[up](0007-cache.md)\n',
      'notes.md': '[x](rfcs/0007-cache/) [y](rfcs/0007-cache/img/7.png)\n',
    },
    { path, to: 'rfcs/0012-cache/0012-cache.md' },
  );
  expect(moves).toEqual([
    { from: 'rfcs/0007-cache', to: 'rfcs/0012-cache' },
    { from: 'rfcs/0012-cache/0007-cache.md', to: 'rfcs/0012-cache/0012-cache.md' },
  ]);
  expect(texts[path]).toContain('![a](img/7.png) [b](../0012-cache/data.md) [c](../0001-x.md)');
  expect(texts['rfcs/0007-cache/data.md']).toBe('[up](0012-cache.md)\n');
  expect(texts['notes.md']).toBe('[x](rfcs/0012-cache/) [y](rfcs/0012-cache/img/7.png)\n');
});

describe('where another proposal has the number as well', () => {
  const texts = {
    [PATH]: OWN,
    'rfcs/0007-queue.md': rfc(7, { title: 'Queue', summary: 'As RFC-0007 says.' }),
    'rfcs/notes.md': 'RFC-0007 and [RFC-0007](0007-cache.md), not [RFC-0007](0007-queue.md)\n',
  };

  test('what surely means it, and the rest is told', () => {
    const result = changed(texts);
    expect(result.texts).toEqual({
      [PATH]: OWN.replaceAll('0007', '0012'),
      'rfcs/notes.md': 'RFC-0007 and [RFC-0012](0012-cache.md), not [RFC-0007](0007-queue.md)\n',
    });
    expect(new Set(result.unsure)).toEqual(new Set(['rfcs/0007-queue.md', 'rfcs/notes.md']));
  });

  test('what files mean that came with it', () => {
    const result = changed(texts, { isSure: (path) => path === 'rfcs/notes.md' });
    expect(result.texts['rfcs/notes.md']).toMatch(/^RFC-0012 and /);
    expect(new Set(result.unsure)).toEqual(new Set(['rfcs/0007-queue.md']));
  });
});

describe('data beside the main file of a proposal’s own folder', () => {
  const path = 'rfcs/0007-cache/README.md';
  const to = 'rfcs/0012-cache/README.md';
  const renumbered = (data: string, at = 'rfcs/0007-cache/rfc.yaml') =>
    changed({ [path]: OWN, [at]: data }, { path, to }).texts[at] ?? data;

  test.each([
    ['rfc-number: 7', 'rfc-number: 12'],
    ['title: Cache\nrfc: 0007 # ours\nstatus: x', 'title: Cache\nrfc: 0012 # ours\nstatus: x'],
    ['"number": "7"', '"number": "12"'],
    ['number: 7\r\nstatus: x\r\n', 'number: 12\r\nstatus: x\r\n'],
  ])('%j says %j afterwards', (data, expected) => expect(renumbered(data)).toBe(expected));

  test.each([
    'tracking-issue-number: 7',
    'number: 77',
    'weight: 7',
    'stages:\n  number: 7',
    '- number: 7',
    'number: !!int 7',
    'number: [7]',
    'title: RFC-0007 is quick',
  ])('%j stays as it is', (data) => expect(renumbered(data)).toBe(data));

  test('of another folder stays, whatever it says', () => {
    expect(renumbered('number: 7', 'rfcs/0008-log/rfc.yaml')).toBe('number: 7');
    expect(renumbered('number: 7', 'rfcs/0007-cache-b/rfc.yaml')).toBe('number: 7');
  });
});
