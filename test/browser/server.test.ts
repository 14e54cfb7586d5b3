import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createProtocolConnection, PortMessageReader, PortMessageWriter } from 'vscode-languageserver/node';
import { Client } from '../lsp/client.ts';
import { MemoryFiles } from '../lsp/memoryFiles.ts';
import { RICH } from '../lsp/opened.ts';
import { eventually } from '../support/eventually.ts';
import { ADR, decision } from '../support/workspaceTemplates.ts';

const PROGRAM = readFileSync(new URL('../../dist/browser/server.js', import.meta.url), 'utf8');
/** Makes a thread of Node what a worker of a browser is: it hears and says messages, and has nothing of Node's. */
const AS_IN_BROWSER = `
const { parentPort } = require('node:worker_threads');
globalThis.addEventListener = () => {};
parentPort.on('message', (data) => globalThis.onmessage({ data }));
globalThis.postMessage = (data) => parentPort.postMessage(data);
(function (process, Buffer, setImmediate, clearImmediate, require, module, exports, global) { eval(PROGRAM); })();
`;
const ROOT = 'vscode-vfs://github/team/repository';
const uriOf = (path: string) => `${ROOT}/${path}`;

let worker: Worker;
let client: Client;

beforeEach(() => {
  const source = AS_IN_BROWSER.replace('PROGRAM', () => JSON.stringify(PROGRAM));
  worker = new Worker(source, { eval: true });
  client = new Client(createProtocolConnection(new PortMessageReader(worker), new PortMessageWriter(worker)));
});

afterEach(async () => {
  client.connection.dispose();
  await worker.terminate();
});

async function start(texts: Record<string, string>, more: object = {}): Promise<MemoryFiles> {
  const files = new MemoryFiles(texts);
  files.serve(client);
  const initializationOptions = { files: true, trusted: true, ...more };
  await client.initialize(RICH, { workspaceFolders: [{ uri: ROOT, name: 'repository' }], initializationOptions });
  return files;
}

const problems = (path: string) =>
  client.published
    .findLast(({ uri }) => uri === uriOf(path))
    ?.diagnostics.map(({ code, message }) => ({ code, message }));

test('in a browser proposals are checked by their own template, beside others', async () => {
  await start({ 'adr/template.md': ADR, 'adr/0001-queue.md': decision() });
  await client.open(uriOf('adr/0001-river.md'), decision('Odd').replace(/^# .*/, '# Rivers'));
  await eventually(() =>
    expect(problems('adr/0001-river.md')?.map(({ code }) => code)).toEqual(['number-duplicate', 'field-value-unknown']),
  );
});

test('in a browser front matter is read, fixed and completed', async () => {
  const template =
    '---\nstatus: Draft | Accepted\ndate: YYYY-MM-DD\n---\n\n# [Title]\n\n## Context\n\nWhy?\n\n## Design\n\nHow?\n';
  const text =
    '---\nstatus: Acepted\ndate: 2026-01-02\n---\n\n# Queues\n\n## Context\n\nMail waits.\n\n## Design\n\nA queue.\n';
  await start({ 'rfcs/template.md': template });
  await client.open(uriOf('rfcs/0001-queue.md'), text);
  await eventually(() => expect(problems('rfcs/0001-queue.md')).toMatchObject([{ code: 'field-value-unknown' }]));
  const range = { start: { line: 1, character: 8 }, end: { line: 1, character: 15 } };
  const actions = await client.about('codeAction', uriOf('rfcs/0001-queue.md'), {
    range,
    context: { diagnostics: [] },
  });
  expect(actions).toEqual(
    expect.arrayContaining([expect.objectContaining({ title: expect.stringContaining('Accepted') })]),
  );
});

test('in a browser a new proposal is written through the client, and all are listed', async () => {
  const files = await start({ 'adr/template.md': ADR, 'adr/0007-queue.md': decision() });
  const wanted = { templateId: 'adr/template.md', title: 'Rivers', folderUri: ROOT, trusted: true };
  const { path, number } = await client.ask('proposals/newProposal', wanted);
  const created = await client.ask('proposals/createFile', { ...wanted, path, number });
  expect(created.uri).toBe(uriOf('adr/0008-rivers.md'));
  expect([...files.texts.keys()].sort()).toEqual(['adr/0007-queue.md', 'adr/0008-rivers.md', 'adr/template.md']);
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: created.uri, type: 1 }] });
  await eventually(async () => expect((await client.ask('proposals/board', { by: 'status' })).total).toBe(2));
});

test('in a browser it speaks the language that the client brings', async () => {
  const german = JSON.parse(readFileSync(new URL('../../l10n/bundle.l10n.de.json', import.meta.url), 'utf8'));
  await start({ 'adr/template.md': ADR }, { translations: german });
  await client.open(uriOf('adr/0001-queue.md'), decision().replace(/## Consequences[\s\S]*/, ''));
  await eventually(() =>
    expect(problems('adr/0001-queue.md')).toMatchObject([{ message: expect.stringContaining('Abschnitt fehlt') }]),
  );
});
