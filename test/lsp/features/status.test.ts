import { beforeEach, expect, test } from 'vitest';
import type { DocumentStatus } from '../../../server/src/protocol.ts';
import { eventually } from '../../support/eventually.ts';
import { GitRepository } from '../../support/gitRepository.ts';
import { ADR, decision } from '../../support/workspaceTemplates.ts';
import { type Client, connect } from '../client.ts';

const ROOT = 'file:///nowhere';
let client: Client;
let statuses: DocumentStatus[];

async function start(root = ROOT, initializationOptions = {}, experimental: object = { proposalsStatus: true }) {
  client = connect();
  const received: DocumentStatus[] = [];
  statuses = received;
  client.connection.onNotification('proposals/status', (status: DocumentStatus) => {
    received.push(status);
  });
  const workspaceFolders = [{ uri: root, name: 'work' }];
  await client.initialize({ experimental }, { workspaceFolders, initializationOptions });
}

beforeEach(() => start());

const statusOf = (path: string) => statuses.findLast(({ uri }) => uri === `${ROOT}/${path}`);

test('tells which template a document follows, and why', async () => {
  await client.open(`${ROOT}/adr/template.md`, ADR);
  await client.open(`${ROOT}/adr/0001-queue.md`, decision());
  await client.open(`${ROOT}/README.md`, '# Read me\n');
  await client.settle();
  expect(statusOf('adr/0001-queue.md')).toEqual({
    uri: `${ROOT}/adr/0001-queue.md`,
    kind: 'proposal',
    template: { id: 'adr/template.md', name: 'ADR', path: 'adr/template.md', folderUri: ROOT, isForDecisions: true },
    evidence: ['beside its template', '2 of 2 fields', '3 of 3 sections'],
    progress: {
      status: 'Accepted',
      written: 3,
      wanted: 3,
      open: [],
      problems: { error: 0, warning: 0, information: 0 },
    },
  });
  expect(statusOf('adr/template.md')).toMatchObject({ kind: 'template' });
  expect(statusOf('README.md')).toMatchObject({ kind: 'other' });
});

test('tells that of a proposal beyond the limit only the structure is looked at, and nothing as long as it is shorter', async () => {
  const path = 'adr/0001-queue.md';
  await client.open(`${ROOT}/adr/template.md`, ADR);
  await client.open(`${ROOT}/${path}`, decision());
  await client.settle();
  expect(statusOf(path)).not.toHaveProperty('isStructureOnly');
  const text = `${decision()}\n${'Some more words.\n\n'.repeat(60_000)}`;
  const textDocument = { uri: `${ROOT}/${path}`, version: 2 };
  await client.notify('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
  await client.settle();
  expect(statusOf(path)).toMatchObject({ kind: 'proposal', isStructureOnly: true });
  expect(statusOf(path)).not.toHaveProperty('progress');
  expect(client.messages).toEqual([]);
});

test('tells of what looks like a proposal and has no template, and of what owes no sections', async () => {
  const root = `file://${new GitRepository().root}`;
  await start(root);
  const last = (path: string) => statuses.findLast(({ uri }) => uri === `${root}/${path}`);
  await client.open(`${root}/docs/adr/0001-queue.md`, decision().replace(/^## /gm, '## Our '));
  await eventually(() => expect(last('docs/adr/0001-queue.md')).toMatchObject({ kind: 'unmatched' }));
  await client.open(`${root}/docs/adr/template.md`, ADR);
  const stub = '# Queue\n\n- **Status**: Accepted\n- **Date**: 2026-01-02\n\nNow in [RFC 7](../rfc-7.md).\n';
  await client.open(`${root}/docs/adr/0002-moved.md`, stub);
  await client.settle();
  expect(last('docs/adr/0002-moved.md')).toMatchObject({ kind: 'proposal', ownKind: 'stub' });
  expect(last('docs/adr/0002-moved.md')?.progress).toBeUndefined();
});

test('tells how far a proposal is, after each change', async () => {
  const uri = `${ROOT}/adr/0001-queue.md`;
  await client.open(`${ROOT}/adr/template.md`, ADR);
  const [head = '', ...sections] = decision('Odd').split(/(?=^## )/m);
  await client.open(uri, `${head}## Context\n\n${sections[1]}`);
  await client.settle();
  expect(statusOf('adr/0001-queue.md')?.progress).toEqual({
    status: 'Odd',
    written: 1,
    wanted: 3,
    open: [
      { name: 'Context', state: 'empty' },
      { name: 'Consequences', state: 'missing' },
    ],
    problems: { error: 0, warning: 1, information: 2 },
  });
  await client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: decision('Proposed') }],
  });
  await client.settle();
  expect(statusOf('adr/0001-queue.md')?.progress).toMatchObject({ status: 'Proposed', written: 3, open: [] });
});

test('tells nothing to a client that does not want it', async () => {
  await start(ROOT, {}, {});
  await client.open(`${ROOT}/adr/0001-queue.md`, decision());
  await client.settle();
  expect(statuses).toEqual([]);
});

test('writes a choice for a file or its folder, which holds once it stands in .proposals.yaml', async () => {
  await client.open(`${ROOT}/adr/template.md`, ADR);
  await client.open(`${ROOT}/notes/queue.md`, '# Queues\n');
  const choose = (more: object) =>
    client.ask('proposals/chooseTemplate', { uri: `${ROOT}/notes/queue.md`, scope: 'file', ...more });
  const chosen = await choose({ templateId: 'adr/template.md' });
  expect(chosen).toEqual({ uri: `${ROOT}/.proposals.yaml`, text: 'documents:\n  notes/queue.md: adr/template.md\n' });
  expect((await choose({ scope: 'folder' })).text).toBe('documents:\n  notes/**: none\n');

  await client.open(chosen.uri, chosen.text, { languageId: 'yaml' });
  await client.settle();
  expect(statusOf('notes/queue.md')).toMatchObject({
    template: { id: 'adr/template.md' },
    evidence: ['named in .proposals.yaml', '0 of 2 fields', '0 of 3 sections'],
  });
  expect((await choose({})).text).toBe('documents:\n  notes/queue.md: none\n');
});

test('refuses to choose what does not exist, or for a file that is nowhere', async () => {
  const choose = (uri: string, templateId: string) =>
    client.ask('proposals/chooseTemplate', { uri, scope: 'file', templateId });
  await expect(choose(`${ROOT}/a.md`, 'no\nne')).rejects.toThrow('There is no template `no ne`.');
  await expect(choose('untitled:Untitled-1', 'rfc')).rejects.toThrow('Open a Markdown file of the workspace first');
});

test('judges a document by the template of its day, once history has answered, in a trusted workspace', async () => {
  const repository = new GitRepository();
  repository.write('adr/template.md', ADR).write('adr/0001-queue.md', decision()).commit();
  const today = `${ADR}\n## Cost\n\nWhat does it cost?\n`;
  repository.write('adr/template.md', today).write('.proposals.yaml', 'template-at-creation: true\n').commit();
  const folder = `file://${repository.root}`;
  const uri = `${folder}/adr/0001-queue.md`;
  await start(folder, { trusted: false });
  await client.open(uri, decision());
  const codes = () => client.published.findLast((one) => one.uri === uri)?.diagnostics.map(({ code }) => code);
  await eventually(() => expect(codes()).toEqual(['section-missing']));

  await client.notify('proposals/trusted', {});
  await eventually(() => expect(codes()).toEqual([]));
  expect(statuses.at(-1)?.evidence.at(-1)).toMatch(/^the template as of 2020-01-01 \([0-9a-f]{7}\)$/);
});
