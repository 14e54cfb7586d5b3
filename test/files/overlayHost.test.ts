import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { DiskHost } from '../../server/src/files/host.ts';
import { nodeHost } from '../../server/src/files/nodeHost.ts';
import { overlayHost } from '../../server/src/files/overlayHost.ts';
import { textIn, textNow } from '../../server/src/files/readText.ts';
import { walk } from '../../server/src/files/walk.ts';

let folder: string;
let host: DiskHost;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proposals-'));
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'a/one.md'), 'on the disk');
  writeFileSync(join(folder, 'a/two.md'), 'two');
  host = overlayHost(
    nodeHost(folder),
    new Map([
      ['a/one.md', 'in the editor'],
      ['new/deep/three.md', 'ä'],
    ]),
  );
});

test('texts are those that were given, and else those of the disk', async () => {
  expect(await textIn(host, 'a/one.md')).toBe('in the editor');
  expect(textNow(host, 'a/one.md')).toBe('in the editor');
  expect(await textIn(host, 'new/deep/three.md')).toBe('ä');
  expect(await textIn(host, 'a/two.md')).toBe('two');
  await expect(textIn(host, 'a/none.md')).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a walk finds what is not on the disk yet, each file once', async () => {
  expect((await walk(host)).files).toEqual(['a/one.md', 'a/two.md', 'new/deep/three.md']);
});

test('what is told of such a file', async () => {
  expect(await host.stat('new/deep/three.md')).toMatchObject({ kind: 'file', size: 2, isLinked: false });
  expect(await host.stat('new')).toMatchObject({ kind: 'folder' });
  expect(await host.stat('a/one.md')).toMatchObject({ kind: 'file', size: 13 });
  expect(host.isOverlaid?.('a/one.md')).toBe(true);
  expect(host.isOverlaid?.('a/two.md')).toBe(false);
  const [one, none, three] = await host.versions(['a/one.md', 'a/none.md', 'new/deep/three.md']);
  expect([one, none, three]).toEqual(['', undefined, '']);
});

test('a text that is too long is refused as a file is', async () => {
  await expect(host.read('a/one.md', 5)).rejects.toThrow('too large');
});
