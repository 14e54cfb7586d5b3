import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Board, BoardRow } from '../../../server/src/protocol.ts';
import { rfc, Workspace } from '../../cli/workspace.ts';
import { eventually } from '../../support/eventually.ts';
import { type Client, connect } from '../client.ts';
import { RICH } from '../opened.ts';

/** Longer than the pause after which somebody is told. */
const QUIET_MS = 600;

let workspace: Workspace;
let client: Client;
let uriOf: (path: string) => string;
let told: number;

beforeEach(() => {
  workspace = new Workspace();
  workspace.write('rfcs/0003-logs.md', rfc(3, 'Logs', 'Draft').replace('As usual.', ''));
  uriOf = (path) => pathToFileURL(join(workspace.root, path)).href;
  told = 0;
  const own = connect();
  client = own;
  own.connection.onNotification('proposals/allChanged', () => {
    // The server of the test before may still be telling its client.
    if (client === own) told++;
  });
});

const start = (...roots: readonly string[]) =>
  client.initialize(RICH, {
    workspaceFolders: [workspace.root, ...roots].map((root) => ({ uri: pathToFileURL(root).href, name: 'work' })),
    initializationOptions: { trusted: false },
  });
const board = (params: object = {}): Promise<Board> => client.ask('proposals/board', { by: 'status', ...params });
const rowsOf = ({ groups }: Board) => groups.flatMap(({ rows }) => rows);
const titles = ({ groups }: Board) => groups.map(({ name, rows }) => [name, ...rows.map(({ title }) => title)]);
const rowWith = async (title: string): Promise<BoardRow | undefined> =>
  rowsOf(await board()).find((row) => row.title === title);
const edit = (path: string, version: number, text: string) =>
  client.notify('textDocument/didChange', { textDocument: { uri: uriOf(path), version }, contentChanges: [{ text }] });
const changedOnDisk = (path: string, type = 2) =>
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type }] });
const quiet = () => new Promise((resolve) => setTimeout(resolve, QUIET_MS));
/** Asks until what the server finds out in the background is there, and nothing more comes. */
const settled = () =>
  eventually(async () => {
    const before = told;
    const answer = await board();
    await quiet();
    expect(told).toBe(before);
    expect(rowsOf(answer).filter(({ stage }) => stage === 'draft')).toSatisfy((rows: BoardRow[]) =>
      rows.every(({ progress }) => progress),
    );
    return answer;
  });

test('all proposals, in groups', async () => {
  await start();
  expect(await board()).toMatchObject({
    total: 3,
    groups: [
      { name: 'Draft', stage: 'draft', rows: [{ title: 'Queue' }, { title: 'Logs' }] },
      {
        key: 'accepted',
        name: 'Accepted',
        stage: 'accepted',
        rows: [
          {
            uri: uriOf('rfcs/0001-cache.md'),
            path: 'rfcs/0001-cache.md',
            label: 'RFC-0001',
            title: 'Cache',
            status: 'Accepted',
            stage: 'accepted',
            template: 'RFC',
            authors: ['Ada'],
            day: '2026-01-01',
            home: 'rfcs',
          },
        ],
      },
    ],
  });
  expect(titles(await board({ by: 'year' }))).toEqual([['2026', 'Cache', 'Queue', 'Logs']]);
  expect((await board({ by: 'folder' })).groups[0]?.folder).toEqual({
    folderUri: pathToFileURL(workspace.root).href,
    folder: 'rfcs',
  });
  expect(titles(await board({ filter: 'rfc-0002' }))).toEqual([['Draft', 'Queue']]);
  expect(titles(await board({ by: 'anything' }))).toEqual(titles(await board()));
});

test('without an open folder there are none', async () => {
  await client.initialize(RICH);
  expect(await board()).toEqual({ groups: [], total: 0 });
});

test('those of two folders stand together', async () => {
  const other = new Workspace();
  await start(other.root);
  const answer = await board();
  expect(answer.total).toBe(5);
  expect(answer.groups.map(({ rows }) => rows.length)).toEqual([3, 2]);
  expect((await board({ by: 'folder' })).groups.map(({ folder }) => folder?.folderUri)).toEqual(
    [workspace.root, other.root].map((root) => pathToFileURL(root).href),
  );
});

