import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { failure, type Host } from '../../server/src/files/host.ts';
import { nodeHost } from '../../server/src/files/nodeHost.ts';
import { walk } from '../../server/src/files/walk.ts';
import { write } from '../support/faults.ts';

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'proposals-')));
});

function writeAll(...paths: readonly string[]): void {
  for (const path of paths) write(root, path, '# Any\n');
}

/** The disk, but for what another does with some folders; what was listed is taken down. */
function watched(instead: Readonly<Record<string, () => void>> = {}): {
  readonly host: Host;
  readonly listed: string[];
} {
  const real = nodeHost(root);
  const listed: string[] = [];
  const list: Host['list'] = async (folder) => {
    listed.push(folder);
    instead[folder]?.();
    return real.list(folder);
  };
  return { host: { ...real, list }, listed };
}

test('finds Markdown in the order of its paths, and what else is wanted', async () => {
  writeAll('b.md', 'a/c.MARKDOWN', 'a/d.txt', 'a.md/e.md');
  expect((await walk(nodeHost(root))).files).toEqual(['a.md/e.md', 'a/c.MARKDOWN', 'b.md']);
  expect((await walk(nodeHost(root), { isWanted: (name) => name.endsWith('.txt') })).files).toEqual(['a/d.txt']);
});

test('begins at a folder, and goes so deep', async () => {
  writeAll('a.md', 'x/b.md', 'x/y/c.md', 'x/y/z/d.md');
  expect((await walk(nodeHost(root), { from: 'x', depth: 1 })).files).toEqual(['x/b.md', 'x/y/c.md']);
  expect((await walk(nodeHost(root), { from: 'x', depth: 0 })).files).toEqual(['x/b.md']);
});

describe('lists no folder', () => {
  test('of packages, of git, of other people and of tools', async () => {
    const passed = ['node_modules', '.git', 'vendor', 'third_party', 'Pods', 'venv', '.cache', '.vscode'];
    for (const folder of passed) writeAll(`docs/${folder}/a/template.md`);
    writeAll('docs/.github/a.md', 'docs/pods/b.md', 'docs/vendors/c.md');
    const { host, listed } = watched();
    expect((await walk(host)).files).toEqual(['docs/.github/a.md', 'docs/pods/b.md', 'docs/vendors/c.md']);
    expect(listed.sort()).toEqual(['', 'docs', 'docs/.github', 'docs/pods', 'docs/vendors']);
  });

  test('that is excluded as a whole', async () => {
    writeAll('a/b/c.md', 'old/a/b.md', 'x/drafts/y/d.md', 'x/e.md', 'kept/f/g.md');
    const { host, listed } = watched();
    const excluded = ['old', '**/drafts/**', 'a/*', 'kept/*/*.txt'];
    expect((await walk(host, { excluded })).files).toEqual(['a/b/c.md', 'kept/f/g.md', 'x/e.md']);
    expect(listed.sort()).toEqual(['', 'a', 'a/b', 'kept', 'kept/f', 'x']);
  });

  test('unless it is named, which git and packages never are', async () => {
    writeAll('.ideas/x/a.md', '.drafts/a.md', 'x/vendor/y/b.md', 'vendor/c.md', '.git/d.md', 'node_modules/e.md');
    const named = ['.ideas', '.drafts/*.md', './x/vendor/**/*.md', '.git/*.md', 'node_modules/e.md'];
    expect((await walk(nodeHost(root), { named })).files).toEqual(['.drafts/a.md', '.ideas/x/a.md', 'x/vendor/y/b.md']);
  });
});

test('links are told apart and never followed, so that loops have an end', async () => {
  writeAll('docs/a.md');
  symlinkSync(root, join(root, 'docs/loop'), 'junction');
  symlinkSync(join(root, 'docs'), join(root, 'docs/loop.md'), 'junction');
  symlinkSync('nowhere', join(root, 'docs/broken.md'));
  expect(await walk(nodeHost(root))).toMatchObject({
    files: ['docs/a.md'],
    links: ['docs/broken.md', 'docs/loop.md'],
    refused: [],
    isCut: false,
  });
});

test.skipIf(process.platform === 'win32')('a pipe, a device or a folder is no file', async () => {
  writeAll('a.md', 'b.md/c.txt');
  execFileSync('mkfifo', [join(root, 'pipe.md')]);
  expect((await walk(nodeHost(root))).files).toEqual(['a.md']);
});

test('a folder without rights is one refusal, one that vanishes none, and the rest is found', async () => {
  writeAll('a/a.md', 'secret/b.md', 'gone/c.md', 'z/d.md');
  const error = failure('EACCES', 'secret');
  const refuse = () => {
    throw error;
  };
  const { host } = watched({ secret: refuse, gone: () => rmSync(join(root, 'gone'), { recursive: true }) });
  const { files, refused } = await walk(host);
  expect(files).toEqual(['a/a.md', 'z/d.md']);
  expect(refused).toEqual([{ path: 'secret', error }]);
});

test.each(['nowhere', 'a.md', 'a.md/b'])('there is nothing in what is no folder: %s', async (from) => {
  writeAll('a.md');
  expect(await walk(nodeHost(root), { from })).toMatchObject({ files: [], refused: [], isCut: false });
});

test.each([
  ['deep', 1],
  ['wide', 3],
])('where folders have no end (%s), and when the time is over, what is near is found', async (_, width) => {
  const folders = [...Array(width).keys()].map((i) => ({ name: `${i}`, kind: 'folder' }) as const);
  const endless: Host = { ...nodeHost(root), list: async () => [{ name: 'a.md', kind: 'file' }, ...folders] };
  const { files, isCut } = await walk(endless);
  expect(isCut).toBe(true);
  expect(files).toContain('0/0/0/0/a.md');
  expect(files.length).toBeLessThanOrEqual(50_000);
  expect((await walk(endless, { depth: 1 })).isCut).toBe(false);
  expect((await walk(endless, { depth: Number.POSITIVE_INFINITY })).isCut).toBe(true);
  expect(await walk(endless, { end: Date.now() })).toMatchObject({ files: [], refused: [], isCut: true });
});

test('never leaves the folder', async () => {
  mkdirSync(join(root, 'in'));
  writeAll('out.md');
  expect(await walk(nodeHost(join(root, 'in')), { from: '..' })).toMatchObject({
    files: [],
    refused: [{ error: { code: 'OUTSIDE' } }],
  });
});
