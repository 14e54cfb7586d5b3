import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { filled, textOf } from '../support/builtin.ts';
import { eventually } from '../support/eventually.ts';
import { GitRepository } from '../support/gitRepository.ts';
import { ADR, decision } from '../support/workspaceTemplates.ts';
import { type Client, connect } from './client.ts';
import { badDate, RICH, rfc, uri } from './opened.ts';

const PULLS = {
  ...RICH,
  textDocument: { ...RICH.textDocument, diagnostic: {}, publishDiagnostics: {} },
  workspace: { ...RICH.workspace, diagnostics: { refreshSupport: true } },
};

/** A client that asks, and counts how often it is told to ask again. */
async function pulling(capabilities: object = PULLS, more: object = {}) {
  const client = connect();
  const told = { refreshes: 0 };
  client.connection.onRequest('workspace/diagnostic/refresh', () => {
    told.refreshes++;
    return null;
  });
  const answer = (await client.initialize(capabilities, more)) as { capabilities: object };
  const pull = (of = uri, previousResultId?: string) =>
    client.ask('textDocument/diagnostic', { textDocument: { uri: of }, ...(previousResultId && { previousResultId }) });
  return { client, told, pull, capabilities: answer.capabilities };
}

const change = (client: Client, of: string, version: number, text: string) =>
  client.notify('textDocument/didChange', { textDocument: { uri: of, version }, contentChanges: [{ text }] });

test('only a client that asks is offered to, and is sent nothing', async () => {
  const diagnosticProvider = { identifier: 'proposals', interFileDependencies: true, workspaceDiagnostics: false };
  const { client, pull, capabilities } = await pulling();
  expect(capabilities).toMatchObject({ diagnosticProvider });
  await client.open(uri, badDate);
  const { kind, items } = await pull();
  expect([kind, items.map(({ code }: { code: string }) => code)]).toEqual(['full', ['field-date-invalid']]);
  await client.settle();
  expect(client.published).toEqual([]);
});

test.each([
  ['cannot ask', RICH, {}],
  ['wants to be sent it', PULLS, { initializationOptions: { pullDiagnostics: false } }],
  [
    'could not be told of what another document changes',
    { textDocument: { diagnostic: {}, publishDiagnostics: {} } },
    {},
  ],
])('a client is sent it that %s', async (_, capabilities, more) => {
  const { client, capabilities: offered } = await pulling(capabilities, more);
  expect(offered).not.toHaveProperty('diagnosticProvider');
  await client.open(uri, badDate);
  await client.settle();
  expect(client.published).toHaveLength(1);
});

test('a client that takes nothing it has not asked for may ask, whatever it can be told', async () => {
  const { client, pull } = await pulling({ textDocument: { diagnostic: {} } });
  await client.open(uri, badDate);
  expect((await pull()).items).toHaveLength(1);
  await change(client, uri, 2, rfc);
  expect((await pull()).items).toEqual([]);
  expect(client.published).toEqual([]);
});

test('the same is told in short, and anew once it is something else', async () => {
  const { client, pull } = await pulling();
  await client.open(uri, badDate);
  const { resultId } = await pull();
  expect(await pull(uri, resultId)).toEqual({ kind: 'unchanged', resultId });
  expect(await pull(uri, 'another')).toMatchObject({ kind: 'full', resultId });
  await change(client, uri, 2, rfc);
  const next = await pull(uri, resultId);
  expect(next).toMatchObject({ kind: 'full', items: [] });
  expect(next.resultId).not.toBe(resultId);
});

test('of what is not open nothing is told', async () => {
  const { client, pull } = await pulling();
  expect(await pull('file:///nowhere/gone.md')).toEqual({ kind: 'full', items: [] });
  expect(await client.ask('textDocument/diagnostic', null)).toEqual({ kind: 'full', items: [] });
  await client.open(uri, badDate);
  await pull();
  await client.notify('textDocument/didClose', { textDocument: { uri } });
  expect(await pull()).toEqual({ kind: 'full', items: [] });
});

