import { describe, expect, test } from 'vitest';
import { markedIndexesIn, openingComment, parseDocument } from '../../../server/src/core/index.ts';

const read = (text: string) => markedIndexesIn(parseDocument(text));
const END = '<!-- /proposals:index -->';

test('where an index stands, and how deep', () => {
  const text = `# A\n\n## B\n\n<!-- proposals:index -->\nold\n\n### Gone\n\n${END}\n\n## C\n`;
  const { indexes, mistakes } = read(text);
  expect(mistakes).toEqual([]);
  expect(
    indexes.map(({ level, options, content }) => [level, options, text.slice(content.start, content.end)]),
  ).toEqual([[3, {}, 'old\n\n### Gone\n\n']]);
});

test.each([
  ['code', '```\n<!-- proposals:index -->\n<!-- /proposals:index -->\n```\n'],
  ['a list', '- <!-- proposals:index -->\n  <!-- /proposals:index -->\n'],
  ['a sentence', 'Write <!-- proposals:index --> and <!-- /proposals:index -->.\n'],
  ['another comment', '<!-- proposals:indexes -->\n\n<!-- /proposals:index -->\n'],
])('what stands in %s is none', (_, text) => {
  expect(read(text)).toEqual({ indexes: [], mistakes: [] });
});

describe('options', () => {
  test.each([
    [{ by: 'status' as const }, '<!-- proposals:index by=status -->'],
    [
      { inForce: true, author: ['Ada Lovelace', 'Bo'], status: ['Accepted'], since: '2026' },
      '<!-- proposals:index in-force status=Accepted author="Ada Lovelace" author=Bo since=2026 -->',
    ],
    [{ folder: '../docs/a b', template: ['rfc'] }, '<!-- proposals:index template=rfc folder="../docs/a b" -->'],
  ])('%j', (options, comment) => {
    expect(openingComment(options)).toBe(comment);
    expect(read(`${comment}\n${END}\n`).indexes[0]?.options).toEqual(options);
  });

  test('may have lines of their own', () => {
    expect(read(`<!--\nproposals:index\nby=year\nin-force\n-->\n${END}\n`).indexes[0]?.options).toEqual({
      by: 'year',
      inForce: true,
    });
  });
});

test.each([
  [
    'colour=red',
    '`colour=red`: not understood. An index may say by, status, template, author, folder, since, in-force.',
  ],
  ['by=colour', '`by=colour`: expected one of status, template, year.'],
  [
    'in-force=yes',
    '`in-force=yes`: not understood. An index may say by, status, template, author, folder, since, in-force.',
  ],
  ['status', '`status`: not understood. An index may say by, status, template, author, folder, since, in-force.'],
])('a mistake: %s', (said, message) => {
  const text = `# A\n\n<!-- proposals:index ${said} -->\n\n${END}\n`;
  expect(read(text)).toEqual({ indexes: [], mistakes: [{ range: expect.objectContaining({ start: 5 }), message }] });
});

test('a mistake: no end', () => {
  const message = 'The index has no end. Write `<!-- /proposals:index -->` below it.';
  expect(read('<!-- proposals:index -->\n\n# A\n').mistakes.map((mistake) => mistake.message)).toEqual([message]);
  const twice = read(`<!-- proposals:index -->\n\n<!-- proposals:index by=year -->\n\n${END}\n`);
  expect(twice.mistakes.map((mistake) => mistake.message)).toEqual([message]);
  expect(twice.indexes.map(({ options }) => options)).toEqual([{ by: 'year' }]);
});
