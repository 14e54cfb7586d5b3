import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { rfc, Workspace } from '../cli/workspace.ts';
import { ask } from './asking.ts';

let workspace: Workspace;

beforeEach(() => {
  workspace = new Workspace();
});

test('the templates: the team’s first, with how many follow each', async () => {
  workspace.writeRecords();
  const { data, text } = await ask(workspace.root, 'list_templates');
  expect(data.templates.slice(0, 2)).toEqual([
    expect.objectContaining({ origin: 'learned', path: null, proposals: 6 }),
    { id: 'rfcs/template.md', name: 'RFC', path: 'rfcs/template.md', origin: 'team', proposals: 2 },
  ]);
  expect(data.templates.at(-1)).toMatchObject({ origin: 'built in', path: null, proposals: 0 });
  expect(text).toContain('- rfcs/template.md: RFC (team, 2 proposals)\n');
});

test('the proposals, filtered as the command line does', async () => {
  const all = await ask(workspace.root, 'list_proposals');
  expect(all.data).toMatchObject({
    total: 2,
    proposals: [
      {
        path: 'rfcs/0001-cache.md',
        number: 1,
        name: 'RFC-0001',
        title: 'Cache',
        status: 'Accepted',
        stage: 'accepted',
      },
      { path: 'rfcs/0002-queue.md', title: 'Queue', authors: ['Ada'], date: '2026-01-02' },
    ],
  });
  expect(all.text).toContain('- rfcs/0001-cache.md: RFC-0001 Cache (Accepted). It is quick.\n');
  expect((await ask(workspace.root, 'list_proposals', { status: ['draft'] })).data.total).toBe(1);
  expect((await ask(workspace.root, 'list_proposals', { limit: 1 })).text).toContain('1 more.');
  expect((await ask(workspace.root, 'list_proposals', { folder: 'rfcs', author: ['Bo'] })).text).toBe(
    'No proposals are as was asked for.',
  );
});

test.each([
  ['list_proposals', { since: 'June' }, 'since "June": expected a day such as 2026-05-31, a month or a year.'],
  ['list_proposals', { template: ['spec'] }, 'template "spec": expected one of `rfcs/template.md`, `rfc`'],
  ['list_proposals', { folder: 'nowhere' }, '`nowhere`: no such folder.'],
  ['list_proposals', { folder: '..' }, 'is outside of what is open here'],
  ['list_proposals', { limit: 0 }, 'The input of list_proposals is not as expected: limit:'],
  ['list_proposals', { status: 'Draft' }, 'The input of list_proposals is not as expected: status:'],
  ['explain_template', {}, 'The input of explain_template is not as expected: template:'],
  ['explain_template', { template: '/etc/passwd' }, 'is outside of what is open here'],
  ['explain_template', { template: 'nothing' }, 'Expected the path of a template or one of `rfcs/template.md`, `rfc`'],
  ['show_status', { path: 'rfcs/template.md' }, 'rfcs/template.md: no proposal: it follows no template.'],
  ['show_status', { path: 'rfcs/0009-none.md' }, 'rfcs/0009-none.md: no such file.'],
])('%s %j is refused in words', async (name, input, message) => {
  expect((await ask(workspace.root, name, input)).refused).toContain(message);
});

test('a template, as its author needs it', async () => {
  const { text, data } = await ask(workspace.root, 'explain_template', { template: 'RFC' });
  expect(data.fields[0]).toMatchObject({
    name: 'Status',
    presence: 'required',
    values: ['Draft', 'Accepted', 'Superseded by RFC-NNNN'],
    isOpen: false,
    practice: null,
  });
  expect(data.sections.map(({ heading }: { heading: string }) => heading)).toEqual(['Summary', 'Design']);
  expect(text).toContain('Title: "RFC-", then your own title instead of NNNN.');
  expect(text).toContain('- Status: required; one of Draft, Accepted, Superseded by RFC-NNNN');
  expect(text).toContain('- ## Summary (required)\n  > What is it?');
});

