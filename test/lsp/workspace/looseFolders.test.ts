import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as finding from '../../../server/src/files/findTemplates.ts';
import * as git from '../../../server/src/files/git.ts';
import { proposals } from '../../cli/proposals.ts';
import { eventually } from '../../support/eventually.ts';
import { ADR, DESIGN, decision } from '../../support/workspaceTemplates.ts';
import { type Client, connect } from '../client.ts';
import { RICH } from '../opened.ts';

vi.mock('../../../server/src/files/findTemplates.ts', { spy: true });
vi.mock('../../../server/src/files/git.ts', { spy: true });

const ODD = decision('Acepted');
let root: string;
let client: Client;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'proposals-')));
  client = connect();
  vi.mocked(finding.findTemplates).mockClear();
  vi.mocked(git.git).mockClear();
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const uriOf = (path: string) => pathToFileURL(join(root, path)).href;
/** But for what the session of an earlier test still looks at. */
const searched = () =>
  vi
    .mocked(finding.findTemplates)
    .mock.calls.map(([{ folder }]) => folder)
    .filter((folder) => folder.startsWith(root) || !folder.startsWith(join(tmpdir(), 'proposals-')));
const published = (path: string) => client.published.filter(({ uri }) => uri === uriOf(path));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function open(path: string, text: string): Promise<void> {
  write(path, text);
  await client.open(uriOf(path), text);
}

/** The problems in the editor, each as its rule with its severity. */
async function problemsOf(path: string): Promise<string[]> {
  await client.settle();
  const severities = ['', 'error', 'warning', 'information', 'hint'];
  return (published(path).at(-1)?.diagnostics ?? []).map(
    ({ code, severity }) => `${code} ${severities[severity ?? 0]}`,
  );
}

/** The same on the command line. */
async function checkedAlone(path: string): Promise<string[]> {
  const { out } = await proposals('check', '--format', 'json', join(root, path));
  const [file] = JSON.parse(out).files as { problems: { rule: string; severity: string }[] }[];
  return (file?.problems ?? []).map(({ rule, severity }) => `${rule} ${severity}`);
}

test('a file in no open folder is given no other number or name: nothing is written there', async () => {
  write('.git/HEAD', '');
  write('adr/template.md', ADR);
  await client.initialize(RICH);
  await open('adr/0001-queue.md', ODD);
  await problemsOf('adr/0001-queue.md');
  const params = { textDocument: { uri: uriOf('adr/0001-queue.md') }, number: 7 };
  await expect(client.ask('proposals/renumber', params)).rejects.toThrow('no folder that is open');
});

test.each([
  ['in a repository', '.git/HEAD', ''],
  ['below a .proposals.yaml', '.proposals.yaml', 'severity: { field-value-unknown: error }\n'],
])('a file opened alone %s is judged as on the command line', async (_, mark, text) => {
  write(mark, text);
  write('adr/template.md', ADR);
  await client.initialize(RICH);
  await open('adr/2026/0001-queue.md', ODD);
  const problems = await problemsOf('adr/2026/0001-queue.md');
  expect(problems).toEqual([`field-value-unknown ${text === '' ? 'warning' : 'error'}`]);
  expect(problems).toEqual(await checkedAlone('adr/2026/0001-queue.md'));
  expect(published('adr/2026/0001-queue.md')).toHaveLength(1);
  const position = { line: 0, character: 0 };
  await client.open(uriOf('adr/0002-new.md'), '');
  const { items } = await client.ask('textDocument/completion', {
    textDocument: { uri: uriOf('adr/0002-new.md') },
    position,
  });
  expect(items.map(({ label }: { label: string }) => label)).toContain('ADR');
});

test('a file without any mark above it is judged by the templates of its own folder', async () => {
  write('template.md', DESIGN);
  write('adr/template.md', ADR);
  await client.initialize();
  await open('adr/0001-queue.md', ODD);
  expect(await problemsOf('adr/0001-queue.md')).toEqual(['field-value-unknown warning']);
  expect(await checkedAlone('adr/0001-queue.md')).toEqual(['field-value-unknown warning']);
  expect(searched()[0]).toBe(join(root, 'adr'));
});

