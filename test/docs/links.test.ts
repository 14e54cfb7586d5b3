import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { textOf } from '../support/builtin.ts';
import { anchorsOf, PAGES, targetsIn } from './pages.ts';

const root = new URL('../../', import.meta.url);

test('there are pages to be looked at', () => {
  for (const path of ['README.md', 'ARCHITECTURE.md', 'docs/rules.md', 'server/src/core/rules/section-missing.md'])
    expect(PAGES).toContain(path);
});

test.each(PAGES)('every link and picture of %s leads somewhere', (path) => {
  expect(targetsIn(textOf(path)).filter((target) => !leadsSomewhere(path, target))).toEqual([]);
});

test('a link to nowhere is noticed', () => {
  const targets = targetsIn(
    '# A\n\n[x](no.md) ![x](no.png) [x][y] `[x](z.md)`\n\n[y]: README.md#no\n\n```\n[x](z.md)\n```\n',
  );
  expect(targets).toEqual(['no.md', 'no.png', 'README.md#no']);
  for (const target of targets) expect(leadsSomewhere('README.md', target), target).toBe(false);
  for (const target of ['README.md#write', '#write', 'docs/', 'https://example.com/'])
    expect(leadsSomewhere('README.md', target), target).toBe(true);
});

/** Addresses in the web are not asked: a test is to answer the same with and without a network. */
function leadsSomewhere(from: string, target: string): boolean {
  if (/^(?:https:|mailto:)/.test(target)) return true;
  const [path = '', anchor] = decodeURIComponent(target).split('#');
  const file = path === '' ? from : posix.join(posix.dirname(from), path);
  if (file.startsWith('..') || !existsSync(new URL(file, root))) return false;
  return anchor === undefined || (file.endsWith('.md') && anchorsOf(file).has(anchor));
}
