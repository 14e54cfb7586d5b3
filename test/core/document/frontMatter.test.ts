import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../../server/src/core/document/frontMatter.ts';
import { parseDocument } from '../../../server/src/core/index.ts';

const BOM = '\uFEFF';

/** The front matter of a text, for tests that know there is one. */
function read(text: string, from = 0) {
  const frontMatter = readFrontMatter(text, from);
  if (!frontMatter) throw new Error('no front matter was found');
  return frontMatter;
}

/** `key: value` as the source spells them. */
const spelled = (text: string) => read(text).fields.map(({ key, value }) => `${key}: ${value}`);

/** Each error as the text it stands on. */
const marked = (text: string) => read(text).errors.map(({ range }) => text.slice(range.start, range.end));

describe('front matter', () => {
  test('may end in a quoted value before a Windows line ending', () => {
    const text = '---\r\na: "x"\r\nb: "y"\r\n---\r\n';
    expect(marked(text)).toEqual([]);
    expect(spelled(text)).toEqual(['a: x', 'b: y']);
  });

  test.each([
    ['plain text', 'a: 1\n'],
    ['a thematic break above prose', '---\nSome prose\n'],
    ['a thematic break above a heading', '---\n# A\n\n## B\n'],
    ['a fence that is not on the first line', '\n---\na: 1\n---\n'],
    ['an indented fence', ' ---\na: 1\n---\n'],
    ['a longer line of dashes', '----\na: 1\n----\n'],
    ['an empty text', ''],
    ['a fence alone', '---'],
    ['a language that no block follows', '---js\nfoo()\n'],
  ])('is not seen in %s', (_, text) => {
    expect(readFrontMatter(text, 0)).toBeUndefined();
  });

  test.each([
    ['as it is', '---\na: 1\nb: two words\n---\n\n# T\n'],
    ['with Windows line endings', '---\r\na: 1\r\nb: two words\r\n---\r\n\r\n# T\r\n'],
    ['with blanks behind the fences', '---  \na: 1\nb: two words\n---\t\n# T\n'],
    ['that ends the text', '---\na: 1\nb: two words\n---'],
    ['with a comment', '---\n# A comment\na: 1\n\nb: two words # why\n---\n'],
    ['with a line that only starts like a fence', '---\na: 1\nb: two words\nc: |\n  ---foo\n---\n'],
    ['with quotes', '---\n"a": \'1\'\nb: "two words"\n---\n'],
  ])('is read %s', (_, text) => {
    expect(spelled(text).slice(0, 2)).toEqual(['a: 1', 'b: two words']);
    expect(read(text).errors).toEqual([]);
    const [first, second] = read(text).fields;
    expect(text.slice(first?.valueRange.start, first?.valueRange.end)).toBe('1');
    expect(text.slice(second?.valueRange.start, second?.valueRange.end)).toBe('two words');
  });

  test('is read behind a byte order mark, with offsets into the whole text', () => {
    const text = `${BOM}---\na: 1\n---\n# T\n`;
    const { range, fields } = read(text, 1);
    expect(text.slice(range.start, range.end)).toBe('---\na: 1\n---');
    expect(fields.map(({ keyRange }) => text.slice(keyRange.start, keyRange.end))).toEqual(['a']);
    expect(parseDocument(text).sections.map(({ title }) => title)).toEqual(['T']);
  });

  test.each([
    ['a number with zeros in front', '0010'],
    ['a version', '1.10'],
    ['a day that the calendar does not have', '2026-02-30'],
    ['a time of day', '12:30:45'],
    ['a word that YAML 1.1 takes for a truth value', 'no'],
    ['a hexadecimal number', '0x1F'],
    ['a nothing', '~'],
    ['a list', '[a, b]'],
    ['an emoji', '😀 draft'],
  ])('keeps %s as written', (_, value) => {
    const text = `---\nkey: ${value}\nnext: 1\n---\n`;
    expect(spelled(text)).toEqual([`key: ${value}`, 'next: 1']);
    expect(spelled(text.replaceAll('\n', '\r\n'))).toEqual([`key: ${value}`, 'next: 1']);
  });

  test('says where the value of an empty field belongs', () => {
    const text = '---\na:\nb: \nc: 1\n---\n';
    const places = read(text).fields.map(({ valueRange: { start, end } }) => [start, end]);
    expect(places).toEqual([
      [6, 6],
      [10, 10],
      [14, 15],
    ]);
  });

  test('keeps the comment behind a value', () => {
    const [field] = read('---\nstatus: draft # draft | final\n---\n').fields;
    expect(field).toMatchObject({ value: 'draft', comment: 'draft | final' });
  });

  test('that is never closed is marked at its opening fence, and its fields are still known', () => {
    const text = '---\ntitle: A\nstatus: draft\n\n# A\n';
    expect(marked(text)).toEqual(['---']);
    expect(spelled(text)).toEqual(['title: A', 'status: draft']);
    expect(parseDocument(text).sections.map(({ title }) => title)).toEqual(['A']);
  });

  test.each([
    ['a tab', 'a: 1\n\tb: 2\n'],
    ['an unclosed bracket', 'a: 1\nb: [1, 2\n'],
    ['an unclosed quote', 'a: "1\n'],
    ['a value with a colon', 'a: b: c\n'],
    ['five thousand brackets', `a: ${'['.repeat(5_000)}\n`],
  ])('with %s has one error, within the block, each time', (_, body) => {
    const text = `---\n${body}---\n\n# A\n`;
    const first = read(text);
    expect(first.errors).toHaveLength(1);
    expect(first.errors[0]?.range.start).toBeGreaterThanOrEqual(first.body.start);
    expect(first.errors[0]?.range.end).toBeLessThanOrEqual(first.body.end);
    expect(first.errors[0]?.message).toMatch(/^Front matter: (?:invalid YAML\. .*|more than 50 brackets .*)\.$/);
    expect(read(text)).toEqual(first);
    expect(first.fields.map(({ key }) => key)).toContain('a');
  });

  test('is a new value each time, which nobody else can change', () => {
    const text = '---\na: 1\n---\n';
    (read(text).fields as unknown[]).push('mine');
    expect(spelled(text)).toEqual(['a: 1']);
  });
});

