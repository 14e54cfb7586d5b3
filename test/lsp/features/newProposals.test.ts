import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { localDate } from '../../../server/src/files/localDate.ts';
import { type Client, connect } from '../client.ts';

let client: Client;
let outside: string;
let root: string;

beforeEach(async () => {
  outside = mkdtempSync(join(tmpdir(), 'proposals-'));
  root = join(outside, 'work space');
  mkdirSync(root);
  client = connect();
  await client.initialize({}, { workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'work' }] });
});

const base = () => ({ templateId: 'rfc', title: 'Add $cache}', folderUri: pathToFileURL(root).href, trusted: false });
const create = (path: string) => client.ask('proposals/createFile', { ...base(), path });

test('names the templates', async () => {
  const templates = await client.ask('proposals/templates', undefined);
  expect(templates).toHaveLength(7);
  expect(templates).toContainEqual({ id: 'decision-record', name: 'Short Decision Record', isForDecisions: true });
  expect(templates).toContainEqual({ id: 'enhancement-specification', name: 'Enhancement Specification' });
});

test.each([
  ['is gone', false],
  ['is gone while the template is open', true],
])('names no template whose folder %s, though nobody tells of it', async (_, isOpen) => {
  const other = mkdtempSync(join(tmpdir(), 'proposals-'));
  mkdirSync(join(other, 'rfcs'));
  writeFileSync(join(other, 'rfcs/template.md'), '# RFC: [Title]\n\n- Status: Draft | Done\n\n## Plan\n\n[What]\n');
  const fresh = connect();
  await fresh.initialize({}, { workspaceFolders: [{ uri: pathToFileURL(other).href, name: 'other' }] });
  const ids = async () => (await fresh.ask('proposals/templates', {})).map(({ id }: { id: string }) => id);
  expect(await ids()).toContain('rfcs/template.md');
  const path = join(other, 'rfcs/template.md');
  if (isOpen) await fresh.open(pathToFileURL(path).href, readFileSync(path, 'utf8'));
  rmSync(join(other, 'rfcs'), { recursive: true });
  await fresh.notify('workspace/didDeleteFiles', { files: [] });
  await fresh.settle();
  expect(await ids()).not.toContain('rfcs/template.md');
});

