import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findTemplates } from '../../../server/src/files/findTemplates.ts';
import { SETTINGS_PATIENCE_MS } from '../../../server/src/lsp/workspace/readiness.ts';
import { TEMPLATE_IDS } from '../../support/builtin.ts';
import { eventually } from '../../support/eventually.ts';
import { ADR, DESIGN, decision } from '../../support/workspaceTemplates.ts';
import { type Client, connect } from '../client.ts';
import { RICH } from '../opened.ts';

vi.mock('../../../server/src/files/findTemplates.ts', async (original) => {
  const real = await original<{ findTemplates: typeof findTemplates }>();
  return { findTemplates: vi.fn(real.findTemplates) };
});

const DOCUMENT = 'adr/0001-queue.md';
const ODD = decision('Acepted');
let root: string;
let client: Client;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'proposals-'));
  client = connect();
  vi.mocked(findTemplates).mockClear();
  write('adr/template.md', ADR);
});
// Else a look that was put off would take what the next test holds.
afterEach(() => client.ask('shutdown', undefined).catch(() => undefined));

const uriOf = (path: string) => pathToFileURL(join(root, path)).href;
const start = (capabilities: object = {}, more: object = {}) =>
  client.initialize({ ...RICH, ...capabilities }, { workspaceFolders: [{ uri: uriOf('.'), name: 'all' }], ...more });
const problems = () =>
  client.published.filter(({ uri }) => uri === uriOf(DOCUMENT)).map(({ diagnostics }) => diagnostics);

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Has the first look for this test's templates wait until it is let go on, or fail; that of an earlier test's session does not. */
function holdScan(): { readonly goOn: () => void; readonly fail: () => void } {
  const real = vi.mocked(findTemplates).getMockImplementation() as typeof findTemplates;
  const own = root;
  let end: (error?: Error) => void = () => undefined;
  const ended = new Promise<Error | undefined>((resolve) => {
    end = resolve;
  });
  vi.mocked(findTemplates).mockImplementation(async (...args) => {
    if (args[0].folder !== own) return real(...args);
    vi.mocked(findTemplates).mockImplementation(real);
    const error = await ended;
    if (error) throw error;
    return real(...args);
  });
  return { goOn: () => end(), fail: () => end(new Error('The disk is on fire')) };
}

const textDocument = () => ({ uri: uriOf(DOCUMENT) });
const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const atTitle = { line: 0, character: 4 };
/** Everything that depends on the templates, settings or configuration of a folder. */
const REQUESTS: readonly (readonly [string, () => object])[] = [
  ['proposals/templates', () => ({})],
  ['proposals/templates', () => ({ folderUri: uriOf('.') })],
  [
    'proposals/newProposal',
    () => ({ templateId: 'adr/template.md', title: 'Doors', folderUri: uriOf('.'), trusted: false }),
  ],
  ['proposals/chooseTemplate', () => ({ uri: uriOf(DOCUMENT), scope: 'file', templateId: 'adr/template.md' })],
  ['proposals/explainTemplate', () => ({ templateId: 'adr/template.md', folderUri: uriOf('.') })],
  ['proposals/documentStatus', () => ({ textDocument: textDocument() })],
  ['proposals/statusChoices', () => ({ textDocument: textDocument() })],
  ['proposals/changeStatus', () => ({ textDocument: textDocument(), status: 'Accepted' })],
  ['proposals/otherProposals', () => ({ textDocument: textDocument() })],
  ['proposals/gaps', () => ({ textDocument: textDocument() })],
  ['textDocument/completion', () => ({ textDocument: textDocument(), position: { line: 2, character: 8 } })],
  [
    'textDocument/completion',
    () => ({ textDocument: { uri: uriOf('adr/0009-new.md') }, position: { line: 0, character: 0 } }),
  ],
  ['textDocument/hover', () => ({ textDocument: textDocument(), position: { line: 5, character: 5 } })],
  ['textDocument/definition', () => ({ textDocument: textDocument(), position: { line: 5, character: 5 } })],
  ['textDocument/codeAction', () => ({ textDocument: textDocument(), range: whole, context: { diagnostics: [] } })],
  ['textDocument/documentSymbol', () => ({ textDocument: textDocument() })],
  ['textDocument/foldingRange', () => ({ textDocument: textDocument() })],
  ['textDocument/inlayHint', () => ({ textDocument: textDocument(), range: whole })],
  ['textDocument/semanticTokens/full', () => ({ textDocument: textDocument() })],
  ['textDocument/codeLens', () => ({ textDocument: textDocument() })],
  ['textDocument/willSaveWaitUntil', () => ({ textDocument: textDocument(), reason: 1 })],
];

