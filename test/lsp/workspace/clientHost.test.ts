import { beforeEach, expect, test } from 'vitest';
import type { Connection } from 'vscode-languageserver/node';
import { codeOf, isOnDisk } from '../../../server/src/files/host.ts';
import { clientHost } from '../../../server/src/lsp/workspace/clientHost.ts';
import { eventually } from '../../support/eventually.ts';
import { ADR, decision } from '../../support/workspaceTemplates.ts';
import { type Client, connect } from '../client.ts';
import { MemoryFiles } from '../memoryFiles.ts';
import { RICH } from '../opened.ts';

const ROOT = 'vscode-vfs://github/team/repository';
const uriOf = (path: string) => `${ROOT}/${path}`;

let files: MemoryFiles;
let client: Client;

beforeEach(() => {
  client = connect();
});

async function start(texts: Record<string, string>, initializationOptions: object = { files: true, trusted: true }) {
  files = new MemoryFiles(texts);
  files.serve(client);
  await client.initialize(RICH, { workspaceFolders: [{ uri: ROOT, name: 'repository' }], initializationOptions });
}

const codes = (path: string) =>
  client.published.findLast(({ uri }) => uri === uriOf(path))?.diagnostics.map(({ code }) => code);

test('templates, .proposals.yaml and other proposals are read through the client', async () => {
  await start({
    'adr/template.md': ADR,
    'adr/0001-queue.md': decision(),
    '.proposals.yaml': 'severity: { field-value-unknown: hint }\n',
  });
  await client.open(uriOf('adr/0001-river.md'), decision('Odd').replace(/^# .*/, '# Rivers'));
  await eventually(() => expect(codes('adr/0001-river.md')).toEqual(['number-duplicate', 'field-value-unknown']));
  const board = await client.ask('proposals/board', { by: 'status' });
  expect(board.total).toBe(2);
});

test('what changes is read again when the client tells of it', async () => {
  await start({ 'adr/0001-queue.md': decision('Odd') });
  await client.open(uriOf('adr/0001-queue.md'), decision('Odd'));
  await client.settle();
  expect(codes('adr/0001-queue.md') ?? []).toEqual([]);
  files.texts.set('adr/template.md', ADR);
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('adr/template.md'), type: 1 }] });
  await eventually(() => expect(codes('adr/0001-queue.md')).toEqual(['field-value-unknown']));
});

test('a new proposal is written with the next number, and never over another', async () => {
  await start({ 'adr/template.md': ADR, 'adr/0007-queue.md': decision() });
  const wanted = { templateId: 'adr/template.md', title: 'Rivers', folderUri: ROOT, trusted: true };
  const suggested = await client.ask('proposals/newProposal', wanted);
  expect(suggested).toMatchObject({ path: 'adr/0008-rivers.md', number: '0008' });
  files.texts.set('adr/0008-lakes.md', decision());
  const { path, number } = suggested;
  const created = await client.ask('proposals/createFile', { ...wanted, path, number });
  expect(created).toMatchObject({ uri: uriOf('adr/0009-rivers.md'), isRenumbered: true });
  expect(files.texts.get('adr/0009-rivers.md')).toContain('# Rivers');
  expect([...files.texts.keys()].filter((file) => file.includes('lock'))).toEqual([]);
  const again = { ...wanted, path: 'adr/0008-lakes.md' };
  await expect(client.ask('proposals/createFile', again)).rejects.toThrow('already');
  expect(files.texts.get('adr/0008-lakes.md')).toBe(decision());
});

test('a client that does not reach files is asked for none', async () => {
  await start({ 'adr/template.md': ADR }, { trusted: true });
  await client.open(uriOf('adr/0001-queue.md'), decision('Odd'));
  await client.settle();
  expect(files.asked).toEqual([]);
});

test('links are not followed, and errors keep their reasons', async () => {
  const stats = new Map([['link.md', { kind: 'link', size: 1, written: 1 }]]);
  const sendRequest = async (_: string, { paths }: { paths: readonly string[] }) =>
    paths.map((path) => stats.get(path) ?? null);
  const host = clientHost({ sendRequest } as unknown as Connection, ROOT);
  expect(isOnDisk(host)).toBe(false);
  expect(host.folder).toBe('/team/repository');
  const codeFor = (path: string) => host.read(path, 10).then(String, codeOf);
  expect(await codeFor('link.md')).toBe('OUTSIDE');
  expect(await codeFor('gone.md')).toBe('ENOENT');
  const failing = clientHost({ sendRequest: () => Promise.reject(new Error('gone')) } as unknown as Connection, ROOT);
  expect(await failing.list('').then(String, codeOf)).toBe('EIO');
});
