import { expect, test } from 'vitest';
import { ALL_RULES, SEVERITIES } from '../../server/src/core/index.ts';
import { DEFAULT_SETTINGS, readSettings } from '../../server/src/lsp/settings.ts';
import { eventually } from '../support/eventually.ts';
import { manifest } from '../support/manifest.ts';
import { ADR, decision } from '../support/workspaceTemplates.ts';
import { connect } from './client.ts';
import { badDate, RICH, rfc, uri, without } from './opened.ts';

const { contributes, capabilities } = manifest();
// What is traced, and how agents get to it, is the client's own affair.
const {
  'proposals.trace.server': _trace,
  'proposals.agents': _agents,
  ...properties
}: Record<string, { default: unknown; scope: string; properties?: object; markdownDescription: string }> = contributes
  .configuration.properties;

test('reads the very settings that the extension declares, with the same defaults', () => {
  const declared = Object.entries(properties).map(([key, setting]) => [key.replace('proposals.', ''), setting.default]);
  expect(Object.fromEntries(declared)).toEqual(DEFAULT_SETTINGS);
  for (const value of [undefined, null, {}, [], 'x', { folder: null, severity: null }])
    expect(readSettings(value)).toEqual({ settings: DEFAULT_SETTINGS, complaints: [] });
  for (const { scope, markdownDescription } of Object.values(properties)) {
    expect(scope).toBe('resource');
    expect(markdownDescription).toMatch(/\.$/);
  }
});

test('declares each rule with its severities, and what an untrusted workspace may not set', () => {
  const severity = properties['proposals.severity']?.properties ?? {};
  expect(Object.keys(severity)).toEqual(ALL_RULES.map(({ id }) => id));
  for (const rule of Object.values(severity)) expect(rule).toMatchObject({ enum: SEVERITIES });
  for (const key of capabilities.untrustedWorkspaces.restrictedConfigurations)
    expect(contributes.configuration.properties).toHaveProperty([key]);
});

test.each([
  [{ folder: 3 }, 'Setting `proposals.folder`: expected the path of a folder below the workspace folder, found `3`.'],
  [
    { folder: '../up' },
    'Setting `proposals.folder`: expected the path of a folder below the workspace folder, found `"../up"`.',
  ],
  [
    { folder: 'C:\\x' },
    'Setting `proposals.folder`: expected the path of a folder below the workspace folder, found `"C:\\\\x"`.',
  ],
  [
    { templates: 'a.md' },
    'Setting `proposals.templates`: expected a list of paths and patterns, such as `["docs/*.md"]`, found `"a.md"`.',
  ],
  [
    { exclude: [1] },
    'Setting `proposals.exclude`: expected a list of paths and patterns, such as `["docs/*.md"]`, found `[1]`.',
  ],
  [{ insertGuidance: 'no' }, 'Setting `proposals.insertGuidance`: expected true or false, found `"no"`. Using true.'],
  [
    { severity: [] },
    'Setting `proposals.severity`: expected rules with their severities, such as `{ "section-empty": "off" }`, found `[]`.',
  ],
  [
    { severity: { 'section-mising': 'off' } },
    'Setting `proposals.severity`: there is no rule `section-mising`. Use `section-missing`?',
  ],
  [
    { severity: { 'section-missing': 'of' } },
    'Setting `proposals.severity.section-missing`: expected one of error, warning, information, hint, off, found `"of"`.',
  ],
])('%j: one clear message, and the default', (value, message) => {
  expect(readSettings({ ...value, other: 1 })).toEqual({ settings: DEFAULT_SETTINGS, complaints: [message] });
});

test('keeps what is right beside what is wrong', () => {
  const { settings, complaints } = readSettings({
    folder: './docs\\rfcs/',
    exclude: ['vendor/**'],
    severity: { nothing: 'off', 'section-empty': 'off', 'section-missing': 7 },
    adviceInEmptySections: false,
  });
  const severity = { 'section-empty': 'off' };
  const read = { folder: './docs\\rfcs/', exclude: ['vendor/**'], severity, adviceInEmptySections: false };
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, ...read });
  expect(complaints).toHaveLength(2);
});

