import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import type { GitRepository } from '../../support/gitRepository.ts';
import { recordOf, writeRecords } from '../../support/records.ts';
import { type Client, connect, placeAfter } from '../client.ts';
import { RICH } from '../opened.ts';

const LAST = 'docs/adr/0010-queue.md';
const NEW = 'docs/adr/0011-two-queues.md';
const MISSING = [
  'section-missing: `Consequences`: section missing. Insert it after `Decision`. 9 of the 10 records in docs/adr have it.',
];

let made: GitRepository;
let client: Client;

beforeEach(() => {
  made = writeRecords();
  client = connect();
});

const uriOf = (file: string) => pathToFileURL(join(made.root, file)).href;
const start = () =>
  client.initialize(
    { ...RICH, workspace: { ...RICH.workspace, configuration: true } },
    { rootUri: pathToFileURL(made.root).href },
  );
const changed = (...files: readonly string[]) =>
  client.notify('workspace/didChangeWatchedFiles', { changes: files.map((file) => ({ uri: uriOf(file), type: 2 })) });
const shown = (file: string) =>
  (client.published.filter(({ uri }) => uri === uriOf(file)).at(-1)?.diagnostics ?? []).map(
    ({ code, message }) => `${code}: ${message}`,
  );
const told = async (file: string) => {
  await client.settle();
  return shown(file);
};
const status = (file: string) => client.ask('proposals/documentStatus', { textDocument: { uri: uriOf(file) } });
const type = (file: string, text: string, version: number) =>
  client.notify('textDocument/didChange', {
    textDocument: { uri: uriOf(file), version },
    contentChanges: [{ text }],
  });

test('what nearly all records beside it have is told as information, and nothing else first', async () => {
  await start();
  await client.open(uriOf(LAST), recordOf(10, ''));
  expect(await told(LAST)).toEqual(MISSING);
  expect(client.published.filter(({ uri }) => uri === uriOf(LAST))).toMatchObject([{ diagnostics: [{ severity: 3 }] }]);
  expect(await status(LAST)).toMatchObject({
    kind: 'proposal',
    template: { id: 'docs/adr/', name: 'ADR', learnedFrom: 'docs/adr', isForDecisions: true },
    evidence: ['as 10 records in docs/adr have it'],
    progress: { written: 2, wanted: 3 },
  });
});

test('completes, outlines and explains what they agree on', async () => {
  await start();
  const text = '# 11. Two queues\n\n## Status\n\nProposed\n\n## Context\n\nOne is full.\n\n## De';
  await client.open(uriOf(NEW), text);
  const about = (method: string, params: object = {}) =>
    // biome-ignore lint/suspicious/noExplicitAny: answers are looked at piece by piece
    client.about(method, uriOf(NEW), params) as Promise<any>;
  const { items } = await about('completion', { position: placeAfter(text, '## De') });
  expect(items.map(({ label }: { label: string }) => label)).toContain('## Decision');
  const hover = await about('hover', { position: placeAfter(text, '## Cont') });
  expect(hover.contents.value).toContain('10 of the 10 records in docs/adr have it.');
  const [{ children }] = await client.ask('proposals/outline', { textDocument: { uri: uriOf(NEW) } });
  expect(children.map(({ name, state }: { name: string; state?: string }) => `${name} ${state}`)).toContain(
    'Consequences missing',
  );
  expect(await about('definition', { position: placeAfter(text, '## Cont') })).toBeNull();
});

test('learns from the files, not from what is typed', async () => {
  await start();
  await client.open(uriOf(LAST), recordOf(10, ''));
  expect(await told(LAST)).toEqual(MISSING);
  for (let i = 1; i <= 9; i++) {
    const file = `docs/adr/000${i}-queue.md`;
    await client.open(uriOf(file), recordOf(i));
    await type(file, recordOf(i, ''), 2);
  }
  expect(await told(LAST)).toEqual(MISSING);
  for (let i = 1; i <= 5; i++) made.write(`docs/adr/000${i}-queue.md`, recordOf(i, ''));
  await changed(...[1, 2, 3, 4, 5].map((i) => `docs/adr/000${i}-queue.md`));
  await eventually(() => expect(shown(LAST)).toEqual([]));
});

test('forgets it where a template comes, and where records go', async () => {
  await start();
  await client.open(uriOf(LAST), recordOf(10, ''));
  expect(await told(LAST)).toEqual(MISSING);
  made.write('docs/adr/template.md', '# N. [Title]\n\n## Status\n\n[Status]\n\n## Context\n\n[Why]\n');
  await changed('docs/adr/template.md');
  await eventually(async () =>
    expect(await status(LAST)).toMatchObject({ template: { path: 'docs/adr/template.md' } }),
  );
  await eventually(async () =>
    expect((await client.ask('proposals/templates', {})).map(({ id }: { id: string }) => id)).not.toContain(
      'docs/adr/',
    ),
  );
});

test('follows where the practice of others is asked again', async () => {
  client.settings = { practice: false };
  await start();
  await client.open(uriOf(LAST), recordOf(10, ''));
  expect(await told(LAST)).toEqual([]);
  expect(await status(LAST)).toMatchObject({ kind: 'unmatched' });
  client.settings = { practice: true };
  await client.notify('workspace/didChangeConfiguration', { settings: null });
  await eventually(async () => expect(await told(LAST)).toEqual(MISSING));
  client.settings = { practice: false };
  await client.notify('workspace/didChangeConfiguration', { settings: null });
  await eventually(async () => expect(await told(LAST)).toEqual([]));
});

test('is offered for new records, though none of the others is open, and starts one beside them', async () => {
  await start();
  await client.open(uriOf('README.md'), '# Read me\n');
  const [first] = await client.ask('proposals/templates', {});
  const folderUri = pathToFileURL(made.root).href;
  expect(first).toEqual({ id: 'docs/adr/', name: 'ADR', learnedFrom: 'docs/adr', folderUri, isForDecisions: true });
  const params = { templateId: 'docs/adr/', title: 'Two queues', folderUri, trusted: false };
  const proposal = await client.ask('proposals/newProposal', params);
  expect(proposal).toMatchObject({ path: NEW, number: '0011' });
  expect(proposal.text).toMatch(/^# 11\. Two queues\n\nDate: \d{4}-\d\d-\d\d/);
});

test('goes before those elsewhere where a folder is chosen', async () => {
  made.write('rfcs/template.md', '# RFC: [Title]\n\n## Ants\n\n[What]\n\n## Bees\n\n[What]\n');
  await start();
  const folderUri = pathToFileURL(made.root).href;
  const ids = async (folder: string) =>
    (await client.ask('proposals/templates', { folderUri, folder })).slice(0, 2).map(({ id }: { id: string }) => id);
  expect(await ids('docs/adr')).toEqual(['docs/adr/', 'rfcs/template.md']);
  expect(await ids('rfcs')).toEqual(['rfcs/template.md', 'docs/adr/']);
});