test('a file outside of the open folders is, too, and asks nothing of git', async () => {
  write('team/.git/HEAD', '');
  write('team/template.md', ADR);
  write('open/template.md', DESIGN);
  await client.initialize({}, { rootUri: uriOf('open') });
  await open('team/adr/0001-queue.md', ODD);
  expect(await problemsOf('team/adr/0001-queue.md')).toEqual(['field-value-unknown warning']);
  const textDocument = { uri: uriOf('team/adr/0001-queue.md') };
  const context = { diagnostics: [] };
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  await client.ask('textDocument/codeAction', { textDocument, range, context });
  await client.ask('textDocument/completion', { textDocument, position: { line: 2, character: 8 } });
  expect(git.git).not.toHaveBeenCalled();
  // It is no place for new proposals, and nothing is written there.
  const templates: { folderUri?: string }[] = await client.ask('proposals/templates', {});
  expect(new Set(templates.map(({ folderUri }) => folderUri))).toEqual(new Set([uriOf('open'), undefined]));
  await expect(client.ask('proposals/chooseTemplate', { uri: textDocument.uri, scope: 'file' })).rejects.toThrow(
    /workspace/,
  );
});

test('a template and .proposals.yaml beside it hold as they are typed, until they are closed', async () => {
  write('.proposals.yaml', '');
  write('adr/template.md', ADR);
  await client.initialize();
  await open('adr/0001-queue.md', ODD);
  expect(await problemsOf('adr/0001-queue.md')).toEqual(['field-value-unknown warning']);
  await client.open(uriOf('.proposals.yaml'), 'severity: { field-value-unknown: off }\n', { languageId: 'yaml' });
  expect(await problemsOf('adr/0001-queue.md')).toEqual([]);
  await client.notify('textDocument/didClose', { textDocument: { uri: uriOf('.proposals.yaml') } });
  await eventually(async () => expect(await problemsOf('adr/0001-queue.md')).toEqual(['field-value-unknown warning']));
});

test('what is wrong with .proposals.yaml is told, and taken back with the last document of its folder', async () => {
  write('.proposals.yaml', 'severty: {}\n');
  await client.initialize();
  await open('0001-queue.md', ODD);
  await eventually(() => expect(published('.proposals.yaml').at(-1)?.diagnostics).toHaveLength(1));
  await client.notify('textDocument/didClose', { textDocument: { uri: uriOf('0001-queue.md') } });
  await eventually(() => expect(published('.proposals.yaml').at(-1)?.diagnostics).toEqual([]));
});

test('a folder that is opened takes its documents over, and gives them back', async () => {
  write('.git/HEAD', '');
  write('template.md', ADR);
  write('inner/.proposals.yaml', 'severity: { field-value-unknown: hint }\n');
  await client.initialize();
  await open('adr/0001-queue.md', ODD);
  expect(await problemsOf('adr/0001-queue.md')).toEqual(['field-value-unknown warning']);
  const folder = { uri: uriOf('adr'), name: 'adr' };
  await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [folder], removed: [] } });
  await eventually(async () => expect(await problemsOf('adr/0001-queue.md')).toEqual([]));
  await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [folder] } });
  await eventually(async () => expect(await problemsOf('adr/0001-queue.md')).toEqual(['field-value-unknown warning']));
});

test.each(['', 'home/', 'home/notes/'])(
  'the home folder, and what holds it, is never searched: %s0001-queue.md',
  async (at) => {
    vi.stubEnv('HOME', join(root, 'home'));
    vi.stubEnv('USERPROFILE', join(root, 'home'));
    write('home/.git/HEAD', '');
    write('.git/HEAD', '');
    write(`${at}template.md`, ADR);
    await client.initialize();
    await open(`${at}0001-queue.md`, ODD);
    const problems = await problemsOf(`${at}0001-queue.md`);
    const isOwn = at === 'home/notes/';
    expect(problems).toEqual(isOwn ? ['field-value-unknown warning'] : []);
    expect(searched()).toEqual(isOwn ? [join(root, 'home/notes')] : []);
  },
);

test('the root of the disk is never searched, and what is on no disk is not looked for', async () => {
  await client.initialize();
  await client.open(pathToFileURL('/0001-queue.md').href, ODD);
  await client.open('untitled:Untitled-1', ODD);
  await client.open('vscode-vfs://github/team/docs/0001-queue.md', ODD);
  await client.settle();
  expect(searched()).toEqual([]);
});

test('closed before its folder is found, a document leaves nothing behind', async () => {
  write('.git/HEAD', '');
  write('template.md', ADR);
  await client.initialize();
  await open('0001-queue.md', ODD);
  await client.notify('textDocument/didClose', { textDocument: { uri: uriOf('0001-queue.md') } });
  await client.settle();
  expect(published('0001-queue.md')).toEqual([]);
});
