import { describe, expect, test } from 'vitest';
import { readBlockFields } from '../../../server/src/core/document/labelFields.ts';
import { parseDocument } from '../../../server/src/core/index.ts';

const fieldsOf = (source: string) => {
  const { text, preamble } = parseDocument(source);
  return preamble.flatMap((block, i) => readBlockFields(text, block, preamble[i + 1]));
};
const read = (source: string) => fieldsOf(source).map(({ key, value }) => [key, value]);

describe('a label with its value in the block below it', () => {
  test.each([
    ['in bold', '**Authors**'],
    ['in bold with underscores', '__Authors__'],
    ['in bold with a colon in it', '**Authors:**'],
    ['in bold with a colon behind it', '**Authors**:'],
    ['with a colon', 'Authors:'],
    ['behind other words', 'Say who it was.\nAuthors:'],
    ['with white space round it', '  **Authors**  '],
  ])('is a field %s', (_, label) => {
    expect(read(`${label}\n\n- Ida\n- Bo`)).toEqual([['Authors', '- Ida\n- Bo']]);
    expect(read(`${label}\n\nIda`)).toEqual([['Authors', 'Ida']]);
    expect(fieldsOf(`${label}\n\nIda`)[0]?.spelling).toBe('label');
    const windows = fieldsOf(`${label}\n\nIda\n`.replaceAll('\n', '\r\n'));
    expect(windows.map(({ key, value }) => [key, value])).toEqual([['Authors', 'Ida']]);
  });

  test('goes from its label to the end of its value', () => {
    const source = 'Say who it was.\n**Authors:**\n\n- Ida\n- Bo\n\nMore.';
    const [field] = fieldsOf(source);
    expect(source.slice(field?.keyRange.start, field?.keyRange.end)).toBe('Authors');
    expect(source.slice(field?.range.start, field?.range.end)).toBe('**Authors:**\n\n- Ida\n- Bo');
  });

  test('may stand below other fields', () => {
    expect(read('Status: Draft\nAuthors:\n\n- Ida')).toEqual([
      ['Status', 'Draft'],
      ['Authors', '- Ida'],
    ]);
  });

  test('is a field without a value where nothing short follows', () => {
    const prose =
      'They are many, and they all came from the town where the trains are late. Nobody knows why that is, or when.';
    expect(read(`Authors:\n\n${prose} ${prose}`)).toEqual([['Authors', '']]);
    expect(read('Authors:\n\n```\nIda\n```')).toEqual([['Authors', '']]);
    expect(read('Authors:')).toEqual([['Authors', '']]);
  });

  test('does not take the next label, or the next field, for its value', () => {
    expect(read('**Authors**\n\n**Reviewers**\n\nBo')).toEqual([['Reviewers', 'Bo']]);
    expect(read('**Authors:**\n\n__Nobody__:')).not.toContainEqual(['Authors', '__Nobody__:']);
    expect(read('**Authors**\n\nStatus: Draft')).toEqual([['Status', 'Draft']]);
  });

  test.each(['**Trains**\n\nlate', 'Authors\n\nIda', '# Authors:\n\nIda', `**${'Authors '.repeat(20)}**\n\nIda`])(
    'is none where it is no usual key, or no label: %s',
    (source) => expect(read(source)).toEqual([]),
  );
});

describe('a label with its value in the lines below it', () => {
  test.each(['**Authors**\nIda\nBo', '__Authors__\nIda\nBo'])('is a field: %j', (source) => {
    const [field] = fieldsOf(source);
    expect(field).toMatchObject({ key: 'Authors', value: 'Ida\nBo', spelling: 'label' });
    expect(source.slice(field?.range.start, field?.range.end)).toBe(source);
  });

  test('is none where other fields stand there', () => {
    expect(read('**Authors**\nStatus: Draft')).toEqual([['Status', 'Draft']]);
  });
});

const belowLabel = (value: string) => {
  const { text, preamble } = parseDocument(`**Authors**\n\n${value}\n`);
  const [label, below] = preamble;
  return label && readBlockFields(text, label, below).map((field) => field.value);
};

test('a field below a label is a list, or one line', () => {
  const list = (length: number) => `- ${'x'.repeat(length - 2)}`;
  expect(belowLabel(list(2_000))).toEqual([list(2_000)]);
  expect(belowLabel(list(2_001))).toEqual([]);
  expect(belowLabel('x'.repeat(120))).toEqual(['x'.repeat(120)]);
  expect(belowLabel('x'.repeat(121))).toEqual([]);
  expect(belowLabel('Ada\nBrook')).toEqual([]);
  expect(belowLabel('Status: Draft')).toEqual([]);
});
