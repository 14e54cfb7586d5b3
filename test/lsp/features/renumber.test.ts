import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { rfc, Workspace } from '../../cli/workspace.ts';
import { type Client, connect } from '../client.ts';
import { applied } from '../opened.ts';

const EDITS = { documentChanges: true, resourceOperations: ['rename'], changeAnnotationSupport: {} };
let workspace: Workspace;
let uriOf: (path: string) => string;

beforeEach(() => {
  workspace = new Workspace();
  uriOf = (path) => pathToFileURL(join(workspace.root, path)).href;
});

async function start(workspaceEdit: object = EDITS): Promise<Client> {
  const client = connect();
  const workspaceFolders = [{ uri: pathToFileURL(workspace.root).href, name: 'work' }];
  await client.initialize({ workspace: { workspaceEdit } }, { workspaceFolders });
  return client;
}

const ask = (client: Client, path: string, more: object = {}) =>
  client.ask('proposals/renumber', { textDocument: { uri: uriOf(path) }, trusted: false, ...more });

test('the next free number: edits of all files, as they are in the editor, and then the new name, to be confirmed', async () => {
  const client = await start();
  const text = rfc(1, 'Caches', 'Accepted');
  await client.open(uriOf('rfcs/0001-cache.md'), text);
  const { number, uri, edit, unsure } = await ask(client, 'rfcs/0001-cache.md', { isToConfirm: true });
  expect([number, uri, unsure]).toEqual([3, uriOf('rfcs/0003-cache.md'), []]);
  const [own, other, rename] = edit.documentChanges;
  expect(own.textDocument).toEqual({ uri: uriOf('rfcs/0001-cache.md'), version: 1 });
  expect(applied(text, own.edits)).toMatch(/^# RFC-0003: Caches\n/);
  expect(other.textDocument).toEqual({ uri: uriOf('rfcs/0002-queue.md'), version: null });
  expect(applied(workspace.read('rfcs/0002-queue.md'), other.edits)).toContain(
    '[the cache](0003-cache.md#design) of RFC-0003',
  );
  expect(rename).toEqual({
    kind: 'rename',
    oldUri: uriOf('rfcs/0001-cache.md'),
    newUri: uriOf('rfcs/0003-cache.md'),
    annotationId: 'renumber',
  });
  expect(own.edits[0].annotationId).toBe('renumber');
  expect(edit.changeAnnotations).toEqual({ renumber: { label: 'Renumber the proposal', needsConfirmation: true } });
});

test('the number in data beside the main file of its folder, too', async () => {
  workspace.write('rfcs/0004-log/README.md', rfc(4, 'Log', 'Draft'));
  workspace.write('rfcs/0004-log/rfc.yaml', 'title: Log\nrfc-number: 4\n');
  workspace.write('rfcs/0004-log/images/a.svg', '<svg/>');
  const client = await start();
  await client.open(uriOf('rfcs/0004-log/README.md'), rfc(4, 'Log', 'Draft'));
  const { edit } = await ask(client, 'rfcs/0004-log/README.md', { number: '9' });
  const data = edit.documentChanges.find(
    ({ textDocument }: { textDocument?: { uri: string } }) => textDocument?.uri === uriOf('rfcs/0004-log/rfc.yaml'),
  );
  expect(applied('title: Log\nrfc-number: 4\n', data.edits)).toBe('title: Log\nrfc-number: 9\n');
  // Of a folder the editor does not undo it.
  const renames = edit.documentChanges.filter(({ kind }: { kind?: string }) => kind === 'rename');
  expect(renames.map(({ newUri }: { newUri: string }) => newUri).sort()).toEqual(
    ['README.md', 'images/a.svg', 'rfc.yaml'].map((name) => uriOf(`rfcs/0009-log/${name}`)),
  );
});

test('another number, and where it is taken', async () => {
  const client = await start();
  await client.open(uriOf('rfcs/0001-cache.md'), workspace.read('rfcs/0001-cache.md'));
  expect(await ask(client, 'rfcs/0001-cache.md', { number: '12' })).toMatchObject({ uri: uriOf('rfcs/0012-cache.md') });
  await expect(ask(client, 'rfcs/0001-cache.md', { number: '2' })).rejects.toThrow('The number 2 is taken.');
});

test('tells where another proposal may be meant', async () => {
  workspace.write('rfcs/0001-lock.md', rfc(1, 'Lock', 'Draft'));
  const client = await start();
  await client.open(uriOf('rfcs/0001-cache.md'), workspace.read('rfcs/0001-cache.md'));
  const { unsure } = await ask(client, 'rfcs/0001-cache.md');
  expect(unsure).toContainEqual({ uri: uriOf('rfcs/0002-queue.md'), line: 9 });
});

test('for a client that confirms nothing, and for one that renames nothing', async () => {
  const plain = await start({ ...EDITS, changeAnnotationSupport: undefined });
  await plain.open(uriOf('rfcs/0001-cache.md'), workspace.read('rfcs/0001-cache.md'));
  const { edit } = await ask(plain, 'rfcs/0001-cache.md', { isToConfirm: true });
  expect(JSON.stringify(edit)).not.toContain('nnotation');
  const rich = await start();
  await rich.open(uriOf('rfcs/0001-cache.md'), workspace.read('rfcs/0001-cache.md'));
  expect(JSON.stringify(await ask(rich, 'rfcs/0001-cache.md'))).not.toContain('nnotation');
  const poor = await start({ documentChanges: true });
  await poor.open(uriOf('rfcs/0001-cache.md'), workspace.read('rfcs/0001-cache.md'));
  await expect(ask(poor, 'rfcs/0001-cache.md')).rejects.toThrow('This editor cannot rename files.');
});

test('no answer for what is no proposal', async () => {
  const client = await start();
  await client.open(uriOf('README.md'), '# Team\n');
  expect(await ask(client, 'README.md')).toBeNull();
});
