import { describe, expect, test } from 'vitest';
import { readLineFields } from '../../../server/src/core/document/lineFields.ts';
import { parseDocument } from '../../../server/src/core/index.ts';

const fieldsOf = (table: string) => {
  const { text, preamble } = parseDocument(table);
  return preamble.flatMap((block) => readLineFields(text, block));
};
const read = (table: string) => fieldsOf(table).map(({ key, value }) => [key, value]);
const spellings = (table: string) => new Set(fieldsOf(table).map(({ spelling }) => spelling));

describe('a table with a key and its value in each row', () => {
  const pairs = [
    ['Status', 'Draft'],
    ['Owner', 'Ida'],
  ];

  test.each([
    ['below headers that say so', '| Field | Value |\n|---|---|\n| Status | Draft |\n| Owner | Ida |'],
    ['below empty headers', '| | |\n|---|---|\n| Status | Draft |\n| Owner | Ida |'],
    ['of which the first stands for the headers', '| Status | Draft |\n|---|---|\n| Owner | Ida |'],
    ['without bars round it', 'Field | Value\n--- | ---\nStatus | Draft\nOwner | Ida'],
    ['with marks of alignment', '| Field | Value |\n| :--- | ---: |\n| Status | Draft |\n| Owner | Ida |'],
    ['with keys in bold, in code and with colons', '| | |\n|-|-|\n| **Status:** | Draft |\n| `Owner`: | Ida |'],
    ['with a bar and a backslash left out', '| Field | Value |\n|---|---|\n| Status | Draft\n| Owner | Ida'],
    ['with Windows line endings', '| Field | Value |\r\n|---|---|\r\n| Status | Draft |\r\n| Owner | Ida |'],
  ])('has a field for each, %s', (_, table) => {
    expect(read(table)).toEqual(pairs);
    expect(spellings(table)).toEqual(new Set(['table']));
  });

  test('has its remarks in a third column below empty headers, too', () => {
    expect(read('| | | Notes |\n|---|---|---|\n| Status | Draft | soon |')).toEqual([['Status', 'Draft']]);
  });

  test('has its remarks in a third column', () => {
    const table = '| Field | Value | Notes |\n|---|---|---|\n| Status | Draft | as of May |\n| Owner | Ida | |';
    const [status, owner] = fieldsOf(table);
    expect(status).toMatchObject({ key: 'Status', value: 'Draft', note: 'as of May' });
    expect(owner).toMatchObject({ key: 'Owner', value: 'Ida' });
    expect(owner).not.toHaveProperty('note');
  });

  test('may have a row of dashes, which is no field', () => {
    expect(read('| Field | Value |\n|---|---|\n| --- | --- |\n| Status | Draft |\n| | Ida |')).toEqual([
      ['Status', 'Draft'],
    ]);
  });

  test('may list what the value can be, with bars that nobody escaped', () => {
    expect(read('| Field | Value |\n|---|---|\n| Status | Draft | Final | Gone |')).toEqual([
      ['Status', 'Draft | Final | Gone'],
    ]);
  });

  test('has values with bars behind a backslash', () => {
    expect(read('| Field | Value | Notes |\n|---|---|---|\n| Status | Draft \\| Final | now |')).toEqual([
      ['Status', 'Draft \\| Final'],
    ]);
  });

  test('says where a value belongs that is not there yet', () => {
    const table = '| Field | Value |\n|---|---|\n| Status |\n| Owner | |\n| Group |  |';
    const written = fieldsOf(table).map(({ value, valueRange: { start, end } }) => {
      expect(value).toBe('');
      expect(end).toBe(start);
      return table.slice(table.lastIndexOf('\n', start - 1) + 1, start);
    });
    expect(written).toEqual(['| Status |', '| Owner | ', '| Group | ']);
  });

  test('in which a line has one cell and no bar behind it has no such field', () => {
    expect(read('| Field | Value |\n|---|---|\n| Status\n| Owner | Ida |')).toEqual([['Owner', 'Ida']]);
    expect(read('| Field | Value |\n|---|---|\n| Status \\|\n| Owner | Ida |')).toEqual([['Owner', 'Ida']]);
  });
});

