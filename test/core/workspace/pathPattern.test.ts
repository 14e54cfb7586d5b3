import { expect, test } from 'vitest';
import { fitsPattern } from '../../../server/src/core/workspace/pathPattern.ts';

test.each([
  ['docs/a.md', 'docs/a.md'],
  ['./docs/a.md', 'docs/a.md'],
  ['docs/*.md', 'docs/a.md'],
  ['docs/**', 'docs/a/b/c.md'],
  ['**/*.md', 'a.md'],
  ['**/*.md', 'docs/a/b.md'],
  ['docs/**/0*.md', 'docs/0001.md'],
  ['docs', 'docs/a/b.md'],
  ['docs/', 'docs/a.md'],
  ['v1.0', 'v1.0/a.md'],
  ['docs/?.{md,markdown}', 'docs/a.markdown'],
  ['{docs,text}/{a,b}.md', 'text/b.md'],
  ['a[1].md', 'a[1].md'],
])('%s fits %s', (pattern, path) => {
  expect(fitsPattern(pattern, path)).toBe(true);
});

test.each([
  ['docs/a.md', 'docs/b.md'],
  ['docs/a.md', 'more/docs/a.md'],
  ['docs/*.md', 'docs/sub/a.md'],
  ['docs/*', 'docs/sub/a.md'],
  ['docs', 'docs2/a.md'],
  ['*.md', 'docs/a.md'],
  ['a.md', 'axmd'],
  ['docs/a', 'docs'],
])('%s does not fit %s', (pattern, path) => {
  expect(fitsPattern(pattern, path)).toBe(false);
});

test('is quick whatever it is given', () => {
  const names = `${'a/'.repeat(400)}b`;
  expect(fitsPattern(`${'**/'.repeat(160)}c`, names)).toBe(false);
  expect(fitsPattern(`${'*a'.repeat(240)}c`, 'a'.repeat(5_000))).toBe(false);
  expect(fitsPattern('{a,b}'.repeat(100), 'c')).toBe(false);
  expect(fitsPattern('{'.repeat(500), 'c')).toBe(false);
});
