import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DiskHost } from '../../server/src/files/host.ts';
import { nodeHost } from '../../server/src/files/nodeHost.ts';
import { write } from '../support/faults.ts';

const MAX = 1000;
let outside: string;
let root: string;
let host: DiskHost;

beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'proposals-'));
  root = join(outside, 'root');
  mkdirSync(root);
  host = nodeHost(root);
  write(outside, 'secret.md', 'secret');
});

const refused = (code: string) => expect.objectContaining({ code });

test('lists, and tells links as what they are', async () => {
  write(root, 'docs/a.md', 'a');
  mkdirSync(join(root, 'docs/b'));
  symlinkSync('a.md', join(root, 'docs/c.md'));
  expect([...(await host.list('docs'))].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
    { name: 'a.md', kind: 'file' },
    { name: 'b', kind: 'folder' },
    { name: 'c.md', kind: 'link' },
  ]);
  expect(await host.list('')).toEqual([{ name: 'docs', kind: 'folder' }]);
});

test('says of a file, a folder and a link inside what they are', async () => {
  write(root, 'docs/ä.md', 'ä');
  symlinkSync('docs/ä.md', join(root, 'link.md'));
  const before = Date.now();
  const stat = await host.stat('docs/ä.md');
  expect(stat).toMatchObject({ kind: 'file', size: 2 });
  expect(Math.abs(stat.written - before)).toBeLessThan(60_000);
  symlinkSync('docs', join(root, 'linked'), 'junction');
  expect(stat.isLinked).toBe(false);
  expect(await host.stat('link.md')).toEqual({ ...stat, isLinked: true });
  expect(await host.stat('linked/ä.md')).toEqual({ ...stat, isLinked: true });
  expect((await host.stat('')).isLinked).toBe(false);
  expect(await host.stat('docs')).toMatchObject({ kind: 'folder' });
  await expect(host.stat('no.md')).rejects.toEqual(refused('ENOENT'));
});

test.each(['../secret.md', 'file.md', 'folder/secret.md'])('looks at nothing outside: %s', async (path) => {
  symlinkSync(join(outside, 'secret.md'), join(root, 'file.md'));
  symlinkSync(outside, join(root, 'folder'), 'junction');
  await expect(host.read(path, MAX)).rejects.toEqual(refused('OUTSIDE'));
  expect(() => host.readNow(path, MAX)).toThrow(refused('OUTSIDE'));
  await expect(host.stat(path)).rejects.toEqual(refused('OUTSIDE'));
  await expect(host.list('folder')).rejects.toEqual(refused('OUTSIDE'));
});

test('a folder that is a link itself may lead elsewhere by and by', async () => {
  write(outside, 'one/a.md', '1');
  write(outside, 'two/a.md', '2');
  const link = join(outside, 'link');
  const linked = nodeHost(link);
  for (const [folder, text] of [
    ['one', '1'],
    ['two', '2'],
  ] as const) {
    symlinkSync(join(outside, folder), link, 'junction');
    expect(Buffer.from(await linked.read('a.md', MAX)).toString()).toBe(text);
    rmSync(link);
  }
});

describe('writes', () => {
  test('a new file with its folders, and never over one', async () => {
    await host.write('docs/new/a.md', 'ä');
    expect(readFileSync(join(root, 'docs/new/a.md'), 'utf8')).toBe('ä');
    await expect(host.write('docs/new/a.md', 'b')).rejects.toEqual(refused('EEXIST'));
    await expect(host.write('docs/new/a.md/b.md', 'b')).rejects.toEqual(refused('ENOTDIR'));
    expect(readFileSync(join(root, 'docs/new/a.md'), 'utf8')).toBe('ä');
  });

  test('nothing outside, and removes nothing there', async () => {
    symlinkSync(outside, join(root, 'folder'), 'junction');
    symlinkSync(join(outside, 'new.md'), join(root, 'file.md'));
    symlinkSync(join(outside, 'nowhere'), join(root, 'dangling'));
    await expect(host.write('../new.md', '')).rejects.toEqual(refused('OUTSIDE'));
    await expect(host.write('folder/new.md', '')).rejects.toEqual(refused('OUTSIDE'));
    await expect(host.write('folder/deep/new.md', '')).rejects.toEqual(refused('OUTSIDE'));
    await expect(host.write('file.md', '')).rejects.toEqual(refused('EEXIST'));
    await expect(host.write('dangling/new.md', '')).rejects.toEqual(refused('DANGLING'));
    await expect(host.remove('../secret.md')).rejects.toEqual(refused('OUTSIDE'));
    await expect(host.remove('folder/secret.md')).rejects.toEqual(refused('OUTSIDE'));
    expect(readdirSync(outside).sort()).toEqual(['root', 'secret.md']);
  });
});

