import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../server/src/core/index.ts';

const matter = (...lines: string[]) => {
  const text = `---\n${lines.join('\n')}\n---\n\n# A\n`;
  const { frontMatter } = parseDocument(text);
  return { text, fields: frontMatter?.fields ?? [], errors: frontMatter?.errors ?? [] };
};
const read = (...lines: string[]) => matter(...lines).fields.map(({ key, value }) => [key, value]);

describe('metadata one level deeper', () => {
  test('stands in the place of the key above it', () => {
    expect(read('id: 7', 'rfc:', '  status: Draft', '  trains: late', 'owner: Ida')).toEqual([
      ['id', '7'],
      ['status', 'Draft'],
      ['trains', 'late'],
      ['owner', 'Ida'],
    ]);
  });

  test.each([
    ['that is a placeholder in braces', ['status: {status}'], ['status']],
    ['with a deeper level', ['rfc:', '  status: Draft', '  more:', '    a: 1'], ['rfc']],
    ['of no usual key', ['rfc:', '  trains: late'], ['rfc']],
    ['with a list as a key', ['rfc:', '  ? [a]', '  : 1', '  status: Draft'], ['rfc']],
  ])('stays a value %s', (_, lines, keys) => expect(read(...lines).map(([key]) => key)).toEqual(keys));

  test('has the comments above its keys', () => {
    const { fields } = matter('rfc:', '  # what we agreed on', '  status: Draft', '  owner: Ida');
    expect(fields.map(({ note }) => note)).toEqual(['what we agreed on', undefined]);
  });

  test('in the items of a list is known as parts of the value', () => {
    const { fields } = matter('authors:', '  - name: Ida', '    mail: i@b.de', '  - name: Bo', '  - Zoe', 'b: 1');
    expect(fields.map(({ key }) => key)).toEqual(['authors', 'b']);
    expect(fields[0]?.parts?.map(({ key, value }) => [key, value])).toEqual([
      ['name', 'Ida'],
      ['mail', 'i@b.de'],
      ['name', 'Bo'],
    ]);
    expect(fields[1]).not.toHaveProperty('parts');
    expect(matter('a:', '  - x').fields[0]).not.toHaveProperty('parts');
  });
});

describe('a value of YAML', () => {
  test.each([
    ['a list', ['a: [x, y]'], '[x, y]'],
    ['a list over lines', ['a:', '  - x', '  - y'], '- x\n  - y'],
    ['a text over lines', ['a: |', '  x', '  y'], '|\n  x\n  y'],
    ['quotes that are escaped', ['a: "x \\" y"'], 'x \\" y'],
    ['one quote alone', ["a: ''''"], "''"],
    ['empty quotes', ['a: ""', 'c: [1]'], ''],
    ['nothing', ['a:', 'c: [1]'], ''],
    ['an anchor', ['a: &x y', 'c: [1]'], 'y'],
  ])('is what is written, without quotes: %s', (_, lines, value) => {
    expect(read(...lines)[0]).toEqual(['a', value]);
    expect(matter(...lines).errors).toEqual([]);
  });

  test('that is not there belongs behind the colon and a space', () => {
    const { text, fields } = matter('a:', 'b: ', 'c: [1]');
    const before = fields.map(({ valueRange: { start } }) => text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
    expect(before.slice(0, 2)).toEqual(['a:', 'b: ']);
  });

  test('has the comment behind it, and the one above its key', () => {
    const { fields } = matter('# who wrote it', "author: 'Ida' # all names", 'tags: [a]', '# x', '', 'b: 1');
    expect(fields[0]).toMatchObject({ value: 'Ida', comment: 'all names', note: 'who wrote it' });
    expect(fields[1]).not.toHaveProperty('comment');
    expect(fields[1]).not.toHaveProperty('note');
    expect(fields[2]).not.toHaveProperty('note');
  });

  test('has its key without quotes, and all of its line', () => {
    const { text, fields } = matter('"a b": 1 # c', "'d': [2]");
    expect(fields.map(({ key }) => key)).toEqual(['a b', 'd']);
    expect(fields.map(({ range }) => text.slice(range.start, range.end))).toEqual(['"a b": 1 # c', "'d': [2]"]);
  });
});