describe('a table with its values below their keys', () => {
  test('has a field for each column', () => {
    const table = '| Status | Owner | Date |\n|---|---|---|\n| Draft | Ida | 2026-05-02 |';
    expect(read(table)).toEqual([
      ['Status', 'Draft'],
      ['Owner', 'Ida'],
      ['Date', '2026-05-02'],
    ]);
    expect(spellings(table)).toEqual(new Set(['record']));
  });

  test('may have columns of its own among them, as many as usual ones', () => {
    expect(read('| Status | Trains | Owner | Buses |\n|---|---|---|---|\n| Draft | 3 | Ida | 4 |')).toHaveLength(4);
    expect(read('| Status | Trains | Owner | Buses | Trams |\n|---|---|---|---|---|\n| a | 3 | b | 4 | 5 |')).toEqual(
      [],
    );
  });

  test('has no field for a column without a name, or without a cell', () => {
    expect(read('| Status | | Owner | Date |\n|---|---|---|---|\n| Draft | x | Ida |')).toEqual([
      ['Status', 'Draft'],
      ['Owner', 'Ida'],
    ]);
  });

  test('is not one where two words stand above a row that may be keys but call columns', () => {
    expect(read('| Name | State |\n|---|---|\n| Status | Draft |')).toEqual([['Status', 'Draft']]);
    expect(read('| Stage | State |\n|---|---|\n| Owner | Ida |')).toEqual([['Owner', 'Ida']]);
  });

  test('ends each field with its value', () => {
    const table = '| Status | Owner |\n|---|---|\n| Draft | Ida |';
    const ends = fieldsOf(table).map(({ range }) => table.slice(range.start, range.end));
    expect(ends).toEqual(['Status | Owner |\n|---|---|\n| Draft', 'Owner |\n|---|---|\n| Draft | Ida']);
  });
});

describe('a table with two pairs in each row', () => {
  test('has a field for each pair', () => {
    const table = [
      '| Status | Draft | Owner | Ida |',
      '|---|---|---|---|',
      '| Created | 2026-05-02 | Reviewers | Zoe |',
      '| Authors | Bo | | |',
      '| | | | |',
    ].join('\n');
    expect(read(table)).toEqual([
      ['Status', 'Draft'],
      ['Owner', 'Ida'],
      ['Created', '2026-05-02'],
      ['Reviewers', 'Zoe'],
      ['Authors', 'Bo'],
    ]);
    expect(fieldsOf(table).map(({ range }) => table.slice(range.start, range.end))).toContain('Owner | Ida');
  });

  test('is none where any row begins with something else', () => {
    const rows = ['| Status | Draft | Owner | Ida |', '|---|---|---|---|', '| Authors | Bo | | |'];
    expect(read(rows.join('\n'))).not.toEqual([]);
    expect(read([...rows, '| Created | May |', '| Group | x | Reviewers |'].join('\n'))).toEqual([]);
    expect(read([...rows, '| Created | May |', '| Updated | June | Reviewers |'].join('\n')).slice(3)).toEqual([
      ['Created', 'May'],
      ['Updated', 'June'],
    ]);
    expect(read([...rows, '| Created | May | Trains | 4 |'].join('\n'))).toEqual([]);
    expect(read([...rows, '| Trains | 4 | Created | May |'].join('\n'))).toEqual([]);
    expect(read([...rows, '| | x | Reviewers | Zoe |'].join('\n'))).toEqual([]);
  });
});

test.each([
  ['a history of revisions', '| Date | Author | Change |\n|---|---|---|\n| 2026-05-02 | Ida | new |'],
  ['many rows below many columns', '| Status | Owner | Date |\n|---|---|---|\n| a | b | c |\n| d | e | f |'],
  ['three columns of anything', '| Name | Town | Age |\n|---|---|---|\n| Ida | Ulm | 3 |'],
  [
    'keys and values with a third column that is no remark',
    '| Field | Value | Cost |\n|---|---|---|\n| Status | a | 3 |',
  ],
  ['a list of one column', '| Status |\n|---|\n| Draft |'],
])('%s has no fields', (_, table) => expect(read(table)).toEqual([]));
