import { expect, test } from 'vitest';
import { parseDocument } from '../../../server/src/core/index.ts';

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

test('an edit elsewhere leaves the front matter and the lists of headings and definitions the same', () => {
  const before = parseDocument('---\nx: 1\n---\n# A\n\nOne.\n\n[a]: /u\n\n## B\n');
  const edited = (from: string, to: string) => parseDocument(before.text.replace(from, to), { before });
  expect(edited('One', 'Two').headings).toBe(before.headings);
  expect(edited('One', 'Two').definitions).toBe(before.definitions);
  expect(edited('One', 'Two').frontMatter).toBe(before.frontMatter);
  expect(edited('x: 1', 'y: 1').frontMatter?.fields.map(({ key }) => key)).toEqual(['y']);
  expect(edited('## B', '### B').headings.map(({ level }) => level)).toEqual([1, 3]);
  expect(edited('## B', '## C').headings.map(({ title }) => title)).toEqual(['A', 'C']);
  expect(edited('[a]', '[b]').definitions).toEqual(new Set(['b']));
  expect(edited('[a]: /u', '[a]: /u\n[b]: /u').definitions).toEqual(new Set(['a', 'b']));
  expect(parseDocument(before.text, { before })).toBe(before);
});

test('a document knows whether comments in it may say what to ignore', () => {
  const comment = '<!-- proposals-ignore section-empty -->';
  expect(parseDocument('# A\n\n# B\n').mayIgnore).toBe(false);
  expect(parseDocument(`---\n# ${comment}\na: 1\n---\n# A\n\n# B\n`).mayIgnore).toBe(true);
  expect(parseDocument(`# A\n\n${comment}\n\n# B\n`).mayIgnore).toBe(true);
});
