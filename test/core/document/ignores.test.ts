import { describe, expect, test } from 'vitest';
import {
  aloneIn,
  blankIgnores,
  htmlIn,
  isIgnoreAbove,
  mayIgnore,
  withoutIgnores,
} from '../../../server/src/core/document/ignores.ts';
import { parseDocument } from '../../../server/src/core/index.ts';

const IGNORE = '<!-- proposals-ignore section-empty: later -->';

describe('a block that is a comment alone which says what to ignore', () => {
  const first = (source: string) => {
    const { text, preamble } = parseDocument(source);
    const [block] = preamble;
    if (!block) throw new Error('no block was found');
    return { text, block };
  };

  test.each([
    IGNORE,
    '<!--proposals-ignore-->',
    '<!--\nproposals-ignore\n  section-empty\n-->',
    '<!-- proposals-ignore: x -->',
  ])('speaks of what follows: %j', (source) => {
    const { text, block } = first(source);
    expect(isIgnoreAbove(text, block)).toBe(true);
    expect(aloneIn(text, block)).not.toBeNull();
  });

  test('speaks of the whole file where it says so', () => {
    const { text, block } = first('<!-- proposals-ignore-file section-empty -->');
    expect(isIgnoreAbove(text, block)).toBe(false);
    expect(aloneIn(text, block)?.[1]).toBe('-file');
  });

  test.each([
    '<!-- proposals-ignored -->',
    '<!-- words -->',
    `${IGNORE} <b>more</b>`,
    `<div>${IGNORE}</div>`,
    `Words ${IGNORE}`,
    `\`${IGNORE}\``,
  ])('is not %j', (source) => {
    const { text, block } = first(source);
    expect(isIgnoreAbove(text, block)).toBe(false);
    expect(aloneIn(text, block)).toBeNull();
  });
});

test('comments right above a heading that say what to ignore belong to its section', () => {
  const { text, sections, preamble } = parseDocument(
    `Intro.\n\n${IGNORE}\n\n## A\n\nWords.\n\n<!-- note -->\n\n${IGNORE}\n${IGNORE}\n\n## B\n\n${IGNORE}\n`,
  );
  const shown = (blocks: readonly { start: number; end: number }[]) =>
    blocks.map(({ start, end }) => text.slice(start, end));
  expect(shown(preamble)).toEqual(['Intro.']);
  expect(sections.map(({ above }) => shown(above))).toEqual([[IGNORE], [IGNORE, IGNORE]]);
  expect(sections.map(({ blocks }) => shown(blocks))).toEqual([['Words.', '<!-- note -->'], [IGNORE]]);
  expect(sections.map(({ range }) => text.slice(range.start, range.end))).toEqual([
    `${IGNORE}\n\n## A\n\nWords.\n\n<!-- note -->\n\n`,
    `${IGNORE}\n${IGNORE}\n\n## B\n\n${IGNORE}\n`,
  ]);
  expect(sections.map(({ body }) => text.slice(body.start, body.end))).toEqual([
    '\nWords.\n\n<!-- note -->\n\n',
    `\n${IGNORE}\n`,
  ]);
});

test('the words of such comments are blank, as long as they were', () => {
  const blank = `<!--${' '.repeat(IGNORE.length - 7)}-->`;
  expect(blankIgnores(`Words ${IGNORE} and ${IGNORE}.`)).toBe(`Words ${blank} and ${blank}.`);
  expect(blankIgnores(`- a\n- b ${IGNORE}`)).toBe(`- a\n- b ${blank}`);
  expect(blankIgnores('a <!-- proposals-ignore\r\nx --> b')).toBe(`a <!--${' '.repeat(17)}\r\n  --> b`);
});

test.each([`Words \`${IGNORE}\`.`, `\`\`\`\n${IGNORE}\n\`\`\``, 'Words <!-- proposals-ignored -->', '<!-- note -->'])(
  'what is no such comment stays: %j',
  (source) => expect(blankIgnores(source)).toBe(source),
);

test('a title is read without them', () => {
  expect(withoutIgnores(`Costs ${IGNORE}`)).toBe('Costs');
  expect(withoutIgnores('Costs <!-- note -->')).toBe('Costs <!-- note -->');
  expect(parseDocument(`# Costs ${IGNORE}\n`).sections[0]?.title).toBe('Costs');
});

test('a text may hold one only where the word stands', () => {
  expect(mayIgnore('proposals')).toBe(false);
  expect(mayIgnore(IGNORE)).toBe(true);
});

test('raw HTML is found in order, but not in code', () => {
  const piece = 'a <b>c</b> `<i>`\n\n- <u>\n\n```\n<s>\n```\n\n<div>\n';
  expect(htmlIn(piece).map(({ start, end }) => piece.slice(start, end))).toEqual(['<b>', '</b>', '<u>', '<div>']);
});
