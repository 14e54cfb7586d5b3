import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { rfc, Workspace } from '../../cli/workspace.ts';
import { type Client, connect } from '../client.ts';
import { applied } from '../opened.ts';

const EDITS = { documentChanges: true, resourceOperations: ['rename'] };
let workspace: Workspace;
let uriOf: (path: string) => string;

beforeEach(() => {
  workspace = new Workspace();
  uriOf = (path) => pathToFileURL(join(workspace.root, path)).href;
});

async function start(workspaceEdit: object = EDITS) {
  const client = connect();
  const workspaceFolders = [{ uri: pathToFileURL(workspace.root).href, name: 'work' }];
  const rename = { prepareSupport: true };
  const initialized = await client.initialize(
    { workspace: { workspaceEdit }, textDocument: { rename } },
    { workspaceFolders },
  );
  const { capabilities } = initialized as { capabilities: { renameProvider?: unknown } };
  return { client, capabilities };
}

/** Where a text first stands in another one, as a position. */
function positionOf(text: string, wanted: string, more = 0) {
  const before = text.slice(0, text.indexOf(wanted) + more).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

async function prepare(client: Client, path: string, wanted: string, more = 0) {
  const text = workspace.read(path);
  await client.open(uriOf(path), text);
  const params = { textDocument: { uri: uriOf(path) }, position: positionOf(text, wanted, more) };
  return { params, prepared: await client.ask('textDocument/prepareRename', params) };
}

describe('renaming a proposal where its number stands', () => {
  test('in its title', async () => {
    const { client } = await start();
    const path = 'rfcs/0001-cache.md';
    const { params, prepared } = await prepare(client, path, 'RFC-0001', 5);
    expect(prepared).toEqual({
      range: { start: { line: 0, character: 6 }, end: { line: 0, character: 10 } },
      placeholder: '0001',
    });
    const edit = await client.ask('textDocument/rename', { ...params, newName: '12' });
    const [own, other, file] = edit.documentChanges;
    expect(applied(workspace.read(path), own.edits)).toMatch(/^# RFC-0012: /);
    expect(applied(workspace.read('rfcs/0002-queue.md'), other.edits)).toContain('[the cache](0012-cache.md#design)');
    expect(file).toMatchObject({ kind: 'rename', newUri: uriOf('rfcs/0012-cache.md') });
    await expect(client.ask('textDocument/rename', { ...params, newName: '2' })).rejects.toThrow(
      'The number 2 is taken.',
    );
    await expect(client.ask('textDocument/rename', { ...params, newName: 'x' })).rejects.toThrow('no number');
  });

  test('where another one names it, which need not be open', async () => {
    const { client } = await start();
    const { params, prepared } = await prepare(client, 'rfcs/0002-queue.md', 'of RFC-0001', 9);
    expect(prepared).toMatchObject({ placeholder: '0001' });
    const edit = await client.ask('textDocument/rename', { ...params, newName: '0007' });
    expect(edit.documentChanges.at(-1)).toMatchObject({
      oldUri: uriOf('rfcs/0001-cache.md'),
      newUri: uriOf('rfcs/0007-cache.md'),
    });
  });
});

describe('leaves to the editor', () => {
  test.each([
    ['the words of a title', 'rfcs/0001-cache.md', 'Cache', 2],
    ['the target of a link', 'rfcs/0002-queue.md', '0001-cache.md', 2],
    ['other numbers', 'rfcs/0001-cache.md', '# ', 0],
  ])('%s', async (_, path, wanted, more) => {
    const { client } = await start();
    expect((await prepare(client, path, wanted, more)).prepared).toBeNull();
  });

  test('all where files cannot be given other names', async () => {
    const { client, capabilities } = await start({ documentChanges: true });
    expect(capabilities.renameProvider).toBeUndefined();
    expect((await prepare(client, 'rfcs/0001-cache.md', 'RFC-0001', 5)).prepared).toBeNull();
    expect((await start()).capabilities.renameProvider).toEqual({ prepareProvider: true });
  });

  test('a proposal without a number', async () => {
    workspace.write('rfcs/lock.md', rfc(1, 'Lock', 'Draft').replace(/RFC-0001: /, 'RFC: '));
    const { client } = await start();
    expect((await prepare(client, 'rfcs/lock.md', 'RFC', 1)).prepared).toBeNull();
  });
});
