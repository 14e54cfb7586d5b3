import { describe, expect, test } from 'vitest';
import { type CompletionOptions, completionsAt } from '../../../../server/src/core/index.ts';
import { rfc, root } from '../references/rfcs.ts';

const PATH = 'rfcs/0004-queues.md';
const OTHERS: Readonly<Record<string, string>> = {
  '0002-tables.md': rfc('RFC-0002', 'Tables of rows', { body: 'Cells.' }),
  '0003-rivers.md': rfc('RFC-0003', 'Rivers'),
};

/** What is offered where an RFC has a `¦`, each as it would be written. */
function offered(
  marked: { body?: string; fields?: string },
  others = OTHERS,
  options: Partial<CompletionOptions> = {},
) {
  return offeredIn(rfc('RFC-0004', 'Queues', marked), others, options);
}

function offeredIn(text: string, others = OTHERS, options: Partial<CompletionOptions> = {}) {
  const offset = text.indexOf('¦');
  const files = root({ ...others, '0004-queues.md': text.replace('¦', '') });
  const among = { index: files.index, entry: files.entry(PATH) };
  const match = files.match(PATH);
  return completionsAt(match, offset, { today: '2026-11-29', among, ...options })
    .filter(({ kind }) => kind === 'reference')
    .sort((a, b) => (a.sortText < b.sortText ? -1 : 1))
    .map((completion) => {
      const { start, end } = completion.range;
      const whole = match.document.text;
      const from = whole.lastIndexOf('\n', start - 1) + 1;
      const line = whole.slice(from, start) + completion.text + whole.slice(end).split('\n', 1)[0];
      return { ...completion, line };
    });
}
const lines = (...given: Parameters<typeof offered>) => offered(...given).map(({ line }) => line);

describe('in prose', () => {
  test('behind the name of their kind, the newest first, with what is known of each', () => {
    expect(lines({ body: 'As RFC-¦ says.' })).toEqual(['As RFC-0003 says.', 'As RFC-0002 says.']);
    expect(offered({ body: 'As RFC-¦' })[1]).toMatchObject({
      label: 'RFC-0002 Tables of rows',
      note: 'Accepted',
      documentation: '**RFC-0002 Tables of rows** · Accepted\n\nCells.',
    });
  });

  test.each([
    ['RFC 2¦', ['RFC 0002']],
    ['RFC-¦2', ['RFC-0002']],
    ['RFC-000¦3', []],
    ['RFC-row¦', ['RFC-0002']],
    ['RFC-tables o¦', ['RFC-0002']],
    ['RFC-2 and RFC-ri¦', ['RFC-2 and RFC-0003']],
    ['RFC-9¦', []],
    ['RFC-0002¦', []],
    ['ADR-¦', []],
    ['rows¦', []],
    ['`RFC-¦`', []],
    ['```\nRFC-¦\n```', []],
  ])('%j', (body, expected) => expect(lines({ body })).toEqual(expected));

  test('by itself behind a hyphen, not in the midst of a sentence', () => {
    expect(lines({ body: 'An RFC-¦' }, OTHERS, { trigger: '-' })).toHaveLength(2);
    expect(lines({ body: 'An RFC ¦' }, OTHERS, { trigger: ' ' })).toEqual([]);
    expect(lines({ body: 'An RFC ¦' })).toHaveLength(2);
  });

  test('nothing where the others are not known', () => {
    const match = root({ '0004-queues.md': rfc('RFC-0004', 'Queues', { body: 'RFC-' }) }).match(PATH);
    expect(completionsAt(match, match.document.text.indexOf('RFC-\n') + 4, { today: '2026-11-29' })).toEqual([]);
  });
});

test.each([
  ['[there](¦)', ['[there](0003-rivers.md)', '[there](0002-tables.md)']],
  ['[there](tab¦', ['[there](0002-tables.md']],
  ['[there](RFC-0003¦)', ['[there](0003-rivers.md)']],
  ['[there](of r¦)', ['[there](0002-tables.md)']],
  ['[there](0002-t¦)', []],
  ['[there](./¦)', []],
])('the target of a link is found by name and title, not by its path: %j', (body, expected) =>
  expect(lines({ body })).toEqual(expected),
);

describe('a field for other proposals is filled in', () => {
  const withField = (value: string) => ({
    ...OTHERS,
    '0001-ants.md': rfc('RFC-0001', 'Ants', { fields: `- Supersedes: ${value}\n` }),
  });
  const first = (fields: string, others: typeof OTHERS) => lines({ fields }, others)[0];

  test.each([
    ['RFC-0002', '- Supersedes: RFC-0003'],
    ['RFC 2', '- Supersedes: RFC 3'],
    ['0002', '- Supersedes: 0003'],
    ['2, 3', '- Supersedes: 3'],
    ['[RFC-0002](0002-tables.md)', '- Supersedes: [RFC-0003](0003-rivers.md)'],
    ['[Tables](0002-tables.md)', '- Supersedes: [RFC-0003](0003-rivers.md)'],
    ['0002-tables.md', '- Supersedes: 0003-rivers.md'],
  ])('as others have it: %j', (value, expected) => {
    expect(first('- Supersedes: ¦\n', withField(value))).toBe(expected);
  });

  test('else as the template has it', () => {
    expect(first('- Supersedes: ¦\n', OTHERS)).toBe('- Supersedes: RFC-0003');
    expect(first('- Supersedes:¦\n', OTHERS)).toBe('- Supersedes: RFC-0003');
  });

  test('with one more, none twice', () => {
    expect(lines({ fields: '- Supersedes: RFC-0003, ¦\n' })).toEqual(['- Supersedes: RFC-0003, RFC-0002']);
    expect(lines({ fields: '- Supersedes: RFC-0003,¦\n' })).toEqual(['- Supersedes: RFC-0003, RFC-0002']);
    expect(lines({ fields: '- Supersedes: tab¦\n' })).toEqual(['- Supersedes: RFC-0002']);
  });
});

describe('in front matter', () => {
  const TEXT = (fields: string) =>
    `---\nrfc: 4\nstatus: Accepted\n${fields}---\n# RFC-0004: Queues\n\n## Design\n\nOne.\n`;
  const others = (value: string) => ({ ...OTHERS, '0001-ants.md': TEXT(`supersedes: ${value}\n`) });

  test.each([
    ['supersedes: ¦\n', 'RFC-0002', 'supersedes: RFC-0003'],
    ['supersedes: ¦\n', '2', 'supersedes: 3'],
    ['supersedes: 2, ¦\n', '2', 'supersedes: 2, 3'],
    ['supersedes: [¦]\n', '[2]', 'supersedes: [3]'],
    ['supersedes: [2, ri¦]\n', '[2]', 'supersedes: [2, 3]'],
    ['supersedes:\n  - 2\n  - ¦\n', '\n  - 2', '  - 3'],
    ['supersedes: "¦"\n', '"RFC-0002"', 'supersedes: "RFC-0003"'],
    ['supersedes: ¦\n', '0002-tables.md', 'supersedes: "0003-rivers.md"'],
  ])('%j, where others have %j', (fields, value, expected) => {
    expect(offeredIn(TEXT(fields), others(value)).map(({ line }) => line)[0]).toBe(expected);
  });
});