test('suggests a safe name and content, writing nothing', async () => {
  const title = '../../etc/x\u202E\n\0 "Ünïcode"';
  const { path, text } = await client.ask('proposals/newProposal', { ...base(), title });
  expect(path).toMatch(new RegExp(`^proposals/${localDate()}-[a-z0-9-]+\\.md$`));
  expect(text).toMatch(/^# RFC: \.\.\/\.\.\/etc\/x "Ünïcode"\n/);
  expect(readdirSync(root)).toEqual([]);
});

test('an untitled proposal comes with its first gap', async () => {
  const { folderUri: _, ...untitled } = base();
  const { text, firstGap } = await client.ask('proposals/newProposal', untitled);
  expect(text.split('\n')[firstGap.start.line]).toContain('[Your Name]');
});

test('goes to the folder that was chosen, with the number that is free there', async () => {
  mkdirSync(join(root, 'rfcs/drafts'), { recursive: true });
  mkdirSync(join(root, 'rfcs/accepted'));
  writeFileSync(join(root, 'rfcs/accepted/0041-a.md'), '');
  const folder = 'rfcs/drafts';
  const { path, number } = await client.ask('proposals/newProposal', { ...base(), folder });
  expect(path).toBe('rfcs/drafts/0042-add-cache.md');
  writeFileSync(join(root, 'rfcs/accepted/0042-b.md'), '');
  expect(await client.ask('proposals/createFile', { ...base(), folder, path, number })).toMatchObject({
    path: 'rfcs/drafts/0043-add-cache.md',
    isRenumbered: true,
  });
  expect(await client.ask('proposals/newProposal', { ...base(), folder: '' })).toMatchObject({
    path: expect.stringMatching(/^[^/]+-add-cache\.md$/),
  });
  await expect(client.ask('proposals/createFile', { ...base(), folder: '../..', path: '../../a.md' })).rejects.toThrow(
    'expected a path inside the workspace folder',
  );
});

test('leaves the place of the words open where the title has none, and creates nothing without them', async () => {
  mkdirSync(join(root, 'proposals'));
  writeFileSync(join(root, 'proposals/0041-a.md'), '');
  const titled = { ...base(), title: '🎉' };
  expect(await client.ask('proposals/newProposal', titled)).toMatchObject({
    path: 'proposals/0042-.md',
    number: '0042',
    lacksWords: true,
  });
  const createIt = (path: string) => client.ask('proposals/createFile', { ...titled, path });
  for (const path of ['proposals/0042-.md', 'proposals/2026-11-28-.md', 'proposals/.md', 'proposals/0042-/README.md'])
    await expect(createIt(path)).rejects.toThrow('write a few words for its name');
  expect(readdirSync(join(root, 'proposals'))).toEqual(['0041-a.md']);
  expect(await createIt('proposals/0042-party.md')).toMatchObject({ path: 'proposals/0042-party.md' });
  expect(await client.ask('proposals/newProposal', { templateId: 'rfc', title: '🎉', trusted: false })).toMatchObject({
    lacksWords: true,
  });
});

test('takes the folder from the settings of the workspace folder', async () => {
  const other = connect();
  other.settings = { folder: 'docs/rfcs' };
  await other.initialize({ workspace: { configuration: true } });
  expect(await other.ask('proposals/newProposal', base())).toMatchObject({
    path: `docs/rfcs/${localDate()}-add-cache.md`,
  });
});

test('creates the file with its folders, and never over another one', async () => {
  const { uri, firstGap } = await create('proposals/2026/a b.md');
  const file = join(root, 'proposals', '2026', 'a b.md');
  expect(uri).toBe(pathToFileURL(file).href);
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(/^# RFC: Add \$cache\}\n/);
  expect(text).toContain(`**Created**: ${localDate()}\n`);
  const { start, end, label } = firstGap;
  expect([label, text.split('\n')[start.line]?.slice(start.character, end.character)]).toEqual([
    'Author(s)',
    '[Your Name]',
  ]);
  writeFileSync(file, 'mine');
  await expect(create('proposals/2026/a b.md')).rejects.toThrow('it exists already, choose another name');
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

test('creates one file when asked twice at the same time', async () => {
  const results = await Promise.allSettled([create('a.md'), create('a.md'), create('a.md')]);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test.each([
  '../a.md',
  'x/../../a.md',
  'x\\..\\..\\a.md',
  '/tmp/a.md',
  'C:\\a.md',
  '\\\\host\\a.md',
  'a',
  '',
  '.md',
  'proposals/',
  'a.sh',
  'a\0.md',
  'a\u202Edm.md',
  'a\nb.md',
  'con.md',
  'x/NUL/a.md',
  '-rf.md',
  'x /a.md',
  'a:b.md',
  `${'é'.repeat(130)}.md`,
])('refuses the path %j', async (path) => {
  await expect(create(path)).rejects.toMatchObject({
    code: -32803,
    message: expect.stringMatching(/^Cannot create `/),
  });
  expect(readdirSync(root)).toEqual([]);
  expect(readdirSync(outside)).toEqual(['work space']);
});

test('follows no symbolic link out of the workspace folder', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'proposals-'));
  symlinkSync(elsewhere, join(root, 'proposals'), 'junction');
  await expect(create('proposals/a.md')).rejects.toThrow('a symbolic link leads out of the workspace folder');
  await expect(create('proposals/deep/er/a.md')).rejects.toThrow('a symbolic link leads out of the workspace folder');
  expect(readdirSync(elsewhere)).toEqual([]);

  symlinkSync(join(elsewhere, 'gone'), join(root, 'nowhere'), 'junction');
  await expect(create('nowhere/a.md')).rejects.toThrow('leads nowhere');
  expect(existsSync(join(elsewhere, 'gone'))).toBe(false);
});

test.skipIf(process.platform === 'win32')(
  'writes through no dangling link, and follows links that stay inside',
  async () => {
    symlinkSync(join(outside, 'target.md'), join(root, 'a.md'));
    await expect(create('a.md')).rejects.toThrow('it exists already');
    expect(existsSync(join(outside, 'target.md'))).toBe(false);
    mkdirSync(join(root, 'real'));
    symlinkSync('real', join(root, 'link'));
    await create('link/b.md');
    expect(readdirSync(join(root, 'real'))).toEqual(['b.md']);
    const viaLink = join(outside, 'way in');
    symlinkSync(root, viaLink);
    const added = [{ uri: pathToFileURL(viaLink).href, name: 'way in' }];
    await client.notify('workspace/didChangeWorkspaceFolders', { event: { added, removed: [] } });
    await client.ask('proposals/createFile', { ...base(), folderUri: pathToFileURL(viaLink).href, path: 'c.md' });
    expect(existsSync(join(root, 'c.md'))).toBe(true);
  },
);

test('makes no file in a folder that is not open', async () => {
  for (const folder of [outside, join(outside, 'work')])
    await expect(
      client.ask('proposals/createFile', { ...base(), folderUri: pathToFileURL(folder).href, path: 'a.md' }),
    ).rejects.toThrow('which is not open here');
  expect(readdirSync(outside)).toEqual(['work space']);
});

test.each([
  [{ templateId: 'nope' }, 'There is no template `nope`.'],
  [{ title: ' \n ' }, 'Expected a title, found none.'],
  [{ title: 3 }, 'Expected `title` to be a text, found 3.'],
  [{ folderUri: 'vscode-vfs://github/x' }, 'not on this machine'],
  [{ path: undefined }, 'Expected `path` to be a text'],
])('refuses %j', async (wrong, message) => {
  await expect(client.ask('proposals/createFile', { ...base(), path: 'a.md', ...wrong })).rejects.toThrow(message);
});

test('says what stands in the way', async () => {
  writeFileSync(join(root, 'file'), '');
  await expect(create('file/a.md')).rejects.toThrow(
    /^Cannot create `file\/a\.md`: a file stands where a folder is needed\.$/,
  );
});

describe('beside proposals with numbers', () => {
  const number = (path: string, proposed: string) =>
    client.ask('proposals/createFile', { ...base(), templateId: 'enhancement-proposal', path, number: proposed });

  beforeEach(() => {
    mkdirSync(join(root, 'proposals'));
    writeFileSync(join(root, 'proposals', 'RFC-041_ADD_W.md'), '');
    writeFileSync(join(root, 'proposals', 'RFC-007_OLD_ONE.md'), '');
  });

  test('name and number go on', async () => {
    const proposed = await client.ask('proposals/newProposal', { ...base(), templateId: 'enhancement-proposal' });
    expect(proposed).toMatchObject({ path: 'proposals/RFC-042_ADD_CACHE.md', number: '042' });
    expect(proposed.text).toContain('\nrfc: 042\n');
  });

  test('the confirmed number is filled in, and another one where it was taken by then', async () => {
    const created = await number('proposals/RFC-042_ADD_CACHE.md', '042');
    expect(created).toMatchObject({ path: 'proposals/RFC-042_ADD_CACHE.md', isRenumbered: false });
    const next = await number('./proposals/RFC-042_ADD_CACHE.md', '042');
    expect(next).toMatchObject({ path: 'proposals/RFC-043_ADD_CACHE.md', isRenumbered: true });
    expect(readFileSync(join(root, next.path), 'utf8')).toContain('\nrfc: 043\n');
    await expect(number('proposals/RFC-007_OLD_ONE.md', '044')).rejects.toThrow('it exists already');
  });

  test('a folder of the settings comes first', async () => {
    const other = connect();
    other.settings = { folder: './docs\\rfcs/' };
    await other.initialize({ workspace: { configuration: true } });
    expect(await other.ask('proposals/newProposal', base())).toMatchObject({
      path: 'docs/rfcs/RFC-001_ADD_CACHE.md',
    });
  });
});

test('a learned folder that leads out of the workspace folder is not written to', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'proposals-'));
  writeFileSync(join(elsewhere, '0001-a.md'), '');
  symlinkSync(elsewhere, join(root, 'proposals'), 'junction');
  const { path } = await client.ask('proposals/newProposal', base());
  await expect(create(path)).rejects.toThrow('a symbolic link leads out of the workspace folder');
  expect(readdirSync(elsewhere)).toEqual(['0001-a.md']);
});