describe('hostile front matter', () => {
  const touched = () => (globalThis as { touched?: unknown }).touched;

  test.each(['js', 'javascript', 'js ', ' js', 'coffee', 'json', 'toml', 'constructor', '__proto__', 'toString'])(
    'of the language "%s" is never run nor read, and says so',
    (language) => {
      const code = "globalThis.touched = require('node:fs').writeFileSync('touched.txt', '') ?? 1;";
      const text = `---${language}\n${code}\nmodule.exports = { a: 1 };\n---\n\n# A\n`;
      expect(read(text).fields).toEqual([]);
      expect(marked(text)).toEqual([`---${language.trimEnd()}`]);
      expect(read(text).errors[0]?.message).toContain(`remove \`${language.trim()}\``);
      expect(parseDocument(text).sections.map(({ title }) => title)).toEqual(['A']);
      expect(touched()).toBeUndefined();
      expect(existsSync('touched.txt')).toBe(false);
    },
  );

  test('with a tag for code is data', () => {
    const text = "---\na: !!js/function 'function () { globalThis.touched = 1 }'\nb: !!js/undefined ''\n---\n";
    expect(read(text).fields.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(touched()).toBeUndefined();
  });

  test('with a fence in a value is not handed on as a document of its own', () => {
    const text = '---\na: "x\n---js\nglobalThis.touched = 1\n---\n# A\n';
    read(text);
    expect(touched()).toBeUndefined();
  });

  test('with `__proto__` and `constructor` as keys changes no prototype', () => {
    const text = '---\n__proto__: { polluted: 1 }\nconstructor: 2\n"__proto__": 3\n---\n';
    expect(spelled(text)).toEqual(['__proto__: { polluted: 1 }', 'constructor: 2', '__proto__: 3']);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('with the same key twice has both', () => {
    expect(spelled('---\na: 1\na: 2\n---\n')).toEqual(['a: 1', 'a: 2']);
  });

  test('with aliases that would grow without end is read as it stands', () => {
    const levels = Array.from({ length: 9 }, (_, i) =>
      i === 0
        ? 'a0: &a0 [x, x]'
        : `a${i}: &a${i} [${Array(9)
            .fill(`*a${i - 1}`)
            .join(', ')}]`,
    );
    const { fields } = read(`---\n${levels.join('\n')}\n---\n`);
    expect(fields).toHaveLength(9);
    expect(fields.every(({ value }) => value.length < 60)).toBe(true);
  });

  test('with an alias to nothing has one error at most', () => {
    expect(read('---\na: *nobody\n---\n').errors.length).toBeLessThanOrEqual(1);
  });

  test('with merge keys merges nothing', () => {
    expect(spelled('---\nbase: &b { x: 1 }\n<<: *b\n---\n').at(-1)).toBe('<<: *b');
  });

  test('of 80,000 blank lines, or of 20,000 keys, is refused for its length', () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `key${i}: ${i}`).join('\n');
    for (const body of ['\n'.repeat(80_000), `${keys}\n`]) {
      const text = `---\n${body}---\n# A\n`;
      expect(marked(text)).toEqual(['---']);
      expect(read(text).errors[0]?.message).toContain('characters instead of at most 16384');
      expect(parseDocument(text).sections.map(({ title }) => title)).toEqual(['A']);
    }
  });

  test('of 80,000 blank lines that are never closed is none', () => {
    expect(readFrontMatter(`---\n${'\n'.repeat(80_000)}`, 0)).toBeUndefined();
  });

  test('with more keys than anybody needs has its first ones', () => {
    const keys = Array.from({ length: 1_000 }, (_, i) => `k${i}: ${i}`);
    expect(spelled(`---\n${keys.join('\n')}\n---\n`)).toEqual(keys.slice(0, 200));
  });
});

describe('front matter below other lines', () => {
  const BLOCK = '---\nstatus: Draft\n---\n\n# A\n';
  const keys = (text: string) => readFrontMatter(text, 0)?.fields.map(({ key }) => key);

  test.each([
    ['a comment', '<!-- Licence -->\n'],
    ['a comment and blank lines', '\n<!-- Licence -->\n\n'],
    ['an empty comment', '<!---->\n'],
    ['two comments', '<!-- Licence -->\n<!-- More\nof it -->\n'],
  ])('is read below %s', (_, lead) => {
    for (const ending of ['\n', '\r\n']) {
      const text = (lead + BLOCK).replaceAll('\n', ending);
      const { range, errors } = read(text);
      expect(errors).toEqual([]);
      expect(keys(text)).toEqual(['status']);
      expect(text.slice(range.start, range.end)).toBe(['---', 'status: Draft', '---'].join(ending));
    }
  });

  test('leaves the comments in the document', () => {
    const { preamble, sections, text } = parseDocument(`<!-- Licence -->\n${BLOCK.replace('# A', 'Words.\n\n# A')}`);
    expect(preamble.map(({ start, end }) => text.slice(start, end))).toEqual(['<!-- Licence -->', 'Words.']);
    expect(sections.map(({ title }) => title)).toEqual(['A']);
  });

  test('is told where only a blank line stands above it', () => {
    const text = `\n${BLOCK}`;
    expect(keys(text)).toEqual(['status']);
    expect(marked(text)).toEqual(['---']);
    expect(read(text).errors).toMatchObject([{ isReadable: true, message: expect.stringContaining('blank line') }]);
    expect(keys('\n---\ntrains: late\n---\n')).toBeUndefined();
  });

  test.each([
    ['words between two rules', '<!-- c -->\n---\nstatus: Draft\nwords here\n---\n'],
    ['nothing between two rules', '<!-- c -->\n---\n\n# status: Draft\n---\n'],
    ['a block that is never closed', '<!-- c -->\n---\nstatus: Draft\n'],
    ['words above a comment', 'words\n\n<!-- c -->\n---\nstatus: Draft\n---\n'],
    ['a space before it', ' ---\nstatus: Draft\n---\n'],
    ['words above it', 'words\n---\nstatus: Draft\n---\n'],
    ['a comment that is never closed', '<!-- c\n---\nstatus: Draft\n---\n'],
    ['another language', '<!-- c -->\n---js\nstatus: Draft\n---\n'],
    ['too much above it', `<!-- ${'c'.repeat(20_000)} -->\n${BLOCK}`],
    ['too much in it', `<!-- c -->\n---\nstatus: Draft\nb: ${'c'.repeat(20_000)}\n---\n`],
  ])('is none with %s', (_, text) => expect(readFrontMatter(text, 0)).toBeUndefined());

  test.each([
    ['quoted keys', '"a b": 1'],
    ['lists', 'tags:\n- a\n- b'],
    ['what is indented', 'a:\n  b\n\tc'],
    ['comments and blank lines', '# c\n\na: 1'],
    ['keys of several words', "Last-updated by_me's.v1: 2"],
  ])('may have %s', (_, lines) => expect(readFrontMatter(`<!-- c -->\n---\n${lines}\n---\n`, 0)).toBeDefined());
});

describe('front matter that begins in an odd way', () => {
  test.each(['--- Title ---\na: 1\n---\n', '----- a\nb: 1\n---\n', '---a-\nb: 1\n---\n'])('is none: %j', (text) =>
    expect(readFrontMatter(text, 0)).toBeUndefined(),
  );

  test('is marked up to the end of the words behind its dashes', () => {
    const text = '---  yaml  \na: 1\n---\n';
    expect(marked(text)).toEqual(['---  yaml']);
    expect(read(text).fields).toEqual([]);
    expect(text.slice(read(text).body.start, read(text).body.end)).toBe('a: 1\n');
  });
});

describe('front matter that is never closed', () => {
  test.each([
    ['lists', 'a:\n- x\n- y\n\n# T\n', 'a:\n- x\n- y'],
    ['indented lines', 'a:\n  x: 1\n\tz\n\n# T\n', 'a:\n  x: 1\n\tz'],
    ['keys with dashes and spaces', 'Last-updated by: x\nb: y', 'Last-updated by: x\nb: y'],
  ])('goes as far as its lines do, with %s', (_, body, lines) => {
    const text = `---\n${body}`;
    const { range } = read(text);
    expect(text.slice(range.start, range.end)).toBe(`---\n${lines}`);
    expect(read(text).errors).toMatchObject([{ message: expect.stringContaining('not closed') }]);
    expect(read(text).errors[0]?.isReadable).toBeUndefined();
  });

  test.each(['- a\n- b\n', '  a\n', 'a b\n'])('is none without a key: %j', (body) =>
    expect(readFrontMatter(`---\n${body}`, 0)).toBeUndefined(),
  );
});
