import { describe, expect, test } from 'vitest';
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

test('of a heading three hundred characters are read', () => {
  const [section] = parseDocument(`# ${'x'.repeat(301)}\n`).sections;
  expect(section?.title).toBe('x'.repeat(300));
});
