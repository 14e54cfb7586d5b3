import { describe, expect, test } from 'vitest';
import { readLineField } from '../../../server/src/core/document/lineField.ts';

const LEAD = 'Words.\n';
const fieldsOf = (line: string) => readLineField(LEAD + line, { start: LEAD.length, end: LEAD.length + line.length });
const read = (line: string) => fieldsOf(line).map(({ key, value }) => [key, value]);

describe('a line with one field', () => {
  test.each([
    ['- **Status**: Draft', 'bullet'],
    ['* **Status:** Draft', 'bullet'],
    ['+ Status: Draft', 'bullet'],
    ['   - Status: Draft', 'bullet'],
    ['- **Status** - Draft', 'bullet'],
    ['- Status – Draft', 'bullet'],
    ['**Status**: Draft', 'bold'],
    ['**Status:** Draft', 'bold'],
    ['__Status:__ Draft', 'bold'],
    ['*Status*: Draft', 'bold'],
    ['***Status***: Draft', 'bold'],
    ['`Status`: Draft', 'bold'],
    ['**Status** : Draft', 'bold'],
    ['**Status：** Draft', 'bold'],
    ['**Status** — Draft', 'bold'],
    ['**Status: Draft**', 'bold'],
    ['__Status: Draft__ (see below)', 'bold'],
    ['Status: Draft', 'plain'],
    ['   Status: Draft', 'plain'],
    ['Status : Draft', 'plain'],
    ['Status：Draft', 'plain'],
    ['Status: Draft <!-- why -->', 'plain'],
    ['Status: Draft\\', 'plain'],
    ['Status: Draft<br>', 'plain'],
    ['Status: Draft  ', 'plain'],
  ])('%s is read', (line, spelling) => {
    const [field, ...others] = fieldsOf(line);
    expect(others).toEqual([]);
    expect(field).toMatchObject({ key: 'Status', value: 'Draft', spelling });
    const text = LEAD + line;
    expect(text.slice(field?.keyRange.start, field?.keyRange.end)).toBe('Status');
    expect(text.slice(field?.valueRange.start, field?.valueRange.end)).toBe('Draft');
  });

  test.each([
    ['- **Trains**: late', 'Trains'],
    ['**Trains**: late', 'Trains'],
    ['Trains: late', 'Trains'],
    ['- Trains (all): late', 'Trains (all)'],
    ['#: late', '#'],
    ["Train's number: late", "Train's number"],
  ])('%s is read, whatever its key', (line, key) => expect(read(line)).toEqual([[key, 'late']]));

  test.each([
    ['Status:', 7],
    ['Status: ', 8],
    ['- **Status**:', 13],
    ['- **Status**: ', 14],
    ['**Status:** <!-- one of three -->', 12],
    ['**Status:**<!-- one of three -->', 11],
    ['**Status**:\t', 11],
  ])('%j says where its value belongs', (line, at) => {
    const [field] = fieldsOf(line);
    expect(field?.value).toBe('');
    expect(field?.valueRange).toEqual({ start: LEAD.length + at, end: LEAD.length + at });
  });

  test('keeps the comment behind a value apart', () => {
    expect(fieldsOf('Status: Draft <!-- or Final -->')[0]?.comment).toBe('or Final');
    expect(fieldsOf('Status: <!-- or Final -->')[0]?.comment).toBe('or Final');
    expect(fieldsOf('Status: Draft <!-- -->')[0]).not.toHaveProperty('comment');
    expect(fieldsOf('Status: Draft')[0]).not.toHaveProperty('comment');
  });
});

describe('a line with several fields', () => {
  const both = [
    ['Status', 'Draft'],
    ['Owner', 'Ida'],
  ];

  test.each([
    '**Status**: Draft **Owner**: Ida',
    '**Status**: Draft | **Owner**: Ida',
    '- **Status:** Draft, **Owner:** Ida',
    '**Status:** Draft ; **Owner:** Ida',
    'Status: Draft | Owner: Ida',
    'Status: Draft · Owner: Ida',
    '- Status: Draft ; Owner: Ida',
  ])('%s has both', (line) => expect(read(line)).toEqual(both));

  test('lets each end where the next one starts', () => {
    const shown = (line: string) => fieldsOf(line).map(({ range }) => (LEAD + line).slice(range.start, range.end));
    expect(shown('Status: Draft | Owner: Ida')).toEqual(['Status: Draft |', 'Owner: Ida']);
    expect(shown('**Status**: Draft | **Owner**: Ida')).toEqual(['**Status**: Draft |', '**Owner**: Ida']);
    expect(shown('  Status: Draft')).toEqual(['Status: Draft']);
  });

  test('has none where a word that is no usual key stands behind a separator', () => {
    expect(read('Status: Draft | Trains: late')).toEqual([['Status', 'Draft | Trains: late']]);
  });

  test('of one spelling, so that emphasis within a value is a value', () => {
    expect(read('**Status**: Draft *see*: below')).toEqual([['Status', 'Draft *see*: below']]);
  });

  test('keeps separators at the end of the last value', () => {
    expect(read('**Status**: Draft | **Owner**: Ida,')).toEqual([
      ['Status', 'Draft'],
      ['Owner', 'Ida,'],
    ]);
  });
});

describe('a line that is none', () => {
  test.each([
    ...['Words alone', '- words alone', 'https://example.org', 'http: //example.org', 'TODO: write this', '[a]: b', ''],
    ...[
      '**TODO**: write this',
      '**TODO: write this**',
      '**Trains** - late',
      '- Trains - late',
      'Status - Draft',
      'A:b',
    ],
    ...[
      'Words **Status**: Draft',
      'This is a sentence of many words that goes on: and on',
      '**Is it late? Yes: it is**',
    ],
    ...['    - Words', '    Status: Draft', '1. Status'],
  ])('%s', (line) => expect(read(line)).toEqual([]));
});

test('a field of a line has at most a thousand characters', () => {
  const line = (length: number) => {
    const text = `- Status: ${'x'.repeat(length - 10)}`;
    return readLineField(text, { start: 0, end: text.length });
  };
  expect(line(1_000)).toHaveLength(1);
  expect(line(1_001)).toEqual([]);
});
