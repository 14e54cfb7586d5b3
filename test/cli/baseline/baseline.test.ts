import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { proposals } from '../proposals.ts';
import { rfc, Workspace } from '../workspace.ts';

const DATE = '2026-02-30';
let workspace: Workspace;
let file: string;

beforeEach(() => {
  workspace = new Workspace();
  file = join(workspace.root, '.proposals-baseline.yaml');
  workspace.write('rfcs/0001-cache.md', rfc(1, 'Cache', 'Accepted').replace('2026-01-09', DATE));
  workspace.write('rfcs/0002-queue.md', rfc(2, 'Queue', 'Accepted').replace('## Design\n\nAs usual.\n', ''));
});

const check = (...args: readonly string[]) =>
  proposals('check', '--no-cache', '--baseline', file, ...args, workspace.root);
const update = () => check('--update-baseline');
const lines = () =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('- '));

test('what is in the baseline is not told and does not count, what is new is', async () => {
  expect((await proposals('check', '--no-cache', workspace.root)).code).toBe(1);
  expect(await update()).toMatchObject({ code: 0, err: `proposals: ${file}: written, 2 problems, 0 before.\n` });
  const quiet = await check();
  expect(quiet).toMatchObject({ code: 0, err: '' });
  expect(quiet.out).toBe('Checked 3 files, 2 proposals: 0 errors, 0 warnings, 0 information; 2 in the baseline.\n');
  expect(JSON.parse((await check('--format', 'json')).out).summary).toMatchObject({ errors: 0, inBaseline: 2 });
  workspace.write('rfcs/0003-new.md', rfc(3, 'New', 'Accepted').replace('2026-01-09', DATE));
  const { code, out } = await check();
  expect(code).toBe(1);
  expect(out).toContain('0003-new.md:6:12 error field-date-invalid');
  expect(out).not.toContain('0001-cache.md');
});

test('it goes by what a problem is, not by its line or how many there are', async () => {
  await update();
  const text = workspace.read('rfcs/0001-cache.md');
  workspace.write('rfcs/0001-cache.md', text.replace('\n\n', '\n\nA word before.\n\n'));
  expect((await check()).code).toBe(0);
  workspace.write(
    'rfcs/0001-cache.md',
    text.replace('Created: 2026-01-01', 'Created: 2026-02-31').replace(DATE, '2026-01-09'),
  );
  const { code, out, err } = await check();
  expect(code).toBe(1);
  expect(out).toContain('0001-cache.md:5:12 error field-date-invalid');
  expect(err).toBe(`proposals: ${file}: 1 problem in it is mended. Take it out with --update-baseline.\n`);
});

test('its text is sorted YAML, a line a problem, and a second update changes nothing', async () => {
  await update();
  const text = readFileSync(file, 'utf8');
  expect(parse(text)).toEqual([
    { path: 'rfcs/0001-cache.md', rule: 'field-date-invalid', subject: 'Updated', fingerprint: expect.any(String) },
    { path: 'rfcs/0002-queue.md', rule: 'section-missing', subject: 'Design', fingerprint: expect.any(String) },
  ]);
  expect(lines()).toHaveLength(2);
  expect((await update()).err).toBe(`proposals: ${file}: written, 2 problems.\n`);
  expect(readFileSync(file, 'utf8')).toBe(text);
  const [first] = lines();
  workspace.write('rfcs/0002-queue.md', rfc(2, 'Queue', 'Accepted'));
  await update();
  expect(lines()).toEqual([first]);
});

test('a file that has another name keeps what is known of it; one that is gone is told', async () => {
  await update();
  renameSync(join(workspace.root, 'rfcs/0001-cache.md'), join(workspace.root, 'rfcs/0001-caching.md'));
  expect(await check()).toMatchObject({ code: 0, err: '' });
  rmSync(join(workspace.root, 'rfcs/0001-caching.md'));
  expect((await check()).err).toContain('1 problem in it is mended');
});

test('of files that are not looked at nothing is told, and an update leaves them as they are', async () => {
  await update();
  const before = lines();
  const first = join(workspace.root, 'rfcs/0001-cache.md');
  expect(await proposals('check', '--no-cache', '--baseline', file, first)).toMatchObject({ code: 0, err: '' });
  writeFileSync(first, rfc(1, 'Cache', 'Accepted'));
  await proposals('check', '--no-cache', '--baseline', file, '--update-baseline', first);
  expect(lines()).toEqual(before.slice(1));
});

test.each([
  ['', ':1: not a baseline: its head is missing'],
  ['# proposals baseline 2\n', ':1: a baseline of another version: 2 instead of 1'],
  ['# proposals baseline 1\n<<<<<<< HEAD\n', ':2: not a problem of a baseline'],
  ['# proposals baseline 1\n- {"path":"a.md","rule":"x"}\n', ':2: not a problem of a baseline'],
  ['# proposals baseline 1\n- {"path":"a.md","rule":"x","subject":"y","fingerprint":"z"}\n', ':2: not a problem'],
])('a damaged one is an error, also for an update: %j', async (text, message) => {
  writeFileSync(file, text);
  for (const run of [check, update])
    expect(await run()).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('one that is not there, and an update without a name, are errors', async () => {
  expect(await check()).toMatchObject({ code: 2, err: expect.stringContaining('Write it with --update-baseline') });
  expect(await proposals('check', '--update-baseline', workspace.root)).toMatchObject({
    code: 2,
    err: expect.stringContaining('--update-baseline needs a file'),
  });
  expect((await check('--update-baseline', '--changed')).err).toContain('cannot be used with');
});
