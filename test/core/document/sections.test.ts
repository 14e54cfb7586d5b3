import { describe, expect, test } from 'vitest';
import { keyBeforeValue, readHeadingField } from '../../../server/src/core/document/headingField.ts';
import { parseDocument } from '../../../server/src/core/index.ts';

const TEXT = 'Intro.\n\n# A\n\nOne.\n\n## B\n\nTwo.\n\n#### C\n\n## D\n\nThree.\n\n# E\n';

describe.each([
  ['as it is', TEXT],
  ['with Windows line endings', TEXT.replaceAll('\n', '\r\n')],
])('the sections of a document, %s', (_, source) => {
  const { text, preamble, sections } = parseDocument(source);
  const shown = ({ start, end }: { start: number; end: number }) => text.slice(start, end).replaceAll('\r\n', '\n');

  test('belong to the nearest one above that is higher', () => {
    expect(sections.map(({ title, index, parent, heading: { level } }) => [title, index, parent, level])).toEqual([
      ['A', 0, -1, 1],
      ['B', 1, 0, 2],
      ['C', 2, 1, 4],
      ['D', 3, 0, 2],
      ['E', 4, -1, 1],
    ]);
  });

  test('go to the next one that is as high', () => {
    expect(sections.map(({ range }) => shown(range))).toEqual([
      '# A\n\nOne.\n\n## B\n\nTwo.\n\n#### C\n\n## D\n\nThree.\n\n',
      '## B\n\nTwo.\n\n#### C\n\n',
      '#### C\n\n',
      '## D\n\nThree.\n\n',
      '# E\n',
    ]);
  });

  test('have their own text below their headings', () => {
    expect(sections.map(({ body }) => shown(body))).toEqual(['\nOne.\n\n', '\nTwo.\n\n', '\n', '\nThree.\n\n', '']);
    expect(sections.map(({ blocks }) => blocks.map(shown))).toEqual([['One.'], ['Two.'], [], ['Three.'], []]);
    expect(preamble.map(shown)).toEqual(['Intro.']);
  });

  test('have their headings where they stand', () => {
    expect(sections.map(({ heading }) => shown(heading))).toEqual(['# A', '## B', '#### C', '## D', '# E']);
    expect(sections.map(({ heading }) => shown(heading.title))).toEqual(['A', 'B', 'C', 'D', 'E']);
  });
});

test('an underlined heading ends with its underline, and the text starts below it', () => {
  const { text, sections } = parseDocument('A\nb\n===\nOne.\n\nC\n---\nTwo.\n');
  expect(sections.map(({ heading }) => text.slice(heading.start, heading.end))).toEqual(['A\nb\n===', 'C\n---']);
  expect(sections.map(({ body }) => text.slice(body.start, body.end))).toEqual(['One.\n\n', 'Two.\n']);
});

test('a document may start in the middle of a text', () => {
  const text = '# Not this\n\n---\nstatus: Draft\n---\n\n# A\n\nOne.\n';
  const { frontMatter, sections } = parseDocument(text, { start: 12 });
  expect(frontMatter?.fields.map(({ key }) => key)).toEqual(['status']);
  expect(sections.map(({ title }) => title)).toEqual(['A']);
});

test('a document knows the definitions in all its parts', () => {
  const { definitions } = parseDocument('<!--\n[a]: /u\n-->\n---\nx: 1\n---\n\n[B]: /u\n\n# H\n\n- [c d]: /u\n');
  expect([...definitions]).toEqual(['a', 'b', 'c d']);
  expect(parseDocument('# H\n\n[words]\n').definitions.size).toBe(0);
});

test('an edit elsewhere leaves the lists of headings and of definitions the same', () => {
  const before = parseDocument('# A\n\nOne.\n\n[a]: /u\n\n## B\n');
  const edited = (from: string, to: string) => parseDocument(before.text.replace(from, to), { before });
  expect(edited('One', 'Two').headings).toBe(before.headings);
  expect(edited('One', 'Two').definitions).toBe(before.definitions);
  expect(edited('## B', '### B').headings.map(({ level }) => level)).toEqual([1, 3]);
  expect(edited('## B', '## C').headings.map(({ title }) => title)).toEqual(['A', 'C']);
  expect(edited('[a]', '[b]').definitions).toEqual(new Set(['b']));
  expect(edited('[a]: /u', '[a]: /u\n[b]: /u').definitions).toEqual(new Set(['a', 'b']));
  expect(parseDocument(before.text, { before })).toBe(before);
});

