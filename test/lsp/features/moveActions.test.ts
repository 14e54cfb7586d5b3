import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { rfc, Workspace } from '../../cli/workspace.ts';
import { eventually } from '../../support/eventually.ts';
import { type Client, connect } from '../client.ts';
import { applied } from '../opened.ts';

let workspace: Workspace;
let uriOf: (path: string) => string;

beforeEach(() => {
  workspace = new Workspace();
  uriOf = (path) => pathToFileURL(join(workspace.root, path)).href;
});

const EDITS = { documentChanges: true, resourceOperations: ['rename'] };
const RESOLVE = { codeActionLiteralSupport: {}, dataSupport: true, resolveSupport: { properties: ['edit'] } };

async function start(codeAction: object = RESOLVE, workspaceEdit: object = EDITS): Promise<Client> {
  const client = connect();
  await client.initialize(
    { workspace: { workspaceEdit }, textDocument: { codeAction } },
    {
      workspaceFolders: [{ uri: pathToFileURL(workspace.root).href, name: 'work' }],
      initializationOptions: { trusted: false },
    },
  );
  return client;
}

/** Opens a proposal, waits for a problem of a rule, and gives the actions there. */
async function actionsFor(client: Client, path: string, rule: string) {
  await client.open(uriOf(path), workspace.read(path));
  const shown = () =>
    client.published
      .filter(({ uri }) => uri === uriOf(path))
      .at(-1)
      ?.diagnostics.find(({ code }) => code === rule);
  await eventually(() => expect(shown()).toBeDefined());
  const diagnostic = shown();
  const params = { range: diagnostic?.range, context: { diagnostics: [diagnostic], only: ['quickfix'] } };
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at piece by piece
  return (await client.about('codeAction', uriOf(path), params)) as any[];
}

test('a number that another one has becomes the next free one, in all files at once', async () => {
  workspace.write('rfcs/0001-lock.md', rfc(1, 'Lock', 'Draft', 'This is RFC-0001.'));
  workspace.write('README.md', 'See [the lock](rfcs/0001-lock.md) and RFC-0001.\n');
  const client = await start();
  const actions = await actionsFor(client, 'rfcs/0001-lock.md', 'number-duplicate');
  const action = actions.find(({ title }) => title === 'Give this proposal the next free number');
  expect(action).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'number-duplicate' }] });
  expect(action.edit).toBeUndefined();
  const { edit } = await client.ask('codeAction/resolve', action);
  const [readme, own, rename] = edit.documentChanges;
  expect(applied(workspace.read('README.md'), readme.edits)).toBe('See [the lock](rfcs/0003-lock.md) and RFC-0001.\n');
  const text = applied(workspace.read('rfcs/0001-lock.md'), own.edits);
  expect(own.textDocument).toEqual({ uri: uriOf('rfcs/0001-lock.md'), version: 1 });
  expect([text.split('\n')[0], text.includes('This is RFC-0003.')]).toEqual(['# RFC-0003: Lock', true]);
  expect(rename).toMatchObject({ oldUri: uriOf('rfcs/0001-lock.md'), newUri: uriOf('rfcs/0003-lock.md') });
  expect(client.messages).toEqual([expect.stringMatching(/left as they are: .*README\.md:1/)]);
});

test('a name unlike all others becomes one like theirs, and links follow', async () => {
  for (let n = 3; n < 10; n++) workspace.write(`rfcs/000${n}-a-b.md`, rfc(n, 'A', 'Draft'));
  workspace.write('rfcs/12_Rate_Limits.md', rfc(12, 'Rate limits', 'Draft'));
  workspace.write('rfcs/0009-a-b.md', rfc(9, 'A', 'Draft', 'See [it](12_Rate_Limits.md#design).'));
  const client = await start();
  const actions = await actionsFor(client, 'rfcs/12_Rate_Limits.md', 'file-name-mismatch');
  const action = actions.find(({ title }) => title === 'Rename to "rfcs/0012-rate-limits.md"');
  const { edit } = await client.ask('codeAction/resolve', action);
  const [other, rename] = edit.documentChanges;
  expect(applied(workspace.read('rfcs/0009-a-b.md'), other.edits)).toContain('[it](0012-rate-limits.md#design)');
  expect(rename).toMatchObject({
    kind: 'rename',
    oldUri: uriOf('rfcs/12_Rate_Limits.md'),
    newUri: uriOf('rfcs/0012-rate-limits.md'),
  });
});

test('not of a text that is another by now, and only for who can do it', async () => {
  workspace.write('rfcs/0001-lock.md', rfc(1, 'Lock', 'Draft'));
  const client = await start();
  const [action] = await actionsFor(client, 'rfcs/0001-lock.md', 'number-duplicate');
  await client.notify('textDocument/didChange', {
    textDocument: { uri: uriOf('rfcs/0001-lock.md'), version: 2 },
    contentChanges: [{ text: rfc(1, 'Locks', 'Draft') }],
  });
  await expect(client.ask('codeAction/resolve', action)).rejects.toThrow('The document has changed in the meantime.');
  for (const poor of [await start({ codeActionLiteralSupport: {} }), await start(RESOLVE, { documentChanges: true })]) {
    const actions = await actionsFor(poor, 'rfcs/0001-lock.md', 'number-duplicate');
    expect(actions.map(({ title }) => title)).not.toContain('Give this proposal the next free number');
  }
});
