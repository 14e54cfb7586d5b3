import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { changeTexts } from '../../server/src/files/changeTexts.ts';
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
  await changeTexts(host, [a, { path: 'c.md', before: undefined, after: 'C' }]);
  expect(texts()).toEqual(['a.md: A', 'b.md: b', 'c.md: C']);
});

test.each([
  ['is another by now', { path: 'b.md', before: 'then', after: 'B' }],
  ['is gone', { path: 'c.md', before: 'c', after: 'C' }],
  ['is there by now', { path: 'b.md', before: undefined, after: 'B' }],
])('writes none where one %s', async (_, change) => {
  await expect(changeTexts(host, [a, change])).rejects.toThrow(
    `Cannot write \`${change.path}\`: it has changed meanwhile`,
  );
  expect(texts()).toEqual(['a.md: a', 'b.md: b']);
});

test('writes none through a link', async () => {
  symlinkSync('b.md', join(root, 'link.md'));
  await expect(changeTexts(host, [a, { path: 'link.md', before: 'b', after: 'B' }])).rejects.toThrow('symbolic link');
  expect(texts()).toEqual(['a.md: a', 'b.md: b', 'link.md: b']);
});
