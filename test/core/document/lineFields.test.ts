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
    ['in a list', '- **Authors:** Ida\n  (@bo)', 'Ida\n  (@bo)'],
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

test('all items of a list are fields, however far in it stands', () => {
  const fields = [
    ['Status', 'Draft'],
    ['Date', '2026-05-02'],
    ['Group', 'Trains'],
  ];
  for (const space of ['', ' ', '   '])
    expect(fieldsOf(fields.map(([key, value]) => `${space}- ${key}: ${value}`).join('\n'))).toEqual(fields);
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

describe('the lines of a block', () => {
  const read = (source: string) => {
    const { text, preamble } = parseDocument(source);
    return preamble.flatMap((block) => readLineFields(text, block)).map(({ key, value }) => [key, value]);
  };
  const both = [
    ['Status', 'Draft'],
    ['Owner', 'Ida'],
  ];

  test.each([
    ['a paragraph', 'Status: Draft\nOwner: Ida'],
    ['a list', '- Status: Draft\n- Owner: Ida'],
    ['a quote', '> Status: Draft\n> Owner: Ida'],
    ['a quote without spaces', '>Status: Draft\n>Owner: Ida'],
    ['a quote that goes on without its mark', '> Status: Draft\nOwner: Ida'],
    ['a list in a quote', '> - Status: Draft\n> - Owner: Ida'],
    ['a fence', '```\nStatus: Draft\nOwner: Ida\n```'],
    ['a fence with a rule in it', '```\nStatus: Draft\n---\nOwner: Ida\n```'],
    ['a fence of tildes', '~~~yaml\nStatus: Draft\nOwner: Ida\n~~~'],
    ['a fence that is indented', '```\n    Status: Draft\n    Owner: Ida\n```'],
    ['preformatted HTML', '<pre>\nStatus: Draft\nOwner: Ida\n</pre>'],
    ['preformatted HTML without lines of its own', '<pre>Status: Draft\nOwner: Ida</pre>'],
    ['preformatted code', '<pre class="x"><code>Status: Draft\nOwner: Ida</code></pre>'],
    ['a definition list', 'Status\n: Draft\n\nOwner\n: Ida'],
    ['a definition list without blank lines', 'Status\n: Draft\nOwner\n:   Ida'],
    ['lines with a word in front of them', 'This is how it stands\nStatus: Draft\nOwner: Ida'],
  ])('have fields in %s', (_, source) => {
    expect(read(source)).toEqual(both);
    expect(read(source.replaceAll('\n', '\r\n'))).toEqual(both);
  });

  test.each([
    ['a heading', '# Status: Draft'],
    ['HTML', '<div>\nStatus: Draft\n</div>'],
    ['a comment', '<!--\nStatus: Draft\n-->'],
    ['a rule', '---'],
    ['a definition list of other terms', 'Trains\n: late'],
    ['a definition list of a long term', `${'Status '.repeat(12)}\n: Draft`],
  ])('have none in %s', (_, source) => expect(read(source)).toEqual([]));

  test('that are further in belong to the bullet above them', () => {
    expect(read('- Authors:\n  - Ida: first\n  - Bo\n- Status: Draft')).toEqual([
      ['Authors', '- Ida: first\n  - Bo'],
      ['Status', 'Draft'],
    ]);
    expect(read('- Status: Draft\n  Owner: Ida\n- Group: Trains')).toEqual([
      ['Status', 'Draft'],
      ['Group', 'Trains'],
    ]);
  });

  test('that are further in and no value make the field longer', () => {
    const { text, preamble } = parseDocument('- Status: Draft\n  more words\n- Owner: Ida');
    const fields = preamble.flatMap((block) => readLineFields(text, block));
    expect(fields.map(({ value }) => value)).toEqual(['Draft', 'Ida']);
    expect(fields.map(({ range }) => text.slice(range.start, range.end))).toEqual([
      '- Status: Draft\n  more words',
      '- Owner: Ida',
    ]);
  });

  test('that are further in by a tab belong to the bullet above them too', () => {
    expect(read('- Authors:\n\t- Ida: first\n- Status: Draft')).toEqual([
      ['Authors', '- Ida: first'],
      ['Status', 'Draft'],
    ]);
  });

  test('that are further in below words are none', () => {
    expect(read('Some words\n  and more of them')).toEqual([]);
    expect(read('- Trains\n  - late')).toEqual([]);
  });

  test('that are further in in a fence go on with a value, but for usual keys', () => {
    expect(read('```\nAuthors:\n  Ida: first\nStatus: Draft\n```')).toEqual([
      ['Authors', 'Ida: first'],
      ['Status', 'Draft'],
    ]);
    expect(read('```\nHeader: x\n  Status: Draft\n  Owner: Ida\n```')).toEqual([['Header', 'x'], ...both]);
  });

  test('that are a comment say something about the field above them', () => {
    const { text, preamble } = parseDocument(
      '- Status: Draft\n  <!-- or Final -->\n- Owner: Ida <!-- one -->\n  <!-- two -->',
    );
    const fields = preamble.flatMap((block) => readLineFields(text, block));
    expect(fields.map(({ value, comment }) => [value, comment])).toEqual([
      ['Draft', 'or Final'],
      ['Ida', 'one'],
    ]);
    expect(fields.map(({ range }) => text.slice(range.start, range.end))).toEqual([
      '- Status: Draft\n  <!-- or Final -->',
      '- Owner: Ida <!-- one -->\n  <!-- two -->',
    ]);
  });

  test('below a key without a value are its value', () => {
    expect(read('Authors:\nIda\nBo')).toEqual([['Authors', 'Ida\nBo']]);
    expect(read('Authors: <!-- all -->\nIda')).toEqual([['Authors', 'Ida']]);
    expect(read('- Authors <!-- all -->\n  - Ida')).toEqual([['Authors', '- Ida']]);
    expect(read('- Authors\n  - Ida <!-- first -->')).toEqual([['Authors', '- Ida']]);
  });
});
