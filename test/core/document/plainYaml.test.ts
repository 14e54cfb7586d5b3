import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlainYaml } from '../../../server/src/core/document/plainYaml.ts';
import { parsedYaml } from '../../../server/src/core/document/yamlFields.ts';

const KEYS = [
  'title',
  'status',
  'eip',
  'discussions-to',
  'Pull Request',
  'a_b',
  'null',
  'true',
  '1',
  '"q"',
  '- x',
  'é',
];
const VALUES = [
  ...[
    'Draft',
    '1',
    '0010',
    '2026-02-30',
    '1, 2',
    'a b  c',
    'Zoe <zoe@example.org>, Max (@max)',
    'https://example.org/a#b',
  ],
  ...['a: b', 'a:', 'a #b', 'a # b', '#c', ':', '::', 'a:b', '"a"', "'a'", '"a" b', '"a\\"b"', "'a''b'", '""', "''"],
  ...[
    '~',
    'null',
    '[a]',
    '{a}',
    '*a',
    '&a',
    '!a',
    '|',
    '>',
    '%a',
    '@a',
    '`a`',
    '?',
    '-',
    '- a',
    '-a',
    '...',
    '---',
    '<%',
    'é',
    '…',
    '\ta',
    'a\tb',
    'a\u0001',
  ],
];
const lines = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...KEYS),
        fc.constantFrom(': ', ':', ':  ', ' : ', ':\t'),
        fc.constantFrom(...VALUES),
        fc.constantFrom('', ' ', '  #', ' # c'),
      )
      .map((parts) => parts.join('')),
  },
  { weight: 2, arbitrary: fc.constantFrom(...KEYS).map((key) => `${key}:`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '  ', '# c', '  b', '- a', '\t', 'text', '---', '...', '%YAML 1.2', '<!-- c -->'),
  },
);

test('plain front matter has the fields that a YAML parser finds, and no errors', () => {
  let plain = 0;
  const property = fc.property(fc.array(lines, { maxLength: 5 }), fc.constantFrom('\n', '\r\n'), (all, ending) => {
    const text = `---${ending}${all.map((line) => line + ending).join('')}---${ending}`;
    const body = { start: 3 + ending.length, end: text.length - 3 - ending.length };
    const fields = readPlainYaml(text, body);
    if (!fields) return;
    if (fields.length > 0) plain++;
    expect({ fields, errors: [] }).toEqual(parsedYaml(text, body));
  });
  fc.assert(property, { numRuns: 20_000 });
  expect(plain).toBeGreaterThan(100);
});

test('most front matter is plain', () => {
  const source =
    'eip: 1\ntitle: "EIP: Purpose"\nauthor: Zoe <zoe@example.org>, Max (@max)\n# why\nrequires: 1, 2\ncreated: 2015-10-27\nwithdrawn:\n';
  expect(readPlainYaml(source, { start: 0, end: source.length })?.map(({ value }) => value)).toEqual([
    '1',
    'EIP: Purpose',
    'Zoe <zoe@example.org>, Max (@max)',
    '1, 2',
    '2015-10-27',
    '',
  ]);
  const letter = readPlainYaml('step: p\n', { start: 0, end: 8 });
  expect(letter?.map(({ valueRange }) => valueRange)).toEqual([{ start: 6, end: 7 }]);
  const windows = 'a: 1\r\n\r\n# b\r\nc:\r\nd: "e"\r\n';
  expect(readPlainYaml(windows, { start: 0, end: windows.length })?.map(({ value }) => value)).toEqual(['1', '', 'e']);
});