test('a template with what the team does in practice', async () => {
  for (let n = 3; n <= 12; n++)
    workspace.write(
      `rfcs/00${n < 10 ? `0${n}` : n}-x.md`,
      rfc(n, 'X', 'Accepted')
        .replace(/\n## Design[\s\S]*/, '\n')
        .replace('2026-01-0', '2026-02-0'),
    );
  const { text, data } = await ask(workspace.root, 'explain_template', { template: 'rfcs/template.md' });
  expect(data.sections[1].practice).toEqual({ have: 2, of: 12, isDropped: true });
  expect(text).toContain('- ## Design (optional by practice; only 2 of the last 12 proposals have it');
});

test('a built-in template, with its optional sections', async () => {
  const { text } = await ask(workspace.root, 'explain_template', { template: 'decision-record-full' });
  expect(text).toMatch(/\(optional/);
});

test('the status of a proposal, and what may follow', async () => {
  const { data, text } = await ask(workspace.root, 'show_status', { path: 'rfcs/0002-queue.md' });
  expect(data).toMatchObject({ path: 'rfcs/0002-queue.md', current: 'Draft' });
  expect(data.choices).toEqual([
    { status: 'Draft', isCurrent: true, isNext: false, isExpected: true, needsReplacement: false },
    { status: 'Accepted', isCurrent: false, isNext: true, isExpected: true, needsReplacement: false },
    { status: 'Superseded', isCurrent: false, isNext: false, isExpected: true, needsReplacement: true },
  ]);
  expect(text).toContain('- Accepted (next)\n- Superseded (name the replacement)');
});

test('what is in force, all of it and on a subject', async () => {
  workspace.write('rfcs/0003-retries.md', rfc(3, 'Retries', 'Accepted', 'Messages in the queue are sent three times.'));
  workspace.write('rfcs/0004-old.md', rfc(4, 'Old queue', 'Superseded by RFC-0003', 'Once.'));
  const all = await ask(workspace.root, 'find_in_force');
  expect(all.data.proposals.map(({ path }: { path: string }) => path)).toEqual([
    'rfcs/0001-cache.md',
    'rfcs/0003-retries.md',
  ]);
  const found = await ask(workspace.root, 'find_in_force', { subject: 'queue messages' });
  expect(found.data).toMatchObject({
    total: 1,
    proposals: [{ path: 'rfcs/0003-retries.md', excerpt: 'Messages in the queue are sent three times.' }],
  });
  expect(found.text).toContain('\n  > Messages in the queue are sent three times.');
  expect((await ask(workspace.root, 'find_in_force', { subject: 'colours' })).text).toBe(
    'Nothing in force is about "colours". 2 proposals are in force; without a subject all are listed.',
  );
});

test('where nothing says that it binds, that is told', async () => {
  workspace.write('rfcs/0001-cache.md', rfc(1, 'Cache', 'Draft'));
  expect((await ask(workspace.root, 'find_in_force', { subject: 'cache' })).text).toContain(
    'Nothing is known to be in force: none of 2 proposals says that it was accepted or implemented.',
  );
  expect((await ask(join(workspace.root, 'rfcs'), 'find_in_force', { folder: '.' })).data.total).toBe(0);
});

test('several folders at once, by absolute paths', async () => {
  const other = new Workspace();
  other.write('rfcs/0001-cache.md', rfc(1, 'Other', 'Accepted'));
  const { data } = await ask(workspace.root, 'list_proposals', {}, { folders: [workspace.root, other.root] });
  expect(data.total).toBe(4);
  expect(data.proposals.map(({ path }: { path: string }) => path)).toContain(join(other.root, 'rfcs/0001-cache.md'));
});

test('a root is never outside of what is open, and nothing is read there', async () => {
  workspace.write('.proposals.yaml', 'severity: [');
  mkdirSync(join(workspace.root, 'sub'));
  symlinkSync(join(workspace.root, 'rfcs'), join(workspace.root, 'sub/rfcs'));
  const { data } = await ask(join(workspace.root, 'sub'), 'list_proposals');
  expect(data).toEqual({ proposals: [], total: 0 });
});

test('mistakes in .proposals.yaml are told beside the answer', async () => {
  workspace.write('.proposals.yaml', 'severity: [');
  const { data, text } = await ask(workspace.root, 'list_proposals');
  expect(data.notes[0]).toContain('.proposals.yaml:1');
  expect(text).toContain('Note: ');
});

test('what is not saved counts as it is in the editor', async () => {
  const texts = new Map([[join(workspace.root, 'rfcs/0002-queue.md'), rfc(2, 'Queues', 'Accepted')]]);
  const { data } = await ask(workspace.root, 'find_in_force', { subject: 'queues' }, { texts });
  expect(data.total).toBe(1);
});
