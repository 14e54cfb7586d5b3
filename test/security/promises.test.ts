import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { textOf } from '../support/builtin.ts';
import { PARTS } from '../torture/parts.ts';

const [, promised = ''] = textOf('SECURITY.md').split('\n## What is promised\n');
const PROMISES = promised
  .trim()
  .split(/\n(?=\*\*)/)
  .slice(1);
const HOLDERS = [...promised.matchAll(/^- `([^`]+)`: (.+)$/gm)].map(([, path = '', name = '']) => ({ path, name }));

test('each promise names a test that holds it', () => {
  expect(PROMISES.length).toBeGreaterThan(5);
  for (const promise of PROMISES) expect(promise).toMatch(/^\*\*.+\*\*[\s\S]+\n- `test\/[\w./]+\.test\.ts`: ./);
});

test.each(HOLDERS)('$path has a test by the name of "$name"', ({ path, name }) => {
  expect(existsSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)))).toBe(true);
  const promises = path.startsWith('test/torture/') ? PARTS.map(({ promise }) => promise) : [];
  const tests = [...textOf(path).matchAll(/\b(?:test|it)(?:\.each\([\s\S]*?\))?\(\s*(['"`])(.+?)\1\s*,/g)].map(
    ([, , title = '']) => title,
  );
  expect(
    [...tests, ...promises].some((title) => title.includes(name)),
    tests.join('\n'),
  ).toBe(true);
});
