import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../server/src/core/index.ts';

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

describe('a rule right below metadata', () => {
  const sections = (head: string) => parseDocument(`# Cache\n\n${head}\n---\n\n## Goals\n\nx\n`).sections.length;

  test('makes no heading of its last line', () => {
    expect(sections('Status: Draft\nAuthor: Ada')).toBe(2);
    expect(sections('Status: Draft')).toBe(3);
    expect(sections('Status: Draft\nSay who wrote it')).toBe(3);
    expect(sections('Status: Draft\nSquad: Search')).toBe(3);
  });

  test('is looked for in the first 4,000 characters', () => {
    const ending = (end: number) =>
      ['Status: Draft', ...Array(4).fill(`Author: ${'x'.repeat(900)}`), `Title: ${'x'.repeat(end)}`].join('\n');
    const length = `# Cache\n\n${ending(0)}\n---`.length;
    expect(sections(ending(4_000 - length))).toBe(2);
    expect(sections(ending(4_001 - length))).toBe(3);
  });
});
