import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { rfc, Workspace } from '../../cli/workspace.ts';
import { eventually } from '../../support/eventually.ts';
import { type Client, connect } from '../client.ts';
import { applied, RICH } from '../opened.ts';

const EMPTY = '# Team\n\n<!-- proposals:index -->\n<!-- /proposals:index -->\n';
const ROWS =
  '| RFC-0001 | [Cache](rfcs/0001-cache.md) | Accepted |\n| RFC-0002 | [Queue](rfcs/0002-queue.md) | Draft |\n';
const FULL = `# Team\n\n<!-- proposals:index -->\n\n| Number | Title | Status |\n|---|---|---|\n${ROWS}\n<!-- /proposals:index -->\n`;

let workspace: Workspace;
let client: Client;
let uriOf: (path: string) => string;

beforeEach(async () => {
  workspace = new Workspace();
  uriOf = (path) => pathToFileURL(join(workspace.root, path)).href;
  client = connect();
  const workspaceFolders = [{ uri: pathToFileURL(workspace.root).href, name: 'work' }];
  await client.initialize(RICH, { workspaceFolders });
});

const update = (params: object) => client.ask('proposals/updateIndex', params);
const about = (path: string, more: object = {}) => update({ textDocument: { uri: uriOf(path) }, ...more });
const told = (path: string) => client.published.findLast(({ uri }) => uri === uriOf(path))?.diagnostics;

test('brings the index of an open document up to date, as its text is in the editor', async () => {
  await client.open(uriOf('README.md'), EMPTY);
  await client.open(uriOf('rfcs/0002-queue.md'), rfc(2, 'Queues', 'Accepted'));
  const { found, stale, edit } = await about('README.md', { onlyThere: true });
  expect([found, stale]).toEqual([1, 1]);
  expect(applied(EMPTY, edit.documentChanges[0].edits)).toBe(
    FULL.replace('Queue]', 'Queues]').replace('Draft', 'Accepted'),
  );
});

test('brings all of a folder up to date, or of all folders', async () => {
  workspace.write('README.md', EMPTY);
  workspace.write('docs/LIST.md', FULL.replaceAll('(rfcs', '(../rfcs').replace('index -->', 'index folder=.. -->'));
  const { found, stale, edit } = await about('rfcs/0001-cache.md');
  expect([found, stale]).toEqual([2, 1]);
  expect(edit.documentChanges.map((one: { textDocument: object }) => one.textDocument)).toEqual([
    { uri: uriOf('README.md'), version: null },
  ]);
  expect(await update({})).toMatchObject({ found: 2, stale: 1 });
});

test('gives one to be put where there is none', async () => {
  await client.open(uriOf('README.md'), '# Team\n');
  expect(await about('README.md', { onlyThere: true })).toEqual({
    found: 0,
    stale: 0,
    edit: { documentChanges: [] },
    text: FULL.replace('# Team\n\n', ''),
  });
  expect(await update({})).toEqual({ found: 0, stale: 0, edit: { documentChanges: [] } });
});

test('tells of a table that is kept by hand, which is no index to be written', async () => {
  const table = '# Team\n\n| RFC | Status |\n|---|---|\n| [Queue](rfcs/0002-queue.md) | Accepted |\n';
  await client.open(uriOf('README.md'), table);
  await eventually(() => expect(told('README.md')).toMatchObject([{ code: 'index-outdated', severity: 2 }]));
  expect(await about('README.md', { onlyThere: true })).toMatchObject({ found: 0, stale: 0, text: expect.any(String) });
  await client.open(uriOf('notes.md'), '# Notes\n\nWrite `<!-- proposals:index -->`.\n');
  expect(await about('notes.md', { onlyThere: true })).toMatchObject({ found: 0, stale: 0, text: expect.any(String) });
});

test('tells of a stale one, with a fix, and no more once it is current', async () => {
  await client.open(uriOf('README.md'), EMPTY);
  const [diagnostic] = await eventually(() => {
    expect(told('README.md')).toHaveLength(1);
    return told('README.md') ?? [];
  });
  expect(diagnostic).toMatchObject({
    code: 'index-stale',
    severity: 3,
    message: 'The index is stale: 4 lines missing, 0 lines out of date. Update it.',
    range: { start: { line: 2, character: 0 }, end: { line: 2, character: 24 } },
  });
  const params = { range: diagnostic?.range, context: { diagnostics: [diagnostic] } };
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at piece by piece
  const [action] = (await client.about('codeAction', uriOf('README.md'), params)) as any[];
  expect(action).toMatchObject({ title: 'Update the index', kind: 'quickfix' });
  expect(applied(EMPTY, action.edit.documentChanges[0].edits)).toBe(FULL);
  const textDocument = { uri: uriOf('README.md'), version: 2 };
  await client.notify('textDocument/didChange', { textDocument, contentChanges: [{ text: FULL }] });
  await eventually(() => expect(told('README.md')).toEqual([]));
});

test('tells of it again when a proposal has changed on disk', async () => {
  await client.open(uriOf('README.md'), FULL);
  await about('README.md');
  writeFileSync(join(workspace.root, 'rfcs/0002-queue.md'), rfc(2, 'Queue', 'Accepted'));
  const changes = [{ uri: uriOf('rfcs/0002-queue.md'), type: 2 }];
  await client.notify('workspace/didChangeWatchedFiles', { changes });
  await eventually(() =>
    expect(told('README.md')).toMatchObject([
      { message: expect.stringContaining('1 line missing, 1 line out of date') },
    ]),
  );
});

test('tells of a comment that cannot be understood', async () => {
  await client.open(uriOf('README.md'), EMPTY.replace('index -->', 'index by=colour -->'));
  await eventually(() => expect(told('README.md')).toMatchObject([{ code: 'index-invalid', severity: 2 }]));
});

test('says nothing of other documents', async () => {
  await client.open(uriOf('README.md'), '# Team\n\n```\n<!-- proposals:index -->\n```\n');
  await about('README.md', { onlyThere: true });
  await client.settle();
  expect(told('README.md')).toBeUndefined();
});