test.each([
  ...filled.map(({ template, text }) => [template.id, text.replace(/\n## [^\n]*\n[\s\S]*?(?=\n## )/, '')] as const),
  ['broken front matter', '---\nstatus: [\n---\n# RFC: X\n'] as const,
  ['a template', textOf('server/templates/rfc.md')] as const,
  ['no proposal', '# Read me\n'] as const,
])('who asks is told what others are sent: %s', async (name, text) => {
  const of = name === 'a template' ? 'file:///nowhere/rfcs/0000-template.md' : uri;
  const pushed = connect();
  await pushed.initialize(RICH);
  await pushed.open(of, text);
  const { client, pull } = await pulling();
  await client.open(of, text);
  const { items } = await pull(of);
  await pushed.settle();
  const sent = () => pushed.published.at(-1)?.diagnostics ?? [];
  await eventually(() => expect(sent()).toEqual(items));
});

test('of a template that is being typed all who ask are told when nobody types', async () => {
  const of = 'file:///nowhere/rfcs/0000-template.md';
  const template = '# RFC: [Title]\n\n- **Status**: Draft | Accepted\n\n## Summary\n\nSay it. <!-- never closed\n';
  const { client, pull } = await pulling();
  await client.open(of, template);
  const first = pull(of);
  await change(client, of, 2, template.replace('<!-- never closed', ''));
  const [before, after] = await Promise.all([first, pull(of)]);
  expect(before).toEqual(after);
  expect(after.items).toEqual([]);
});

test('what another document changes is to be asked for again', async () => {
  const TEMPLATE =
    '# RFC-NNNN: [Title]\n\n- Status: Draft | Accepted | Superseded\n- Supersedes: RFC-NNNN\n- Superseded by: RFC-NNNN\n\n## Design\n\nHow?\n';
  const text = (status: string, more: string) => `# Some title\n\n- Status: ${status}\n${more}\n## Design\n\nSo.\n`;
  const [old, fresh] = [text('Accepted', ''), text('Accepted', '- Supersedes: [RFC-0011](0011-tables.md)\n')];
  const made = new GitRepository()
    .write('rfcs/template.md', TEMPLATE)
    .write('rfcs/0011-tables.md', old)
    .write('rfcs/0012-queues.md', fresh);
  const uriOf = (file: string) => pathToFileURL(join(made.root, file)).href;
  const [oldUri, freshUri] = [uriOf('rfcs/0011-tables.md'), uriOf('rfcs/0012-queues.md')];
  const { client, pull, told } = await pulling(PULLS, { rootUri: pathToFileURL(made.root).href });
  await client.open(oldUri, old);
  await client.open(freshUri, fresh);
  const codes = async () => (await pull(freshUri)).items.map(({ code }: { code: string }) => code);
  await eventually(async () => expect(await codes()).toEqual(['status-outdated']));
  const before = told.refreshes;
  await change(client, oldUri, 2, text('Superseded', '- Superseded by: RFC-0012\n'));
  await eventually(() => expect(told.refreshes).toBeGreaterThan(before));
  expect(await codes()).toEqual([]);
  expect(client.published).toEqual([]);
});

test('.proposals.yaml is sent as long as nobody has it open, and answered then', async () => {
  const made = new GitRepository()
    .write('.proposals.yaml', 'severty: {}\n')
    .write('adr/template.md', ADR)
    .write('adr/0001-queue.md', decision());
  const of = pathToFileURL(join(made.root, '.proposals.yaml')).href;
  const { client, pull } = await pulling(PULLS, { rootUri: pathToFileURL(made.root).href });
  const sent = () => client.published.at(-1)?.diagnostics.length;
  await eventually(() => expect(sent()).toBe(1));
  await client.open(of, 'severty: {}\n', { languageId: 'yaml' });
  await eventually(() => expect(sent()).toBe(0));
  expect((await pull(of)).items).toMatchObject([{ message: expect.stringContaining('severty') }]);
  await client.notify('textDocument/didClose', { textDocument: { uri: of } });
  await eventually(() => expect(sent()).toBe(1));
});
