import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import type { AgentToolAnswer } from '../../../server/src/protocol.ts';
import { rfc, Workspace } from '../../cli/workspace.ts';
import { type Client, connect } from '../client.ts';
import { applied } from '../opened.ts';

let workspace: Workspace;
let uriOf: (path: string) => string;

beforeEach(() => {
  workspace = new Workspace();
  uriOf = (path) => pathToFileURL(join(workspace.root, path)).href;
});

async function start(initializationOptions: object = {}, folders = [workspace.root]): Promise<Client> {
  const client = connect();
  const workspaceFolders = folders.map((folder) => ({ uri: pathToFileURL(folder).href, name: 'work' }));
  const cacheFolder = mkdtempSync(join(tmpdir(), 'proposals-'));
  await client.initialize(
    { workspace: { workspaceEdit: { documentChanges: true }, applyEdit: true } },
    { workspaceFolders, initializationOptions: { cacheFolder, ...initializationOptions } },
  );
  return client;
}

const ask = (client: Client, name: string, input: object = {}): Promise<AgentToolAnswer> =>
  client.ask('proposals/agentTool', { name, input });

test('a tool answers with what is in the editor, saved or not', async () => {
  const client = await start();
  await client.open(uriOf('rfcs/0002-queue.md'), rfc(2, 'Queues', 'Accepted'));
  await client.open(uriOf('rfcs/0003-new.md'), rfc(3, 'New', 'Acepted'));
  const { text, isRefused } = await ask(client, 'list_proposals', { status: ['accepted'] });
  expect(isRefused).toBe(false);
  expect(text).toContain('RFC-0002 Queues (Accepted)');
  expect((await ask(client, 'check_proposal', { path: 'rfcs/0003-new.md' })).text).toContain('field-value-unknown');
});

test('what is not saved is changed in the editor, all else on the disk', async () => {
  const client = await start();
  const unsaved = rfc(2, 'Queues', 'Draft');
  await client.open(uriOf('rfcs/0002-queue.md'), unsaved);
  await client.open(uriOf('rfcs/0001-cache.md'), workspace.read('rfcs/0001-cache.md'));
  // biome-ignore lint/suspicious/noExplicitAny: a WorkspaceEdit is looked at piece by piece
  const edits: any[] = [];
  client.connection.onRequest('workspace/applyEdit', ({ edit }) => {
    edits.push(edit);
    return { applied: true };
  });
  const input = { path: 'rfcs/0001-cache.md', status: 'Superseded', replacedBy: 'rfcs/0002-queue.md' };
  expect(await ask(client, 'change_status', input)).toMatchObject({ isRefused: false });
  expect(workspace.read('rfcs/0001-cache.md')).toContain('- Status: Superseded by [RFC-0002](0002-queue.md)\n');
  expect(workspace.read('rfcs/0002-queue.md')).not.toContain('Supersedes');
  expect(edits).toHaveLength(1);
  const [change] = edits[0].documentChanges;
  expect(change.textDocument).toEqual({ uri: uriOf('rfcs/0002-queue.md'), version: 1 });
  expect(applied(unsaved, change.edits)).toContain('- Supersedes: [RFC-0001](0001-cache.md)\n');
});

test('what cannot be done is told as such', async () => {
  const client = await start();
  expect(await ask(client, 'check_proposal', { path: '/etc/passwd' })).toMatchObject({
    isRefused: true,
    text: expect.stringContaining('is outside of what is open here'),
  });
  expect(await ask(client, 'check_proposal', { path: 1 })).toMatchObject({ isRefused: true });
  await expect(ask(client, 'no_such_tool')).rejects.toThrow('There is no tool `no_such_tool`.');
  client.connection.onRequest('workspace/applyEdit', () => ({ applied: false, failureReason: 'It is read-only.' }));
  await client.open(uriOf('rfcs/0002-queue.md'), rfc(2, 'Queues', 'Draft'));
  const { text, isRefused } = await ask(client, 'change_status', { path: 'rfcs/0002-queue.md', status: 'Accepted' });
  expect([isRefused, text]).toEqual([true, 'The document could not be changed in the editor. It is read-only.']);
});

test('nothing is done in a workspace that nobody trusts, nor without a folder', async () => {
  const client = await start({ trusted: false });
  await expect(ask(client, 'list_proposals')).rejects.toThrow('only in a workspace that you trust');
  await client.notify('proposals/trusted', null);
  expect((await ask(client, 'list_proposals')).isRefused).toBe(false);
  await expect(ask(await start({}, []), 'list_proposals')).rejects.toThrow('Open a folder first.');
});