test('records without a template are there as well', async () => {
  workspace.writeRecords();
  await start();
  await eventually(async () =>
    expect((await board({ by: 'folder' })).groups.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['docs/adr', 6],
      ['rfcs', 3],
    ]),
  );
});

test('where there are no others, their first answer has records without a template', async () => {
  rmSync(join(workspace.root, 'rfcs'), { recursive: true });
  workspace.writeRecords();
  await start();
  expect((await board()).total).toBe(6);
});

describe('how far a proposal is', () => {
  test('is found out of those in the making, in the background, as it is once they are open', async () => {
    await start();
    await settled();
    const row = await rowWith('Logs');
    expect(row?.progress).toMatchObject({ written: 1, wanted: 2 });
    expect(row?.progress?.problems).toBeGreaterThan(0);
    expect((await rowWith('Cache'))?.progress).toBeUndefined();
    await client.open(uriOf('rfcs/0003-logs.md'), workspace.read('rfcs/0003-logs.md'));
    await client.settle();
    expect(await rowWith('Logs')).toEqual(row);
  });

  test('is found out of those whose neighbours were all read before they are asked', async () => {
    workspace.write('rfcs/team/template.md', workspace.read('rfcs/template.md'));
    workspace.write('rfcs/team/0001-mail.md', rfc(1, 'Mail', 'Draft'));
    await start();
    await client.open(uriOf('rfcs/0001-cache.md'), workspace.read('rfcs/0001-cache.md'));
    await client.settle();
    for (let row = await rowWith('Mail'); !row?.progress; row = await rowWith('Mail')) {
      const before = told;
      await eventually(() => expect(told).toBeGreaterThan(before));
    }
    expect((await rowWith('Mail'))?.progress).toMatchObject({ written: 2, wanted: 2 });
  });

  test('is found out again of a file that has changed', async () => {
    await start();
    await settled();
    workspace.write('rfcs/0003-logs.md', rfc(3, 'Logs', 'Draft'));
    await changedOnDisk('rfcs/0003-logs.md');
    await eventually(async () => expect((await rowWith('Logs'))?.progress).toMatchObject({ written: 2, problems: 0 }));
  });

  test('is found out of the newest five hundred', async () => {
    for (let n = 4; n <= 503; n++) workspace.write(`rfcs/${`${n}`.padStart(4, '0')}-x.md`, rfc(n, `No ${n}`, 'Draft'));
    await start();
    const unknown = async () => {
      const drafts = rowsOf(await board()).filter(({ stage }) => stage === 'draft');
      return drafts.filter(({ progress }) => !progress).map(({ title }) => title);
    };
    // As a client asks: again when it is told that there is more.
    for (let left = await unknown(); left.length > 2; left = await unknown()) {
      const before = told;
      await eventually(() => expect(told).toBeGreaterThan(before));
    }
    // The calendar has no day zero: of these nobody knows how new they are.
    expect(await unknown()).toEqual(['No 10', 'No 20']);
  });

  test('is that of the text in the editor', async () => {
    await start();
    await client.open(uriOf('rfcs/0001-cache.md'), rfc(1, 'Cache', 'Accepted').replace('As usual.', ''));
    expect((await rowWith('Cache'))?.progress).toMatchObject({ written: 1, wanted: 2 });
  });
});

describe('unsaved text', () => {
  test('counts, and a change of what is shown is told once', async () => {
    await start();
    await client.open(uriOf('rfcs/0001-cache.md'), rfc(1, 'Cache', 'Accepted'));
    await settled();
    told = 0;
    await edit('rfcs/0001-cache.md', 2, rfc(1, 'Fast cache', 'Draft'));
    await edit('rfcs/0001-cache.md', 3, rfc(1, 'Faster cache', 'Draft'));
    await eventually(() => expect(told).toBe(1));
    await edit('rfcs/0001-cache.md', 4, rfc(1, 'The fastest cache', 'Draft'));
    await quiet();
    expect(told).toBe(1);
    expect(titles(await board())).toEqual([['Draft', 'The fastest cache', 'Queue', 'Logs']]);
    await client.notify('textDocument/didClose', { textDocument: { uri: uriOf('rfcs/0001-cache.md') } });
    await eventually(() => expect(told).toBe(2));
    expect((await rowWith('Cache'))?.status).toBe('Accepted');
  });

  test('in which only what is not shown has changed is nothing to tell of', async () => {
    await start();
    await client.open(uriOf('rfcs/0001-cache.md'), rfc(1, 'Cache', 'Accepted'));
    await settled();
    told = 0;
    await edit('rfcs/0001-cache.md', 2, rfc(1, 'Cache', 'Accepted').replace('As usual.', 'As never before.'));
    await quiet();
    expect(told).toBe(0);
  });
});

