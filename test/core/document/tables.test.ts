import { describe, expect, test } from 'vitest';
import { readRow, tablesIn } from '../../../server/src/core/document/tables.ts';
import { parseDocument } from '../../../server/src/core/index.ts';

const tables = (source: string) => {
  const { text, preamble } = parseDocument(source);
  return tablesIn(text, preamble);
};
const cellsOf = (line: string) => readRow(line, { start: 0, end: line.length }).cells.map(({ text }) => text);

describe('a row', () => {
  test.each([
    ['with bars round it', '| a | b |', ['a', 'b']],
    ['without', 'a | b', ['a', 'b']],
    ['without the last one', '| a | b', ['a', 'b']],
    ['without the first one', 'a | b |', ['a', 'b']],
    ['with white space round it', '  | a | b |  ', ['a', 'b']],
    ['with an empty cell', '| a | | c |', ['a', '', 'c']],
    ['with a bar behind a backslash', '| a \\| b | c |', ['a \\| b', 'c']],
    ['of one cell', 'a', ['a']],
    ['of one cell with bars', '| a |', ['a']],
    ['of one cell with a bar behind it', 'a |', ['a']],
    ['of one bar', '|', ['']],
  ])('%s has cells', (_, line, cells) => expect(cellsOf(line)).toEqual(cells));

  test('knows where its cells stand, and what lies between the bars', () => {
    const text = 'x\n|  a | b |\n';
    const { range, cells } = readRow(text, { start: 2, end: 12 });
    expect(text.slice(range.start, range.end)).toBe('|  a | b |');
    expect(cells.map((cell) => text.slice(cell.range.start, cell.range.end))).toEqual(['a', 'b']);
    expect(cells.map((cell) => text.slice(cell.space.start, cell.space.end))).toEqual(['  a ', ' b ']);
  });
});

describe('the tables of a document', () => {
  const text =
    'Words.\n\n| No. | Title |\n|----:|:------|\n| 1 | Queues |\n| 2 | Trains \\| buses |\n\nWords | more.\n';

  test.each([
    ['as it is', text],
    ['with Windows line endings', text.replaceAll('\n', '\r\n')],
  ])('are read with all their rows, %s', (_, source) => {
    const [table, ...others] = tables(source);
    expect(others).toEqual([]);
    expect(table?.header).toEqual(['No.', 'Title']);
    expect(source.slice(table?.headerRange.start, table?.headerRange.end)).toBe('| No. | Title |');
    expect(table?.delimiter).toBe('|----:|:------|');
    expect(table?.rows.map(({ cells }) => cells.map((cell) => cell.text))).toEqual([
      ['1', 'Queues'],
      ['2', 'Trains \\| buses'],
    ]);
    expect(table?.rows.map(({ range }) => source.slice(range.start, range.end))).toEqual([
      '| 1 | Queues |',
      '| 2 | Trains \\| buses |',
    ]);
    expect(source.slice(0, table?.end)).toMatch(/buses \|$/);
  });

  test('may have a line of words right above them', () => {
    const [table] = tables('All of them:\nTitle | Status\n--- | ---\nQueues | Draft');
    expect(table?.header).toEqual(['Title', 'Status']);
    expect(table?.rows).toHaveLength(1);
  });

  test('may have no rows yet', () => {
    expect(tables('| No. | Title |\n|---|---|')[0]?.rows).toEqual([]);
  });

  test.each([
    ['a line of dashes that nothing stands above', '|---|---|\n| 1 | Queues |'],
    ['bars in a sentence', 'One | two\nthree | four'],
    ['a line of bars alone', '| a | b |\n|   |   |\n| c | d |'],
    ['a table that is code', '```\n| a | b |\n|---|---|\n| c | d |\n```'],
    ['a table in a list', '- | a | b |\n  |---|---|\n  | c | d |'],
    ['dashes and words', '| a | b |\n|---| x |\n| c | d |'],
  ])('are none in %s', (_, source) => expect(tables(source)).toEqual([]));
});
