import { describe, expect, test } from 'vitest';
import { htmlRows } from '../../../server/src/core/document/htmlCells.ts';
import { readLineFields } from '../../../server/src/core/document/lineFields.ts';
import { parseDocument } from '../../../server/src/core/index.ts';

const rows = (html: string) => {
  const text = `Words.\n\n${html}`;
  return htmlRows(text, { start: 8, end: text.length }).map(({ cells }) =>
    cells.map(({ start, end }) => text.slice(start, end)),
  );
};
const expected = [
  ['Status', 'Draft'],
  ['Owner', 'Ida'],
];

describe('the rows of HTML are read', () => {
  test.each([
    ['from a table', '<table>\n<tr><td>Status</td><td>Draft</td></tr>\n<tr><td>Owner</td><td>Ida</td></tr>\n</table>'],
    ['in capitals', '<TABLE><TR><TH>Status</TH><TD>Draft</TD></TR><TR><TH>Owner</TH><TD>Ida</TD></TR></TABLE>'],
    ['where end tags are left out', '<table><tr><th>Status<td>Draft<tr><th>Owner<td>Ida</table>'],
    ['from terms and their descriptions', '<dl><dt>Status</dt><dd>Draft</dd><dt>Owner</dt><dd>Ida</dd></dl>'],
    [
      'from cells with attributes and white space',
      '<table class="x"><tr id="a"><td width="9"> Status </td>\n<td>\n  Draft\n</td></tr><tr><td>Owner</td><td>Ida</td></tr></table>',
    ],
    [
      'without the tags round all of a cell',
      '<table><tr><td><b>Status</b></td><td><p> <em>Draft</em> </p></td></tr><tr><td><b><i>Owner</i></b></td><td>Ida</td></tr></table>',
    ],
    ['without empty rows', '<table><tr></tr><tr><td>Status<td>Draft<tr><td>Owner<td>Ida<tr></table>'],
  ])('%s', (_, html) => expect(rows(html)).toEqual(expected));

  test('with links as they stand, and tags within a cell', () => {
    expect(
      rows(
        '<table><tr><td><a href="x">Ida</a></td><td>one <b>two</b> three</td><td></td><td><b></b></td></tr></table>',
      ),
    ).toEqual([['<a href="x">Ida</a>', 'one <b>two</b> three', '', '']]);
  });

  test('with links in capitals as they stand', () => {
    expect(rows('<table><tr><td><A HREF="x">Bo</A></td></tr></table>')).toEqual([['<A HREF="x">Bo</A>']]);
  });

  test('each from its first tag to the end of its last cell', () => {
    const text = '<table><tr><td>a</td></tr> <tr><td>b</td></tr></table>';
    expect(htmlRows(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))).toEqual([
      '<tr><td>a',
      '<tr><td>b',
    ]);
  });

  test.each([
    ['other HTML', '<div><b>Status</b> Draft</div>'],
    ['a comment', '<!-- <table><tr><td>Status</td><td>Draft</td></tr></table> -->'],
    ['cells in no row', '<table><td>Status</td><td>Draft</td></table>'],
    ['a table without cells', '<table></table>'],
  ])('not from %s', (_, html) => expect(rows(html)).toEqual([]));
});

test('the fields of a table of HTML are those of any table', () => {
  const { text, preamble } = parseDocument(
    '<table>\n<tr><th>Field</th><th>Value</th></tr>\n<tr><td><b>Status</b></td><td>Draft</td></tr>\n<tr><td>Owner</td><td></td></tr>\n</table>\n',
  );
  const fields = preamble.flatMap((block) => readLineFields(text, block));
  expect(fields.map(({ key, value, spelling }) => [key, value, spelling])).toEqual([
    ['Status', 'Draft', 'table'],
    ['Owner', '', 'table'],
  ]);
});

test('a table of HTML has at most 20,000 characters', () => {
  const table = (length: number) => {
    const around = '<table><tr><td></td></tr></table>';
    return `<table><tr><td>${'x'.repeat(length - around.length)}</td></tr></table>`;
  };
  expect(htmlRows(table(20_000), { start: 0, end: 20_000 })).toHaveLength(1);
  expect(htmlRows(table(20_001), { start: 0, end: 20_001 })).toEqual([]);
});