test('files that come and go are told of, to who has asked', async () => {
  await start();
  workspace.write('rfcs/0004-mail.md', rfc(4, 'Mail', 'Accepted'));
  await changedOnDisk('rfcs/0004-mail.md', 1);
  await quiet();
  expect(told).toBe(0);
  await settled();
  told = 0;
  workspace.write('rfcs/0005-news.md', rfc(5, 'News', 'Accepted'));
  await changedOnDisk('rfcs/0005-news.md', 1);
  await eventually(() => expect(told).toBe(1));
  expect(titles(await board())).toContainEqual(['Accepted', 'Cache', 'Mail', 'News']);
});

test('files that nobody tells of are found when somebody asks again, a new folder with its template as well', async () => {
  await start();
  await settled();
  told = 0;
  workspace.write('rfcs/0004-mail.md', rfc(4, 'Mail', 'Accepted'));
  workspace.write('notes/note-template.md', '# Note: [Title]\n\n- Status: Open | Done\n\n## Observation\n\n[What]\n');
  workspace.write('notes/0001-rain.md', '# Note: Rain\n\n- Status: Open\n\n## Observation\n\nIt rains.\n');
  const titles = async () => rowsOf(await board()).map(({ title }) => title);
  const first = await titles();
  await eventually(async () => {
    const shown = await titles();
    expect(shown).toContain('Mail');
    expect(shown).toContain('Rain');
  });
  // Who was shown less before is told; nobody need be where the first look found them.
  if (!first.includes('Rain')) await eventually(() => expect(told).toBeGreaterThan(0));
});

test('a link leads from the document that it is to stand in', async () => {
  await start();
  const link = (from?: string) =>
    client.ask('proposals/link', { textDocument: { uri: uriOf('rfcs/0001-cache.md') }, from });
  expect(await link()).toBe('[RFC-0001: Cache](rfcs/0001-cache.md)');
  expect(await link(uriOf('docs/a b.md'))).toBe('[RFC-0001: Cache](../rfcs/0001-cache.md)');
  expect(await link('file:///elsewhere/a.md')).toBe('[RFC-0001: Cache](rfcs/0001-cache.md)');
  const none = client.ask('proposals/link', { textDocument: { uri: uriOf('README.md') } });
  await expect(none).rejects.toThrow('follows no template');
});

test('how proposals hang together', async () => {
  workspace.write(
    'rfcs/0004-mail.md',
    rfc(4, 'Mail <b>', 'Accepted').replace('- Authors', '- Supersedes: RFC-0001\n- Authors'),
  );
  await start();
  const graph = await client.ask('proposals/graph', {});
  expect(graph).toMatchObject({
    nodes: [
      { uri: uriOf('rfcs/0001-cache.md'), label: 'RFC-0001', title: 'Cache', status: 'Accepted', stage: 'accepted' },
      { label: 'RFC-0004', title: 'Mail <b>' },
    ],
    edges: [{ from: 1, to: 0, name: 'Supersedes' }],
  });
  expect(await client.ask('proposals/graph', { textDocument: { uri: uriOf('rfcs/0001-cache.md') } })).toEqual(graph);
  expect(await client.ask('proposals/graph', { textDocument: { uri: uriOf('rfcs/0002-queue.md') } })).toEqual({
    nodes: [],
    edges: [],
  });
  await client.open(uriOf('rfcs/0002-queue.md'), rfc(2, 'Queue', 'Superseded by RFC-0004'));
  expect((await client.ask('proposals/graph', {})).edges).toHaveLength(2);
});