test('removes a file, or a link and not what it leads to', async () => {
  write(root, 'a.md', 'a');
  symlinkSync(join(outside, 'secret.md'), join(root, 'b.md'));
  for (const path of ['a.md', 'b.md', 'c.md']) await host.remove(path);
  expect(readdirSync(root)).toEqual([]);
  expect(existsSync(join(outside, 'secret.md'))).toBe(true);
});

test.skipIf(process.platform === 'win32')('what is no text to read is refused at once', async () => {
  execFileSync('mkfifo', [join(root, 'pipe.md')]);
  symlinkSync('loop.md', join(root, 'loop.md'));
  write(root, 'large.md', 'x'.repeat(MAX + 1));
  await expect(host.read('pipe.md', MAX)).rejects.toThrow('not an ordinary file');
  await expect(host.read('', MAX)).rejects.toThrow('a folder');
  await expect(host.read('large.md', MAX)).rejects.toThrow('too large');
  await expect(host.read('loop.md', MAX)).rejects.toEqual(refused('ELOOP'));
});

describe('versions', () => {
  const of = async (...paths: readonly string[]) => host.versions(paths);
  /** As if it were written a while ago: when it was changed nobody can set. */
  const later = () => vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
  afterEach(() => vi.useRealTimers());

  test('tell a file from what it was before', async () => {
    write(root, 'docs/a.md', 'a');
    write(root, 'docs/b.md', 'a');
    later();
    const [a, b] = await of('docs/a.md', 'docs/b.md');
    expect(await of('docs/a.md', 'docs/b.md')).toEqual([a, b]);
    expect(a).not.toBe(b);
    vi.useRealTimers();
    write(root, 'docs/a.md', 'aa');
    later();
    expect((await of('docs/a.md'))[0]).not.toBe(a);
  });

  test('say nothing of what was written just now: it may be again, at what counts as the same time', async () => {
    write(root, 'a.md', 'a');
    expect(await of('a.md')).toEqual(['']);
  });

  test('are those of ordinary files alone, where no link leads', async () => {
    write(root, 'docs/a.md', 'a');
    mkdirSync(join(root, 'folder.md'));
    symlinkSync('docs/a.md', join(root, 'link.md'));
    symlinkSync('docs', join(root, 'linked'), 'junction');
    symlinkSync(outside, join(root, 'out'), 'junction');
    expect(await of('folder.md', 'link.md', 'linked/a.md', 'out/secret.md', 'gone.md', 'no/a.md')).toEqual(
      Array(6).fill(undefined),
    );
  });
});

describe('replacing', () => {
  test('makes a file, or puts it in place of the earlier one', async () => {
    await host.replace('new/a.md', 'a');
    expect(readFileSync(join(root, 'new/a.md'), 'utf8')).toBe('a');
    await host.replace('new/a.md', ['b', 'c']);
    expect(readFileSync(join(root, 'new/a.md'), 'utf8')).toBe('bc');
    expect(readdirSync(join(root, 'new'))).toEqual(['a.md']);
  });

  test.skipIf(process.platform === 'win32')('leaves it to those who could read it', async () => {
    write(root, 'a.md', 'a');
    chmodSync(join(root, 'a.md'), 0o640);
    await host.replace('a.md', 'b');
    expect(statSync(join(root, 'a.md')).mode & 0o777).toBe(0o640);
  });

  test('of a name as long as names can be', async () => {
    const name = `${'x'.repeat(250)}.md`;
    await host.write(name, 'a');
    await host.replace(name, 'b');
    expect(readdirSync(root)).toEqual([name]);
  });

  test('leaves the earlier one whole where it fails, and nothing beside it', async () => {
    write(root, 'a.md', 'a');
    const broken = (function* () {
      yield 'b';
      throw new Error('The disk is full.');
    })();
    await expect(host.replace('a.md', broken)).rejects.toThrow('The disk is full.');
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('a');
    expect(readdirSync(root)).toEqual(['a.md']);
  });

  test('never leads outside', async () => {
    symlinkSync(outside, join(root, 'out'), 'junction');
    await expect(host.replace('out/secret.md', 'mine')).rejects.toEqual(refused('OUTSIDE'));
    symlinkSync(join(outside, 'secret.md'), join(root, 'link.md'));
    await host.replace('link.md', 'mine');
    expect(readFileSync(join(outside, 'secret.md'), 'utf8')).toBe('secret');
  });
});
