import { beforeEach, expect, test } from 'vitest';
import { rfc, Workspace } from '../cli/workspace.ts';
import { ask } from './asking.ts';

let workspace: Workspace;
const BROKEN = rfc(3, 'Broken', 'Acepted', 'See RFC-0099.').replace('\n## Summary', '\n## Sumary');

beforeEach(() => {
  workspace = new Workspace();
});

test('problems of a file, each with what mends it', async () => {
  workspace.write('rfcs/0003-broken.md', BROKEN);
  const { data, text } = await ask(workspace.root, 'check_proposal', { path: 'rfcs/0003-broken.md' });
  expect(data.files[0]).toMatchObject({
    path: 'rfcs/0003-broken.md',
    template: { id: 'rfcs/template.md', name: 'RFC' },
  });
  const status = data.files[0].problems.find(({ rule }: { rule: string }) => rule === 'field-value-unknown');
  expect(status).toMatchObject({
    severity: 'warning',
    line: 3,
    range: { start: { line: 2, character: 10 }, end: { line: 2, character: 17 } },
  });
  expect(status.fixes[0].edits).toEqual([
    { range: { start: { line: 2, character: 12 }, end: { line: 2, character: 12 } }, newText: 'c' },
  ]);
  expect(text).toMatch(/- line 3: warning field-value-unknown: .* Fix: .*Accepted/);
  expect(data.summary).toMatchObject({ proposals: 1, warnings: expect.any(Number) });
});

test('a text as if it stood somewhere, where no file is yet, among the others', async () => {
  const input = { path: 'rfcs/0001-zebra.md', text: rfc(1, 'Zebra', 'Draft') };
  const { data } = await ask(workspace.root, 'check_proposal', input);
  expect(data.files[0].problems.map(({ rule }: { rule: string }) => rule)).toContain('number-duplicate');
  const fine = await ask(workspace.root, 'check_proposal', { path: 'rfcs/0003-x.md', text: rfc(3, 'X', 'Draft') });
  expect(fine.text).toBe('rfcs/0003-x.md (template RFC): no problems.');
});

test('a text in the place of what the file holds', async () => {
  const input = { path: 'rfcs/0002-queue.md', text: BROKEN };
  expect((await ask(workspace.root, 'check_proposal', input)).data.summary.warnings).toBeGreaterThan(0);
  expect((await ask(workspace.root, 'check_proposal', { path: 'rfcs/0002-queue.md' })).data.summary.warnings).toBe(0);
});

test('a folder: only what there is something to say of', async () => {
  workspace.write('rfcs/0003-broken.md', BROKEN);
  const { data, text } = await ask(workspace.root, 'check_proposal', { path: '.', severity: 'warning' });
  expect(data.files.map(({ path }: { path: string }) => path)).toEqual(['rfcs/0003-broken.md']);
  expect(data.summary.proposals).toBe(3);
  expect(text).toMatch(/3 proposals: 0 errors, \d+ warnings, \d+ information\.$/);
  expect((await ask(workspace.root, 'check_proposal', { path: 'rfcs/0003-broken.md', limit: 1 })).text).toContain(
    'more are less serious, or beyond the limit.',
  );
});

test.each([
  [{ path: 'rfcs/none.md' }, 'rfcs/none.md: no such file or folder'],
  [{ path: 'rfcs', text: '# A' }, 'rfcs: expected the path of a Markdown file, with its text.'],
  [{ path: '/etc/passwd' }, 'is outside of what is open here'],
])('check_proposal %j is refused', async (input, message) => {
  expect((await ask(workspace.root, 'check_proposal', input)).refused).toContain(message);
});

test('a file that follows no template is no proposal', async () => {
  workspace.write('notes.md', '# Notes\n');
  expect((await ask(workspace.root, 'check_proposal', { path: 'notes.md' })).text).toBe(
    'notes.md: no proposal, it follows no template.',
  );
});

test('fixes are applied, twice changes nothing, and what is left is told', async () => {
  workspace.write('rfcs/0003-broken.md', BROKEN);
  const path = 'rfcs/0003-broken.md';
  const shown = await ask(workspace.root, 'apply_fixes', { path, preview: true });
  expect(workspace.read(path)).toBe(BROKEN);
  const { data, text } = await ask(workspace.root, 'apply_fixes', { path });
  expect(data).toEqual({ ...shown.data, isWritten: true });
  expect(workspace.read(path)).toBe(rfc(3, 'Broken', 'Accepted', 'See RFC-0099.'));
  expect(text).toContain('-## Sumary\n+## Summary\n');
  const again = await ask(workspace.root, 'apply_fixes', { path });
  expect(again.data.changed).toEqual([]);
  expect(again.text).toContain('There is nothing to fix without an author.');
});

test('what two proposals do not agree on is mended in the other one', async () => {
  const text = rfc(3, 'Queues', 'Accepted').replace('-09\n', '-09\n- Supersedes: RFC-0001\n');
  workspace.write('rfcs/0003-queues.md', text);
  const { data } = await ask(workspace.root, 'check_proposal', { path: 'rfcs/0003-queues.md' });
  type Fixed = { fixes: { edits: { path?: string }[] }[] };
  const edits = data.files[0].problems.flatMap(({ fixes }: Fixed) => fixes.flatMap(({ edits }) => edits));
  expect(edits.map(({ path }: { path?: string }) => path)).toContain('rfcs/0001-cache.md');
  const { data: fixed } = await ask(workspace.root, 'apply_fixes', { path: 'rfcs/0003-queues.md' });
  expect(fixed.changed.map(({ path }: { path: string }) => path)).toContain('rfcs/0001-cache.md');
  expect(workspace.read('rfcs/0001-cache.md')).toContain('- Status: Superseded by [RFC-0003](0003-queues.md)\n');
});

test('only what is certain', async () => {
  workspace.write('rfcs/0003-broken.md', BROKEN);
  const { data } = await ask(workspace.root, 'apply_fixes', { path: 'rfcs/0003-broken.md', safeOnly: true });
  expect(data.changed).toEqual([]);
});

test.each([
  [{ path: 'rfcs' }, 'expected one proposal. Name its file.'],
  [{ path: 'rfcs/template.md' }, 'rfcs/template.md: no proposal: it follows no template.'],
])('apply_fixes %j is refused', async (input, message) => {
  expect((await ask(workspace.root, 'apply_fixes', input)).refused).toContain(message);
});
