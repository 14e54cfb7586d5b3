import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, test } from 'vitest';
import { learnNaming } from '../../server/src/core/index.ts';
import { createNumbered } from '../../server/src/files/createNumbered.ts';
import { nodeHost } from '../../server/src/files/nodeHost.ts';
import { walk } from '../../server/src/files/walk.ts';

const TEMPLATE = 'rfcs/0000-template.md';
const LOCK = 'rfcs/.proposals.lock';
let root: string;

beforeEach(() => {
  root = join(mkdtempSync(join(tmpdir(), 'proposals-')), 'root');
  mkdirSync(join(root, 'rfcs'), { recursive: true });
  write(TEMPLATE);
  write('rfcs/0041-first.md');
});

function write(path: string, text = ''): void {
  writeFileSync(join(root, path), text);
}

async function create(path: string, proposed: string | undefined, elsewhere: readonly string[] = []) {
  const naming = learnNaming(TEMPLATE, (await walk(nodeHost(root))).files);
  return createNumbered(
    nodeHost(root),
    { path, proposed, naming, elsewhere, date: '2026-11-21' },
    (final, number) => `${final} ${number}`,
  );
}

describe('a confirmed number', () => {
  test('stays where it is free', async () => {
    expect(await create('rfcs/0042-x.md', '0042')).toMatchObject({
      path: 'rfcs/0042-x.md',
      text: 'rfcs/0042-x.md 0042',
    });
    expect(readFileSync(join(root, 'rfcs/0042-x.md'), 'utf8')).toBe('rfcs/0042-x.md 0042');
    expect(readdirSync(join(root, 'rfcs')).sort()).toEqual(['0000-template.md', '0041-first.md', '0042-x.md']);
  });

  test('becomes the next one where another proposal has taken it', async () => {
    write('rfcs/0042-theirs.md');
    expect(await create('rfcs/0042-x.md', '0042')).toMatchObject({
      path: 'rfcs/0043-x.md',
      text: 'rfcs/0043-x.md 0043',
    });
    expect(await create('rfcs/0042-other-words.md', '0042')).toMatchObject({ path: 'rfcs/0044-other-words.md' });
  });

  test('becomes the next one where the very file exists', async () => {
    write('rfcs/0042-x.md', 'theirs');
    expect(await create('rfcs/0042-x.md', '0042')).toMatchObject({ path: 'rfcs/0043-x.md' });
    expect(readFileSync(join(root, 'rfcs/0042-x.md'), 'utf8')).toBe('theirs');
  });

  test('becomes the next one where a branch has taken it', async () => {
    expect(await create('rfcs/0042-x.md', '0042', ['rfcs/0042-y.md', 'rfcs/0050-z.md'])).toMatchObject({
      path: 'rfcs/0051-x.md',
    });
  });

  test('stays where the user typed it', async () => {
    write('rfcs/0007-seven.md');
    expect(await create('rfcs/0007-x.md', '0042')).toMatchObject({
      path: 'rfcs/0007-x.md',
      text: 'rfcs/0007-x.md 0007',
    });
    await expect(create('rfcs/0007-x.md', '0042')).rejects.toThrow('it exists already, choose another name');
  });

  test('is none in another folder or without one', async () => {
    expect(await create('notes/x.md', '0042')).toMatchObject({ path: 'notes/x.md', text: 'notes/x.md undefined' });
  });
});

test('a proposal with a folder of its own is renumbered with it', async () => {
  mkdirSync(join(root, 'rfcs/0042-theirs'));
  write('rfcs/0042-theirs/README.md');
  expect(await create('rfcs/0042-x/README.md', '0042')).toMatchObject({ path: 'rfcs/0043-x/README.md' });
});

describe('a lock that was left behind', () => {
  test('by a process that died holds nobody up', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['-p', 'process.pid']);
    write(LOCK, `${stdout.trim()} ${hostname()} some-token`);
    write(`${LOCK}.old`, `${stdout.trim()} ${hostname()} some-token`);
    const results = await Promise.all(['a', 'b', 'c'].map((name) => create(`rfcs/0042-${name}.md`, '0042')));
    expect(new Set(results.map(({ path }) => path.slice(0, 9)))).toEqual(
      new Set(['rfcs/0042', 'rfcs/0043', 'rfcs/0044']),
    );
    expect(readdirSync(join(root, 'rfcs')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('by another machine, or with nothing in it, is waited for and removed', { timeout: 30_000 }, async () => {
    write(LOCK, '1 elsewhere.example.org some-token');
    expect(await create('rfcs/0042-a.md', '0042')).toMatchObject({ path: 'rfcs/0042-a.md' });
    expect(readdirSync(join(root, 'rfcs')).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

test('no lock is taken outside of the workspace', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'proposals-'));
  writeFileSync(join(outside, '0041-first.md'), '');
  symlinkSync(outside, join(root, 'text'), 'junction');
  const naming = learnNaming('text/0000-template.md', ['text/0041-first.md']);
  const wanted = { path: 'text/0042-x.md', proposed: '0042', naming, elsewhere: [], date: '2026-11-21' };
  await expect(createNumbered(nodeHost(root), wanted, () => '')).rejects.toThrow(
    'a symbolic link leads out of the workspace folder',
  );
  await expect(createNumbered(nodeHost(root), { ...wanted, path: '../0042-x.md' }, () => '')).rejects.toThrow(
    'inside the workspace',
  );
  expect(readdirSync(outside)).toEqual(['0041-first.md']);
});

test('creations at once in one process get numbers of their own', async () => {
  const results = await Promise.all([...Array(20).keys()].map(() => create('rfcs/0042-same.md', '0042')));
  expect(new Set(results.map(({ path }) => path)).size).toBe(20);
  expect(readdirSync(join(root, 'rfcs'))).toHaveLength(22);
});

test('twenty processes at once get twenty numbers and files', { timeout: 120_000 }, async () => {
  const script = join(import.meta.dirname, 'createOne.ts');
  const titles = [...Array(20).keys()].map((i) => `Idea ${i % 4}`);
  const runs = titles.map((title) => promisify(execFile)(process.execPath, [script, root, title]));
  // All of them have been proposed the same number by the time the last one is ready, or most have.
  setTimeout(() => writeFileSync(`${root}.go`, ''), 3_000);
  const paths = (await Promise.all(runs)).map(({ stdout }) => stdout);
  const numbers = paths.map((path) => path.slice(5, 9)).sort();
  expect(numbers).toEqual([...Array(20).keys()].map((i) => `00${42 + i}`));
  for (const path of paths) expect(readFileSync(join(root, path), 'utf8')).toBe(path.slice(5, 9));
  expect(readdirSync(join(root, 'rfcs'))).toHaveLength(22);
});