test.each(REQUESTS)('%s is answered at once as it is later', async (method, params) => {
  write('.proposals.yaml', 'folder: adr\nseverity: { field-value-unknown: error }\n');
  write('adr/0002-cache.md', decision());
  write(DOCUMENT, ODD);
  const held = holdScan();
  await start({}, { initializationOptions: { statusCommand: true } });
  await client.open(uriOf(DOCUMENT), ODD);
  await client.open(uriOf('adr/0009-new.md'), '');
  const asked = client.ask(method, params());
  asked.catch(() => undefined);
  // Has it arrive before the look into the folder ends.
  await client.ask('proposals/none', {}).catch(() => undefined);
  held.goOn();
  const atOnce = await asked;
  await eventually(() => expect(problems()).toHaveLength(1));
  await client.settle();
  const later = await client.ask(method, params());
  // A number for each answer.
  delete later.resultId;
  expect(atOnce).toMatchObject(later);
  expect(JSON.stringify(atOnce)).not.toBe('null');
});

test('a document is told nothing wrong first: neither problems nor its status', async () => {
  write('.proposals.yaml', 'severity: { section-missing: off }\n');
  const statuses: object[] = [];
  client.connection.onNotification('proposals/status', (status: object) => void statuses.push(status));
  client.settings = { severity: { 'field-value-unknown': 'error' }, templates: ['docs/*.md'] };
  write('docs/outline.md', DESIGN);
  await start({ workspace: { configuration: true }, experimental: { proposalsStatus: true } });
  await client.open(uriOf(DOCUMENT), ODD);
  await eventually(() => expect(problems()).not.toEqual([]));
  await client.settle();
  expect(problems()).toMatchObject([[{ code: 'field-value-unknown', severity: 1 }]]);
  expect(statuses).toMatchObject([{ kind: 'proposal', template: { id: 'adr/template.md' } }]);
});

test('settings that name templates hold for the first answer', async () => {
  write('docs/outline.md', DESIGN);
  client.settings = { templates: ['docs/*.md'] };
  await start({ workspace: { configuration: true } });
  const [first, second] = await client.ask('proposals/templates', {});
  expect([first.path, second.path]).toEqual(['adr/template.md', 'docs/outline.md']);
});

test('a client that never gives its settings is answered by the standard ones', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  client.connection.onRequest('workspace/configuration', () => new Promise(() => undefined));
  await start({ workspace: { configuration: true } });
  const asked = client.ask('proposals/templates', {});
  await client.ask('proposals/none', {}).catch(() => undefined);
  await vi.advanceTimersByTimeAsync(SETTINGS_PATIENCE_MS);
  vi.useRealTimers();
  expect((await asked)[0].path).toBe('adr/template.md');
});

test('a folder that is added is waited for, those that are known are not', async () => {
  await start({}, { workspaceFolders: [{ uri: uriOf('adr'), name: 'adr' }] });
  expect((await client.ask('proposals/templates', {}))[0].path).toBe('template.md');
  write('more/template.md', DESIGN);
  const held = holdScan();
  await client.notify('workspace/didChangeWorkspaceFolders', {
    event: { added: [{ uri: uriOf('more'), name: 'more' }], removed: [] },
  });
  const added = client.ask('proposals/templates', { folderUri: uriOf('more') });
  expect((await client.ask('proposals/templates', { folderUri: uriOf('adr') }))[0].path).toBe('template.md');
  held.goOn();
  expect((await added)[0]).toMatchObject({ path: 'template.md', folderUri: uriOf('more') });
});

