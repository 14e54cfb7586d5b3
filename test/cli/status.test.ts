import { beforeEach, expect, test } from 'vitest';
import { status } from '../../server/src/cli/status.ts';
import { localDate } from '../../server/src/files/localDate.ts';
import { proposals } from './proposals.ts';
import { rfc, Workspace } from './workspace.ts';

let workspace: Workspace;

beforeEach(() => {
  workspace = new Workspace();
});

const run = (file: string, wanted?: string, options: object = {}, cwd = '.') =>
  workspace.run((console, at) => status(file, wanted, { author: 'Bo', ...options }, console, at), cwd);

test('what it is, and what it may become', async () => {
  expect(await run('0002-queue.md', undefined, {}, 'rfcs')).toEqual({
    code: 0,
    out: '0002-queue.md: Draft\nMay become:\n  Accepted        next\n  Superseded by…\n',
    err: '',
  });
  workspace.write('.proposals.yaml', 'transitions:\n  Accepted: [Superseded]\n');
  expect((await run('rfcs/0001-cache.md')).out).toContain('  Draft           not expected\n');
});

test('another one, with the day of the update', async () => {
  expect(await run('rfcs/0002-queue.md', 'accepted')).toEqual({ code: 0, out: 'rfcs/0002-queue.md\n', err: '' });
  expect(workspace.read('rfcs/0002-queue.md')).toBe(
    rfc(2, 'Queue', 'Accepted', 'See [the cache](0001-cache.md#design) of RFC-0001.').replace(
      '2026-01-09',
      localDate(),
    ),
  );
});

test('what takes its place, in both files', async () => {
  const result = await run('rfcs/0001-cache.md', 'superseded', { replacedBy: 'rfcs/0002-queue.md' });
  expect(result).toEqual({ code: 0, out: 'rfcs/0001-cache.md\nrfcs/0002-queue.md\n', err: '' });
  expect(workspace.read('rfcs/0001-cache.md')).toContain('- Status: Superseded by [RFC-0002](0002-queue.md)\n');
  expect(workspace.read('rfcs/0002-queue.md')).toContain('- Supersedes: [RFC-0001](0001-cache.md)\n');
});

test('of a record that has no template', async () => {
  workspace.writeRecords();
  expect(await run('docs/adr/0003-a.md', 'Rejected')).toMatchObject({
    code: 2,
    err: expect.stringContaining('its template lists no statuses'),
  });
  expect(await run('docs/adr/0003-a.md')).toMatchObject({
    code: 0,
    out: expect.stringContaining('0003-a.md: Accepted\n'),
  });
});

test.each([
  [['rfcs/0002-queue.md', 'Done'], 'There is no status `Done`: expected one of `Draft`, `Accepted`, `Superseded`.'],
  [['rfcs/0009-none.md'], 'rfcs/0009-none.md: no such file.'],
  [['nowhere/0009-none.md'], 'nowhere/0009-none.md: no such file or folder'],
  [['rfcs/template.md'], 'rfcs/template.md: no proposal: it follows no template.'],
  [['rfcs/0001-cache.md', 'superseded', { replacedBy: 'rfcs/0001-cache.md' }], 'a proposal cannot take its own place'],
  [['rfcs/0001-cache.md', 'superseded', { replacedBy: '../0001-cache.md' }], '../0001-cache.md: outside of '],
] as [[string, string?, object?], string][])('%j: exit code 2 and a message', async (args, message) => {
  expect(await run(...args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) });
});

test('options of the command line', async () => {
  const path = `${workspace.root}/rfcs/0001-cache.md`;
  expect(await proposals('status', path)).toMatchObject({ code: 0, out: expect.stringContaining(': Accepted\n') });
  const other = `${workspace.root}/rfcs/0002-queue.md`;
  expect(await proposals('status', path, 'superseded', '--replaced-by', other, '--author', 'Bo')).toMatchObject({
    code: 0,
  });
  expect(workspace.read('rfcs/0001-cache.md')).toContain('Superseded by [RFC-0002]');
});
