import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { learnNaming } from '../../server/src/core/index.ts';
import { createNumbered } from '../../server/src/files/createNumbered.ts';
import { nodeHost } from '../../server/src/files/nodeHost.ts';
import { walk } from '../../server/src/files/walk.ts';

const TEMPLATE = 'rfcs/0000-template.md';
const LOCK = 'rfcs/.proposals.lock';
const PROCESSES = 4;
const EACH = 5;
let root: string;

beforeEach(() => {
  root = join(mkdtempSync(join(tmpdir(), 'proposals-')), 'root');
  mkdirSync(join(root, 'rfcs'), { recursive: true });
  write(TEMPLATE);
  write('rfcs/0041-first.md');
});

afterEach(() => vi.restoreAllMocks());

function write(path: string, text: string | Uint8Array = ''): void {
  writeFileSync(join(root, path), text);
}

/** Has the clock go quicker: somebody waits for seconds. */
function quicken(): void {
  const now = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => 50 * now());
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

  const hidden = () => readdirSync(join(root, 'rfcs')).filter((name) => name.startsWith('.'));
  const FOREIGN = '1 elsewhere.example.org some-token';

  test.each([
    ['another machine', LOCK, FOREIGN],
    ['nobody, by what is in it', LOCK, ''],
    ['nobody, with bytes in it that are no text', LOCK, Buffer.from([0xff, 0xfe, 0])],
    ['another machine that was about to remove one', `${LOCK}.old`, FOREIGN],
    ['nobody who was about to remove one', `${LOCK}.old`, ''],
  ])('by %s, is waited for and removed', async (_, file, content) => {
    quicken();
    // Only the other lock is looked at when there is one to remove.
    if (file !== LOCK) write(LOCK, '');
    write(file, content);
    expect(await create('rfcs/0042-a.md', '0042')).toMatchObject({ path: 'rfcs/0042-a.md' });
    expect(hidden()).toEqual([]);
  });

  test('and cannot be removed is named', async () => {
    quicken();
    mkdirSync(join(root, LOCK));
    await expect(create('rfcs/0042-a.md', '0042')).rejects.toThrow(
      'Cannot create `rfcs/0042-a.md`: `rfcs/.proposals.lock` is in the way, delete it.',
    );
    expect(hidden()).toEqual(['.proposals.lock']);
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

test('processes at once get numbers and files of their own', { timeout: 120_000 }, async () => {
  const script = join(root, '../createSome.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'createSome.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
    loader: { '.md': 'text' },
    logLevel: 'error',
  });
  const titles = Array.from({ length: EACH }, (_, i) => `Idea ${i % 2}`);
  const children = Array.from({ length: PROCESSES }, () =>
    spawn(process.execPath, [script, root, ...titles], { stdio: ['pipe', 'pipe', 'inherit'] }),
  );
  const outputs = children.map((child) => ({ child, text: '' }));
  for (const output of outputs) output.child.stdout.on('data', (data) => (output.text += data));
  // All have been proposed the same number by then.
  await Promise.all(children.map((child) => once(child.stdout, 'data')));
  for (const child of children) child.stdin.write('go');
  await Promise.all(children.map((child) => once(child, 'close')));
  const paths = outputs.flatMap(({ text }) => text.trim().split('\n').slice(1));
  const numbers = paths.map((path) => path.slice(5, 9)).sort();
  const all = PROCESSES * EACH;
  expect(numbers).toEqual(Array.from({ length: all }, (_, i) => `00${42 + i}`));
  for (const path of paths) expect(readFileSync(join(root, path), 'utf8')).toBe(path.slice(5, 9));
  expect(readdirSync(join(root, 'rfcs'))).toHaveLength(all + 2);
});
