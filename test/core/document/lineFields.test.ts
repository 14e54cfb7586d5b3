import { describe, expect, test } from 'vitest';
import { readLineFields } from '../../../server/src/core/document/lineFields.ts';
import { isDelimiterRow } from '../../../server/src/core/document/tableFields.ts';
import { parseDocument, readTemplate } from '../../../server/src/core/index.ts';
import { headMetadata } from '../../../server/src/core/template/metadata.ts';

const fieldsOf = (head: string) => {
  const document = parseDocument(`# Tickets\n\n${head}\n\n## Goals\n`);
  return headMetadata(document, document.sections[0]).map(({ key, value }) => [key, value]);
};

describe('a value that goes on in the next line', () => {
  test.each([
    ['behind a comma', '**Authors:** Ida Holm,\nBo Lind', 'Ida Holm,\nBo Lind'],
    [
      'before an address in brackets',
      '**Authors:** Ida\n([ida](mailto:i@b.de)), Bo\n(@bo)',
      'Ida\n([ida](mailto:i@b.de)), Bo\n(@bo)',
    ],
    [
      'in the middle of a sentence',
      'Title: Tickets that people buy on the train and then show\nat the gate',
      'Tickets that people buy on the train and then show\nat the gate',
    ],
  ])('%s', (_, head, value) => {
    expect(fieldsOf(head).map(([, found]) => found)).toEqual([value]);
  });

  test.each([
    ['a status', 'Status: Draft\nand more to come'],
    ['a line that ends on purpose', '**Author:** Ida  \n(see below)'],
    ['a value that is done', 'Author: Ida\nWe write this for all who buy tickets.'],
  ])('not %s', (_, head) => {
    expect(fieldsOf(head).some(([, value]) => value?.includes('\n'))).toBe(false);
  });
});

test('a line that is bold as a whole is a field', () => {
  expect(fieldsOf('**Begun: 2026-05-02**\n**Group: Trains** (see below)\n**Status:** Draft')).toEqual([
    ['Begun', '2026-05-02'],
    ['Group', 'Trains'],
    ['Status', 'Draft'],
  ]);
  expect(fieldsOf('**Note: it is late**\n\n**We ask: who pays. Nobody.**')).toEqual([]);
});

describe('bullets without a colon', () => {
  test('a dash stands between a usual key and its value', () => {
    expect(fieldsOf('- Authors - Ida\n- Created date - 2026-05-02')).toEqual([
      ['Authors', 'Ida'],
      ['Created date', '2026-05-02'],
    ]);
    expect(fieldsOf('- Trains - they run\n- Buses - so do they')).toEqual([]);
  });

  test('the items below a usual key are its value', () => {
    expect(fieldsOf('- Authors\n  - Ida\n  - Bo\n- Status\n  - Final')).toEqual([
      ['Authors', '- Ida\n  - Bo'],
      ['Status', '- Final'],
    ]);
    expect(fieldsOf('- Trains\n  - to the north\n- Authors')).toEqual([]);
  });

  test('in a template they ask for the same fields', () => {
    const text = '# [Title]\n\n- Authors - <names>\n- State - <state>\n\n## Goals\n';
    const { fields } = readTemplate({ id: 'team', name: 'Team', text });
    expect(fields.map(({ name, isPlaceholder }) => [name, isPlaceholder])).toEqual([
      ['author', true],
      ['state', true],
    ]);
  });
});

describe('a block of fields', () => {
  const fieldsIn = (head: string) => {
    const { text, preamble } = parseDocument(head);
    return preamble.flatMap((block) => readLineFields(text, block));
  };

  test('has at most four hundred lines', () => {
    const lines = (count: number) => ['Status: Draft', ...Array(count - 1).fill('and so on')].join('\n');
    expect([fieldsIn(lines(400)).length, fieldsIn(lines(401)).length]).toEqual([1, 0]);
  });

  test('that is a table has a line of at most a thousand dashes', () => {
    expect([isDelimiterRow('-'.repeat(1_000)), isDelimiterRow('-'.repeat(1_001))]).toEqual([true, false]);
  });

  test('goes on in the next line where 55 characters stand in the last one', () => {
    const value = (length: number) =>
      fieldsIn(`Title: ${'x'.repeat(length - 7)}\nand more`)[0]?.value.includes('and more');
    expect([value(54), value(55)]).toEqual([false, true]);
  });
});