test('shows a wrong value once, as long as it stays, and again when it is back', async () => {
  const client = connect();
  client.settings = { folder: 3, insertGuidance: 'no' };
  const folders = ['a', 'b'].map((name) => ({ uri: `file:///${name}`, name }));
  await client.initialize({ workspace: { configuration: true } }, { workspaceFolders: folders });
  const shown = (count: number) => eventually(() => expect(client.messages).toHaveLength(count));
  const change = (settings: unknown) => {
    client.settings = settings;
    return client.notify('workspace/didChangeConfiguration', { settings: null });
  };
  await shown(2);
  // What is typed on the way to a value is not worth a word.
  for (const folder of [4, 45, 456]) await change({ folder, insertGuidance: 'no' });
  await shown(3);
  await change({});
  await client.settle();
  await change({ folder: 3 });
  await shown(4);
  expect(client.messages.map((message) => /`proposals\.(\w+)`.*found (`[^`]*`)/.exec(message)?.slice(1))).toEqual([
    ['folder', '`3`'],
    ['insertGuidance', '`"no"`'],
    ['folder', '`456`'],
    ['folder', '`3`'],
  ]);
});

test('each folder has its own settings, and what is in no folder those that hold everywhere', async () => {
  const client = connect();
  const uris = { a: 'file:///nowhere/a', b: 'file:///nowhere/b' };
  client.settings = { severity: { 'field-date-invalid': 'warning' } };
  client.folderSettings.set(uris.a, { severity: { 'field-date-invalid': 'hint', 'field-value-unknown': 'off' } });
  client.folderSettings.set(uris.b, { severity: { 'field-date-invalid': 'information' }, exclude: ['old/**'] });
  const workspaceFolders = Object.entries(uris).map(([name, uri]) => ({ uri, name }));
  await client.initialize({ workspace: { configuration: true } }, { workspaceFolders });
  for (const [, folder] of Object.entries(uris)) {
    await client.open(`${folder}/rfc.md`, badDate);
    await client.open(`${folder}/old/rfc.md`, badDate);
    await client.open(
      `${folder}/adr/template.md`,
      folder === uris.a ? ADR : ADR.replace('## Context', '## Background'),
    );
    await client.open(`${folder}/adr/0001-queue.md`, decision('Odd'));
  }
  await client.open('untitled:Untitled-1', badDate);
  const found = (uri: string) =>
    client.published.findLast((one) => one.uri === uri)?.diagnostics.map(({ code, severity }) => `${code} ${severity}`);
  await client.settle();
  expect(found(`${uris.a}/rfc.md`)).toEqual(['field-date-invalid 4']);
  expect(found(`${uris.b}/rfc.md`)).toEqual(['field-date-invalid 3']);
  expect(found(`${uris.a}/old/rfc.md`)).toEqual(['field-date-invalid 4']);
  expect(found(`${uris.b}/old/rfc.md`) ?? []).toEqual([]);
  expect(found('untitled:Untitled-1')).toEqual(['field-date-invalid 2']);
  // Each by the template of its own folder.
  expect(found(`${uris.a}/adr/0001-queue.md`)).toEqual([]);
  expect(found(`${uris.b}/adr/0001-queue.md`)).toEqual(expect.arrayContaining(['field-value-unknown 2']));
  expect(found(`${uris.b}/adr/0001-queue.md`)?.join()).toMatch(/section-(?:missing|renamed)/);
});

test('advice in empty sections can be switched off, and the client is told to ask again', async () => {
  const client = connect();
  let refreshed = 0;
  client.connection.onRequest('workspace/inlayHint/refresh', () => {
    refreshed++;
    return null;
  });
  const workspace = { configuration: true, inlayHint: { refreshSupport: true } };
  await client.initialize({ ...RICH, workspace });
  await client.open(uri, rfc.replace(/(## Motivation\n)[\s\S]*?(?=\n## )/, '$1\n'));
  const range = { start: { line: 0, character: 0 }, end: { line: 500, character: 0 } };
  expect(await client.about('inlayHint', uri, { range })).toHaveLength(1);
  client.settings = { adviceInEmptySections: false };
  await client.notify('workspace/didChangeConfiguration', { settings: null });
  await eventually(() => expect(refreshed).toBe(1));
  expect(await client.about('inlayHint', uri, { range })).toEqual([]);
});

test('what is inserted comes without guidance, where the user wants that, and with it again from the next moment on', async () => {
  const client = connect();
  client.settings = { insertGuidance: false };
  await client.initialize({ ...RICH, workspace: { configuration: true } });
  const advice = 'Start from something that really happened';
  const text = `${without(rfc, 'Motivation')}\n#`;
  await client.open(uri, text);
  await client.settle();
  const everything = async () => {
    const proposal = await client.ask('proposals/newProposal', {
      templateId: 'rfc',
      title: 'Cache',
      trusted: false,
    });
    const position = { line: text.split('\n').length - 1, character: 1 };
    const { items } = await client.ask('textDocument/completion', { textDocument: { uri }, position });
    const { range } = client.published.at(-1)?.diagnostics.find(({ code }) => code === 'section-missing') ?? {};
    const actions = await client.ask('textDocument/codeAction', { textDocument: { uri }, range, context: {} });
    return [proposal.text, items, actions].map((answer) => JSON.stringify(answer));
  };
  for (const inserted of await everything()) {
    expect(inserted).toContain('## Motivation');
    expect(inserted).not.toMatch(new RegExp(`\\\\n(?:\\$\\{\\d+:)?${advice}`));
  }
  client.settings = {};
  await client.notify('workspace/didChangeConfiguration', { settings: null });
  await client.settle();
  for (const inserted of await everything()) expect(inserted).toMatch(new RegExp(`\\\\n(?:\\$\\{\\d+:)?${advice}`));
});
