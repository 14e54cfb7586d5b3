import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { renumber } from '../../server/src/cli/renumber.ts';
import { proposals } from './proposals.ts';
import { rfc, Workspace } from './workspace.ts';

let workspace: Workspace;

beforeEach(() => {
  workspace = new Workspace();
});

const run = (file?: string, wanted?: string, options: object = {}) =>
  workspace.run((console, at) => renumber(file, wanted, options, console, at));
const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@x.org', ...args], {
    cwd: workspace.root,
    encoding: 'utf8',
  });
const names = () => readdirSync(join(workspace.root, 'rfcs')).sort();

test('the next free number, and all that names it', async () => {
  expect(await run('rfcs/0001-cache.md')).toEqual({
    code: 0,
    out: 'rfcs/0001-cache.md → rfcs/0003-cache.md\nrfcs/0003-cache.md\nrfcs/0002-queue.md\n',
    err: '',
  });
  expect(names()).toEqual(['0002-queue.md', '0003-cache.md', 'template.md']);
  expect(workspace.read('rfcs/0003-cache.md')).toBe(rfc(3, 'Cache', 'Accepted').replace('01-03', '01-01'));
  expect(workspace.read('rfcs/0002-queue.md')).toContain('See [the cache](0003-cache.md#design) of RFC-0003.');
});

test('a number of one’s own, and files of all kinds in its folder', async () => {
  workspace.write('rfcs/0004-log/README.md', rfc(4, 'Log', 'Draft'));
  workspace.write('rfcs/0004-log/a.png', 'picture');
  workspace.write('rfcs/0004-log/rfc.yaml', 'title: Log\nrfc-number: 4\n');
  expect(await run('rfcs/0004-log/README.md', '20')).toMatchObject({ code: 0 });
  expect(workspace.read('rfcs/0020-log/a.png')).toBe('picture');
  expect(workspace.read('rfcs/0020-log/rfc.yaml')).toBe('title: Log\nrfc-number: 20\n');
  expect(workspace.read('rfcs/0020-log/README.md')).toMatch(/^# RFC-0020: Log\n/);
  expect(existsSync(join(workspace.root, 'rfcs/0004-log'))).toBe(false);
});

test('--dry-run prints what git can apply, and changes nothing', async () => {
  git('init', '-q');
  const { code, out, err } = await run('rfcs/0001-cache.md', undefined, { dryRun: true });
  expect({ code, err }).toEqual({ code: 0, err: 'proposals: would move rfcs/0001-cache.md to rfcs/0003-cache.md.\n' });
  expect(names()).toEqual(['0001-cache.md', '0002-queue.md', 'template.md']);
  workspace.write('change.diff', out);
  git('apply', 'change.diff');
  const applied = ['rfcs/0002-queue.md', 'rfcs/0003-cache.md'].map((path) => workspace.read(path));
  workspace = new Workspace();
  await run('rfcs/0001-cache.md');
  expect(['rfcs/0002-queue.md', 'rfcs/0003-cache.md'].map((path) => workspace.read(path))).toEqual(applied);
});

test.each([
  [[], 'expected the file of a proposal, or --conflicts.'],
  [['rfcs/0001-cache.md', '2'], 'The number 2 is taken.'],
  [['rfcs/0001-cache.md', '1'], '`rfcs/0001-cache.md` has the number 1 already.'],
  [['rfcs/0001-cache.md', 'x'], '`x` is no number that a proposal can have.'],
  [['rfcs/0001-cache.md', '0'], '`0` is no number that a proposal can have.'],
  [['rfcs/template.md'], 'rfcs/template.md: no proposal there.'],
  [['rfcs/cache.md'], '`rfcs/cache.md` has no number in its name.'],
  [[undefined, undefined, { conflicts: 'nowhere' }], '`nowhere` is no branch that this one began at'],
] as [[string?, string?, object?], string][])('%j: exit code 2 and a message', async (args, message) => {
  workspace.write('rfcs/cache.md', rfc(1, 'Cache', 'Draft').replace('RFC-0001', 'RFC'));
  expect(await run(...args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) });
  expect(names()).toEqual(['0001-cache.md', '0002-queue.md', 'cache.md', 'template.md']);
});

describe('--conflicts', () => {
  beforeEach(() => {
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'begin');
    git('checkout', '-qb', 'mine');
    workspace.write('rfcs/0003-log.md', rfc(3, 'Log', 'Draft'));
    workspace.write('rfcs/0004-lock.md', rfc(4, 'Lock', 'Draft', 'As RFC-0003 and [RFC-0003](0003-log.md).'));
    workspace.write('notes.md', 'RFC-0003 is planned.\n');
    git('add', '.');
    git('commit', '-qm', 'mine');
    git('checkout', '-q', 'main');
    workspace.write('rfcs/0003-other.md', rfc(3, 'Other', 'Accepted'));
    workspace.write('rfcs/0004-more.md', rfc(4, 'More', 'Accepted', 'After RFC-0003.'));
    git('add', '.');
    git('commit', '-qm', 'others');
    git('checkout', '-q', 'mine');
  });

  const expectRenumbered = () => {
    expect(workspace.read('rfcs/0005-log.md')).toMatch(/^# RFC-0005: Log\n/);
    expect(workspace.read('rfcs/0006-lock.md')).toMatch(/^# RFC-0006: Lock\n/);
    expect(workspace.read('rfcs/0006-lock.md')).toContain('As RFC-0005 and [RFC-0005](0005-log.md).');
    expect(workspace.read('notes.md')).toBe('RFC-0005 is planned.\n');
  };

  test('before the merge', async () => {
    expect(await run(undefined, undefined, { conflicts: true })).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^rfcs\/0003-log\.md → rfcs\/0005-log\.md\nrfcs\/0004-lock\.md → rfcs\/0006-lock\.md\n/,
      ),
      err: '',
    });
    expectRenumbered();
    expect(await run(undefined, undefined, { conflicts: 'main' })).toMatchObject({
      code: 0,
      out: 'No number was taken meanwhile.\n',
    });
  });

  test('after the merge: what the others wrote stays', async () => {
    git('merge', '-q', '--no-edit', 'main');
    expect(await run(undefined, undefined, { conflicts: true })).toMatchObject({ code: 0 });
    expectRenumbered();
    expect(workspace.read('rfcs/0003-other.md')).toMatch(/^# RFC-0003: Other\n/);
    expect(workspace.read('rfcs/0004-more.md')).toContain('After RFC-0003.');
  });

  test('only shows it', async () => {
    const { out } = await run(undefined, undefined, { conflicts: true, dryRun: true });
    expect(out).toContain('+As RFC-0005 and [RFC-0005](0005-log.md).\n');
    expect(names()).toEqual(['0001-cache.md', '0002-queue.md', '0003-log.md', '0004-lock.md', 'template.md']);
  });
});

test('options of the command line', async () => {
  const { code, out } = await proposals('renumber', join(workspace.root, 'rfcs/0001-cache.md'), '12', '--dry-run');
  expect(code).toBe(0);
  expect(out).toContain('rename to rfcs/0012-cache.md\n');
});
