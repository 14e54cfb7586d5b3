import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { changeFiles } from '../../server/src/files/changeFiles.ts';
import type { Host } from '../../server/src/files/host.ts';
import { nodeHost } from '../../server/src/files/nodeHost.ts';

let root: string;
let host: Host;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'proposals-'));
  host = nodeHost(root);
  writeFileSync(join(root, 'a.md'), 'a');
  writeFileSync(join(root, 'b.md'), 'b');
});

const texts = () =>
  readdirSync(root)
    .sort()
    .map((name) => `${name}: ${readFileSync(join(root, name), 'utf8')}`);
const a = { path: 'a.md', before: 'a', after: 'A' };

test('puts texts in place of those that were read, and makes new files', async () => {
  await changeFiles(host, [a, { path: 'c.md', before: undefined, after: 'C' }]);
  expect(texts()).toEqual(['a.md: A', 'b.md: b', 'c.md: C']);
});

test.each([
  ['is another by now', { path: 'b.md', before: 'then', after: 'B' }],
  ['is gone', { path: 'c.md', before: 'c', after: 'C' }],
  ['is there by now', { path: 'b.md', before: undefined, after: 'B' }],
])('writes none where one %s', async (_, change) => {
  await expect(changeFiles(host, [a, change])).rejects.toThrow(
    `Cannot write \`${change.path}\`: it has changed meanwhile`,
  );
  expect(texts()).toEqual(['a.md: a', 'b.md: b']);
});

test('a text as large as those that are checked', async () => {
  const large = 'x'.repeat(2 * 1024 * 1024);
  writeFileSync(join(root, 'a.md'), large);
  await changeFiles(host, [{ path: 'a.md', before: large, after: 'A' }]);
  expect(texts()).toEqual(['a.md: A', 'b.md: b']);
});

test('one that is no text any more is told as what it is', async () => {
  writeFileSync(join(root, 'a.md'), Buffer.from([0xff]));
  await expect(changeFiles(host, [a])).rejects.toThrow('Cannot write `a.md`: not valid UTF-8.');
});

test('writes none through a link', async () => {
  symlinkSync('b.md', join(root, 'link.md'));
  await expect(changeFiles(host, [a, { path: 'link.md', before: 'b', after: 'B' }])).rejects.toThrow('symbolic link');
  expect(texts()).toEqual(['a.md: a', 'b.md: b', 'link.md: b']);
});

describe('moving', () => {
  const move = { from: 'a.md', to: 'new/A.md' };

  test('before writing, by the paths from before', async () => {
    await changeFiles(host, [a], [move]);
    expect(readFileSync(join(root, 'new/A.md'), 'utf8')).toBe('A');
    expect(readdirSync(root).sort()).toEqual(['b.md', 'new']);
  });

  test('never over what exists', async () => {
    await expect(changeFiles(host, [a], [{ from: 'a.md', to: 'b.md' }])).rejects.toThrow(
      'something stands there already',
    );
    expect(texts()).toEqual(['a.md: a', 'b.md: b']);
  });

  test('never outside', async () => {
    await expect(changeFiles(host, [a], [{ from: 'a.md', to: '../a.md' }])).rejects.toThrow('Cannot write `../a.md`');
    expect(texts()).toEqual(['a.md: a', 'b.md: b']);
  });
});