describe('a heading that is a field itself', () => {
  const field = (source: string) => {
    const { text, sections } = parseDocument(source);
    const [section] = sections;
    return section && readHeadingField(text, section);
  };

  test.each([
    ['## Status: Accepted\n', 'Status', 'Accepted'],
    ['## Status： Accepted\n', 'Status', 'Accepted'],
    ['## Decided by: Ida: and Bo ##\n', 'Decided by', 'Ida: and Bo'],
  ])('%j has its value behind the colon', (source, key, value) => {
    const found = field(source);
    expect(found).toMatchObject({ key, value, spelling: 'section' });
    expect(source.slice(found?.keyRange.start, found?.keyRange.end)).toBe(key);
    expect(source.slice(found?.valueRange.start, found?.valueRange.end)).toBe(value);
    expect(source.slice(found?.range.start, found?.range.end)).toBe(`${key}${source.charAt(3 + key.length)} ${value}`);
  });

  test.each(['## Status\n', '## Status:\n', '## 12:30\n', `## ${'a'.repeat(61)}: b\n`])('is not %j', (source) =>
    expect(field(source)).toBeUndefined(),
  );

  test('has a key that is compared as headings are', () => {
    expect(keyBeforeValue('2. The State: Accepted')).toBe('the state');
    expect(keyBeforeValue('State')).toBeUndefined();
  });
});

describe('a rule right below metadata, below other things', () => {
  const kinds = (source: string) => {
    const { text, preamble, sections } = parseDocument(source);
    const blocks = [...preamble, ...sections.flatMap(({ heading, blocks: own }) => [heading, ...own])];
    return blocks.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
  };
  const FIELDS = 'Status: Draft\nAuthor: Ida';
  const meant = [`paragraph ${FIELDS}`, 'rule ---'];

  test.each([
    ['at the start', '', []],
    ['below a title', '# T\n\n', ['heading # T']],
    ['below an underlined title', 'T\n===\n\n', ['heading T\n===']],
    ['below a comment', '<!-- c -->\n\n', ['html <!-- c -->']],
    ['below a comment and a title', '<!-- c -->\n\n# T\n\n', ['html <!-- c -->', 'heading # T']],
    ['below a paragraph of fields', '# T\n\nOwner: Bo\n\n', ['heading # T', 'paragraph Owner: Bo']],
  ])('ends it %s', (_, lead, before) => {
    expect(kinds(`${lead}${FIELDS}\n---\n\n## G\n\nx\n\n## H\n`)).toEqual([
      ...before,
      ...meant,
      'heading ## G',
      'paragraph x',
      'heading ## H',
    ]);
    expect(kinds(`${lead}${FIELDS}\n---`)).toEqual([...before, ...meant]);
  });

  test('ends it with Windows line endings', () => {
    expect(kinds(`${FIELDS}\n---\n\n## G\n`.replaceAll('\n', '\r\n'))).toEqual([
      'paragraph Status: Draft\r\nAuthor: Ida',
      'rule ---',
      'heading ## G',
    ]);
  });

  test.each([
    ['a list', `- a\n\n${FIELDS}\n---\n`],
    ['prose', `Some words.\n\n${FIELDS}\n---\n`],
    ['a heading of the second level', `## T\n\n${FIELDS}\n---\n`],
    ['a title and a section', `# T\n\n## S\n\n${FIELDS}\n---\n`],
    ['a title and a fence', `# T\n\n\`\`\`\n\`\`\`\n\n${FIELDS}\n---\n`],
  ])('makes a heading below %s', (_, source) => expect(kinds(source).at(-1)).toBe(`heading ${FIELDS}\n---`));

  test('is looked for only where there is no front matter', () => {
    expect(kinds(`---\na: 1\n---\n${FIELDS}\n---\n`)).toEqual([`heading ${FIELDS}\n---`]);
  });
});
