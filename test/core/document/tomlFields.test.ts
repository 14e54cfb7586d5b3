import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../server/src/core/index.ts';

const matter = (...lines: string[]) => {
  const text = `+++\n${lines.join('\n')}\n+++\n\n# A\n`;
  const { frontMatter } = parseDocument(text);
  return { text, fields: frontMatter?.fields ?? [], errors: frontMatter?.errors ?? [] };
};
const read = (...lines: string[]) => matter(...lines).fields.map(({ key, value }) => [key, value]);

describe('a value of TOML', () => {
  test.each([
    ['in double quotes', 'a = "x y"', 'x y'],
    ['in single quotes', "a = 'x y'", 'x y'],
    ['with the other quotes in it', `a = "it's"`, "it's"],
    ['in three quotes', 'a = """x"""', 'x'],
    ['in three single quotes', "a = '''x'''", 'x'],
    ['over lines', 'a = """\nx\ny\n"""', 'x\ny'],
    ['that is a list', 'a = ["x", "y"]', '["x", "y"]'],
    ['that is a list over lines', 'a = [\n"x",\n]', '[\n"x",\n]'],
    ['that is bare', 'a = 2026-05-02', '2026-05-02'],
    ['without spaces', 'a=1', '1'],
    ['that is not there', 'a =', ''],
    ['that is empty', 'a = ""', ''],
    ['in quotes that nobody closed', 'a = "x', '"x'],
    ['in three quotes that nobody closed', 'a = """x', ''],
    ['in brackets that nobody closed', 'a = [x', '[x'],
    ['behind a key in quotes', '"a" = 1', '1'],
    ['of an indented line', '  a = 1', '1'],
  ])('%s is read', (_, line, value) => {
    expect(read(line, 'b = 2')).toEqual([
      ['a', value],
      ['b', '2'],
    ]);
  });

  test.each(['a = "x" # why', "a = 'x' # why", 'a = x # why', 'a = ["x"] # why', 'a = """x""" # why'])(
    'is known without the comment behind it: %s',
    (line) => {
      const [field] = matter(line).fields;
      expect(field?.value.replace(/[^x]/g, '')).toBe('x');
      expect(field?.comment).toBe('why');
    },
  );

  test('has no comment where a mark stands in it', () => {
    const [field] = matter('a = "x # y"').fields;
    expect(field).toMatchObject({ key: 'a', value: 'x # y' });
    expect(field).not.toHaveProperty('comment');
  });
});

test('fields stand where they are written', () => {
  const { text, fields } = matter('title = "Queues" # short', '"status" = \'Draft\'', 'authors = [', ' "Ida",', ']');
  const shown = fields.map(({ keyRange, valueRange, range, spelling }) => [
    ...[keyRange, valueRange, range].map(({ start, end }) => text.slice(start, end)),
    spelling,
  ]);
  expect(shown).toEqual([
    ['title', 'Queues', 'title = "Queues" # short', 'toml'],
    ['status', 'Draft', "status\" = 'Draft'", 'toml'],
    ['authors', '[\n "Ida",\n]', 'authors = [\n "Ida",\n]', 'toml'],
  ]);
});

test('what looks like a field within a value is none', () => {
  expect(read('a = """', 'b = 1', '"""', 'c = [', 'd = 2', ']', 'e = 3').map(([key]) => key)).toEqual(['a', 'c', 'e']);
});

test('a key that stands twice in one table is told, with where it stood first', () => {
  const { text, errors } = matter('a = 1', 'b = 1', 'a = 2');
  expect(errors).toMatchObject([{ isReadable: true, message: expect.stringContaining('`a` stands there twice') }]);
  expect(errors[0]?.message).toContain('first on line 2');
  expect(errors[0]?.range.start).toBe(text.indexOf('a = 2'));
  expect(errors[0]?.range.end).toBe(text.indexOf('a = 2') + 1);
  expect(matter('a = 1', '[x]', 'a = 2', '[y]', 'a = 3').errors).toEqual([]);
});

test.each([
  ['lines of plus signs with words behind them', '+++ x\na = 1\n+++\n'],
  ['a single line', '+++'],
  ['text right behind the plus signs', '+++a = 1\n+++\n'],
])('%s is no TOML', (_, text) => expect(parseDocument(text).frontMatter).toBeUndefined());

test('TOML may have Windows line endings, and blanks behind its fences', () => {
  const { frontMatter } = parseDocument('+++ \r\na = "x"\r\nb = y\r\n+++\t\r\n# A\r\n');
  expect(frontMatter?.fields.map(({ key, value }) => [key, value])).toEqual([
    ['a', 'x'],
    ['b', 'y'],
  ]);
});
