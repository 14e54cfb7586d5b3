import { describe, expect, test } from 'vitest';
import { cardOf, mayNameAt, namedAt, namedIn } from '../../../../server/src/core/index.ts';
import { rfc, root } from './rfcs.ts';

const OTHERS = {
  '0002-tables.md': rfc('RFC-0002', 'Tables'),
  '0003-rivers.md': rfc('RFC-0003', 'Rivers'),
};
const PATH = 'rfcs/0004-queues.md';

function among(body: string, fields = '') {
  const files = root({ ...OTHERS, '0004-queues.md': rfc('RFC-0004', 'Queues', { body, fields }) });
  return { index: files.index, entry: files.entry(PATH), match: files.match(PATH) };
}

/** What names other proposals, each as `what stands there > file`, links in marks. */
function found(body: string, fields = ''): readonly string[] {
  const { index, entry, match } = among(body, fields);
  return namedIn(index, entry, match.document).map(({ start, end, to, by, isLink }) => {
    const [whole, part] = [{ start, end }, by].map((range) => match.document.text.slice(range.start, range.end));
    const written = isLink ? `<${whole}> by ${part}` : whole;
    return `${written} > ${to.path.slice(5, 9)}`;
  });
}

describe('other proposals are named', () => {
  test.each([
    ['As RFC 2 says, and rfc-3.', '', ['RFC 2 > 0002', 'rfc-3 > 0003']],
    ['', '- Supersedes: RFC-0002, RFC-0003\n', ['RFC-0002 > 0002', 'RFC-0003 > 0003']],
    ['', '- Supersedes: 2, 3\n', ['2 > 0002', '3 > 0003']],
    ['See [tables](0002-tables.md#design).', '', ['<[tables](0002-tables.md#design)> by 0002-tables.md#design > 0002']],
    ['See [RFC 2](0002-tables.md).', '', ['<[RFC 2](0002-tables.md)> by 0002-tables.md > 0002']],
    ['', '- See also: [RFC-3](0003-rivers.md)\n', ['<[RFC-3](0003-rivers.md)> by 0003-rivers.md > 0003']],
    [
      '[RFC 2][t]\n\n[t]: 0002-tables.md',
      '',
      ['<[RFC 2][t]> by RFC 2 > 0002', '<[t]: 0002-tables.md> by 0002-tables.md > 0002'],
    ],
    ['[RFC 2](https://example.org/2)', '', ['<[RFC 2](https://example.org/2)> by RFC 2 > 0002']],
    [
      '[RFC 2](https://example.org/0002-tables.md#a)',
      '',
      ['<[RFC 2](https://example.org/0002-tables.md#a)> by RFC 2 > 0002'],
    ],
    ['https://example.org/RFC-2', '', ['<https://example.org/RFC-2> by RFC-2 > 0002']],
  ])('%j %j', (body, fields, expected) => {
    expect(found(body, fields)).toEqual(expected);
  });

  test.each([
    '`RFC 2`',
    "Winery's [RFC 2](https://example.org/0002-stars.md)",
    'RFC 9 is to come.',
    'RFC 4 itself, [here](#design).',
    'PEP 2 is elsewhere.',
    '[a](a.md)',
  ])('not in %j', (body) => expect(found(body)).toEqual([]));
});

test('what is named at an offset is known from the first letter to the last', () => {
  const { index, entry, match } = among('See RFC 2.');
  const at = match.document.text.indexOf('RFC 2.');
  const named = (offset: number) => namedAt(index, entry, match.document, offset)?.to.title;
  expect([at - 1, at, at + 5, at + 6].map(named)).toEqual([undefined, 'Tables', 'Tables', undefined]);
});

test.each([
  ['RFC 2', 'RFC 2'],
  ['[tables](0002-tables.md)', '[tables]'],
  ['[t](https://example.org/RFC-2)', '[t]'],
  ['[as RFC 2](https://example.org/2)', 'RFC 2'],
  ['https://example.org/RFC-2', undefined],
  ['[t]: 0002-tables.md', undefined],
])('of %j, where nothing leads anywhere yet: %j', (body, expected) => {
  const { index, entry, match } = among(body);
  const [named] = namedIn(index, entry, match.document);
  expect(named?.open && match.document.text.slice(named.open.start, named.open.end)).toBe(expected);
});

test('other proposals are read only where one may be named', () => {
  const { match } = among('See RFC 2, or [there](0003-rivers.md).', '- Supersedes: 2\n');
  const { text } = match.document;
  const may = (piece: string) => mayNameAt(match, text.indexOf(piece) + piece.length);
  expect(['RFC 2', '[there]', '0003-rivers', ': 2'].map(may)).toEqual([true, true, true, true]);
  expect(['See', 'Design', 'Status', ', or'].map(may)).toEqual([false, false, false, false]);
});

test('a card has name, title, status, what it says, and a link', () => {
  const files = root({ '0002-x.md': rfc('RFC-0002', 'Use <b>a|b</b>', { body: 'Rows of [cells](x.md) are `<td>`.' }) });
  const card = cardOf(files.entry('rfcs/0002-x.md'), 'file:///a b/<x>.md');
  expect(card).toBe(
    '**RFC-0002 Use \\<b>a\\|b\\</b>** · Accepted\n\nRows of cells are `<td>`.\n\n[rfcs/0002-x.md](<file:///a%20b/%3Cx%3E.md>)',
  );
});