test('a look that fails lets those go on who wait for it', async () => {
  const held = holdScan();
  await start();
  await client.open(uriOf(DOCUMENT), ODD);
  const asked = client.ask('proposals/templates', {});
  held.fail();
  expect(await asked).toHaveLength(TEMPLATE_IDS.length);
  expect(vi.mocked(findTemplates).mock.calls.filter(([{ folder }]) => folder === root)).toHaveLength(1);
});

test('who gives up while waiting is told so at once, and so is everybody at the end', async () => {
  const held = holdScan();
  await start();
  await client.open(uriOf(DOCUMENT), ODD);
  const { CancellationTokenSource } = await import('vscode-languageserver/node');
  const source = new CancellationTokenSource();
  const params = { textDocument: textDocument(), position: atTitle };
  const hover = client.connection.sendRequest('textDocument/hover', params, source.token);
  const other = client.ask('proposals/templates', {});
  // Has it arrive before it is cancelled.
  await client.ask('proposals/none', {}).catch(() => undefined);
  source.cancel();
  await expect(hover).rejects.toMatchObject({ code: -32800 });
  const refused = expect(other).rejects.toMatchObject({ code: -32600 });
  expect(await client.ask('shutdown', undefined)).toBeNull();
  await refused;
  held.goOn();
  expect(problems()).toEqual([]);
});

test('a place in a text that has changed meanwhile is not answered; all else is, by the text as it is then', async () => {
  const held = holdScan();
  await start();
  await client.open(uriOf(DOCUMENT), ODD);
  const hover = client.about('hover', uriOf(DOCUMENT), { position: atTitle });
  const symbols = client.about('documentSymbol', uriOf(DOCUMENT)) as Promise<{ name: string }[]>;
  const refused = expect(hover).rejects.toMatchObject({ code: -32801 });
  await client.notify('textDocument/didChange', {
    textDocument: { uri: uriOf(DOCUMENT), version: 2 },
    contentChanges: [{ text: `${ODD}\n## Votes\n\nAll.\n` }],
  });
  await client.ask('proposals/none', {}).catch(() => undefined);
  held.goOn();
  await refused;
  expect(JSON.stringify(await symbols)).toContain('Votes');
  await eventually(() => expect(client.published.map(({ version }) => version)).toEqual([2]));
});

test('a document closed meanwhile is told of no problems', async () => {
  const held = holdScan();
  await start();
  await client.open(uriOf(DOCUMENT), ODD);
  const asked = client.about('hover', uriOf(DOCUMENT), { position: atTitle });
  const answered = expect(asked).rejects.toMatchObject({ code: -32801 });
  await client.notify('textDocument/didClose', { textDocument: textDocument() });
  await client.ask('proposals/none', {}).catch(() => undefined);
  held.goOn();
  await answered;
  await client.settle();
  expect(client.published).toEqual([]);
});

test('progress is shown where the first look takes longer than a moment, to a client that can', async () => {
  const held = holdScan();
  const shown: string[] = [];
  client.connection.onRequest('window/workDoneProgress/create', () => null);
  client.connection.onNotification('$/progress', ({ value }: { value: { kind: string; title?: string } }) => {
    shown.push(value.title ?? value.kind);
  });
  await start({ window: { workDoneProgress: true } });
  const asked = client.ask('proposals/templates', {});
  await eventually(() => expect(shown).toEqual(['Proposals: looking for templates']));
  held.goOn();
  await asked;
  await eventually(() => expect(shown).toEqual(['Proposals: looking for templates', 'end']));
});

test('no progress is shown for a moment', async () => {
  const created = vi.fn(() => null);
  client.connection.onRequest('window/workDoneProgress/create', created);
  await start({ window: { workDoneProgress: true } });
  await client.ask('proposals/templates', {});
  await client.settle();
  expect(created).not.toHaveBeenCalled();
});
