import { existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { localDate } from '../../server/src/files/localDate.ts';
import { rfc, Workspace } from '../cli/workspace.ts';
import { ask } from './asking.ts';

let workspace: Workspace;

beforeEach(() => {
  workspace = new Workspace();
});

test('a proposal is started, named and numbered as the others', async () => {
  const { data, text } = await ask(workspace.root, 'start_proposal', {
    template: 'RFC',
    title: 'Use queues',
    author: 'Bo',
  });
  expect(data).toMatchObject({ path: 'rfcs/0003-use-queues.md', isWritten: true });
  expect(workspace.read('rfcs/0003-use-queues.md')).toBe(data.text);
  expect(data.text).toContain('# RFC-0003: Use queues\n\n- Status: Draft\n- Authors: Bo\n');
  expect(text).toContain('Wrote rfcs/0003-use-queues.md:\n\n# RFC-0003: Use queues');
});

test('a preview writes nothing', async () => {
  const { data } = await ask(workspace.root, 'start_proposal', { template: 'RFC', title: 'X y', preview: true });
  expect(data).toMatchObject({ path: 'rfcs/0003-x-y.md', isWritten: false });
  expect(existsSync(join(workspace.root, 'rfcs/0003-x-y.md'))).toBe(false);
});

test('a built-in template, in a folder that is not there yet', async () => {
  const input = { template: 'rfc', title: 'Plan', folder: 'docs/new' };
  const { data } = await ask(workspace.root, 'start_proposal', input);
  expect(data.path).toMatch(/^docs\/new\/.*plan\.md$/);
  expect(workspace.read(data.path)).toBe(data.text);
});

test.each([
  [{ folder: '../elsewhere' }, 'is outside of what is open here'],
  [{ folder: '/tmp' }, 'is outside of what is open here'],
  [{ folder: 'out' }, 'is outside of what is open here'],
  [{ title: ' ' }, 'Expected a title, found none.'],
  [{ title: '…' }, 'Expected letters or digits in the title'],
])('start_proposal %j is refused, and nothing is written', async (input, message) => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'proposals-'));
  symlinkSync(elsewhere, join(workspace.root, 'out'));
  const before = readdirSync(join(workspace.root, 'rfcs'));
  const { refused } = await ask(workspace.root, 'start_proposal', { template: 'RFC', title: 'A', ...input });
  expect(refused).toContain(message);
  expect(readdirSync(join(workspace.root, 'rfcs'))).toEqual(before);
  expect(readdirSync(elsewhere)).toEqual([]);
});

test('a status is changed, with what goes with it', async () => {
  const input = { path: 'rfcs/0001-cache.md', status: 'superseded', replacedBy: 'rfcs/0002-queue.md' };
  const shown = await ask(workspace.root, 'change_status', { ...input, preview: true });
  expect(shown.data.isWritten).toBe(false);
  expect(workspace.read('rfcs/0001-cache.md')).toBe(rfc(1, 'Cache', 'Accepted'));
  const { data, text } = await ask(workspace.root, 'change_status', input);
  expect(data.changed).toEqual(shown.data.changed);
  expect(data.changed.map(({ path }: { path: string }) => path)).toEqual(['rfcs/0001-cache.md', 'rfcs/0002-queue.md']);
  expect(workspace.read('rfcs/0001-cache.md')).toContain('- Status: Superseded by [RFC-0002](0002-queue.md)\n');
  expect(workspace.read('rfcs/0001-cache.md')).toContain(`- Updated: ${localDate()}\n`);
  expect(text).toContain('Changed rfcs/0001-cache.md:\n@@ ');
  expect((await ask(workspace.root, 'change_status', input)).data.changed).toEqual([]);
});

test.each([
  [{ status: 'Done' }, 'There is no status `Done`: expected one of `Draft`, `Accepted`, `Superseded`.'],
  [{ path: '../x.md' }, 'is outside of what is open here'],
  [{ replacedBy: '/etc/passwd' }, 'is outside of what is open here'],
  [{ path: 'out/0001-a.md' }, 'is outside of what is open here'],
])('change_status %j is refused', async (input, message) => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'proposals-'));
  mkdirSync(join(elsewhere, 'x'));
  symlinkSync(elsewhere, join(workspace.root, 'out'));
  const wanted = { path: 'rfcs/0002-queue.md', status: 'Accepted', ...input };
  expect((await ask(workspace.root, 'change_status', wanted)).refused).toContain(message);
  expect(workspace.read('rfcs/0002-queue.md')).toContain('- Status: Draft\n');
});

test('what is open and not saved is changed in the editor', async () => {
  const path = join(workspace.root, 'rfcs/0002-queue.md');
  const edits: [string, string][] = [];
  const more = {
    texts: new Map([[path, rfc(2, 'Queues', 'Draft')]]),
    edit: async (...edit: [string, string]) => void edits.push(edit),
  };
  await ask(workspace.root, 'change_status', { path, status: 'Accepted' }, more);
  expect(edits).toEqual([[path, rfc(2, 'Queues', 'Accepted').replace('2026-01-09', localDate())]]);
  expect(workspace.read('rfcs/0002-queue.md')).toContain('- Status: Draft\n');
});
