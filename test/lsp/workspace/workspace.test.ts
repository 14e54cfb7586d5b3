import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { TEMPLATE_IDS } from '../../support/builtin.ts';
import { eventually } from '../../support/eventually.ts';
import { ADR, DESIGN, decision } from '../../support/workspaceTemplates.ts';
import { type Client, connect } from '../client.ts';

const CREATED = 1;
const CHANGED = 2;
const DELETED = 3;

let root: string;
let client: Client;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'proposals-'));
  client = connect();
});

const uriOf = (path: string) => pathToFileURL(join(root, path)).href;

function write(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

const start = (folders: readonly string[] = ['.'], capabilities: object = {}) =>
  client.initialize(
    { ...capabilities, workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, ...capabilities } },
    { workspaceFolders: folders.map((path) => ({ uri: pathToFileURL(join(root, path)).href, name: path })) },
  );

/** Tells of a file's change after making it. */
function tell(path: string, type: number): Promise<void> {
  return client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type }] });
}

function problemsOf(path: string): string[] {
  const last = client.published.findLast(({ uri }) => uri === uriOf(path));
  return (last?.diagnostics ?? []).map(({ code, message }) => String(code ?? message));
}

/** Waits until the problems of a file are these. */
function expectProblems(path: string, problems: readonly unknown[]): Promise<void> {
  return eventually(() => expect(problemsOf(path)).toEqual(problems));
}

const edit = (path: string, version: number, text: string) =>
  client.notify('textDocument/didChange', {
    textDocument: { uri: uriOf(path), version },
    contentChanges: [{ text }],
  });

const ODD = decision('Acepted');
const DOCUMENT = 'adr/0001-queue.md';

test('finds the templates of a folder, and checks open documents by them', async () => {
  write('adr/template.md', ADR);
  await start();
  await client.open(uriOf(DOCUMENT), ODD);
  await expectProblems(DOCUMENT, ['field-value-unknown']);
  const templates = await client.ask('proposals/templates', {});
  const [path, folderUri] = ['adr/template.md', uriOf('.')];
  expect(templates[0]).toEqual({ id: path, name: 'ADR', path, folderUri, isForDecisions: true });
  expect(templates).toHaveLength(TEMPLATE_IDS.length + 1);
  const symbols = await client.about('documentSymbol', uriOf(DOCUMENT));
  expect(symbols).not.toBeNull();
});

test('links what is not there to the place in the template, and nothing else', async () => {
  write('adr/our template.md', ADR);
  await start();
  await client.open(uriOf('adr/0001-a.md'), decision().replace(/## Consequences[\s\S]*/, ''));
  await expectProblems('adr/0001-a.md', ['section-missing']);
  expect(client.published.at(-1)?.diagnostics[0]?.relatedInformation).toMatchObject([
    {
      location: {
        uri: uriOf('adr/our template.md'),
        range: { start: { line: ADR.split('\n').indexOf('## Consequences') } },
      },
    },
  ]);
  await client.open(uriOf('adr/0002-b.md'), decision().replace(/(?<=## Consequences\n)[\s\S]*/, ''));
  await expectProblems('adr/0002-b.md', ['section-empty']);
  expect(client.published.at(-1)?.diagnostics[0]?.relatedInformation).toBeUndefined();
});

test('a template that comes, changes and goes takes effect at once', async () => {
  await start();
  await client.open(uriOf(DOCUMENT), ODD);
  await client.settle();
  expect(problemsOf(DOCUMENT)).toEqual([]);

  write('adr/template.md', ADR);
  await tell('adr/template.md', CREATED);
  await expectProblems(DOCUMENT, ['field-value-unknown']);

  write('adr/template.md', `${ADR}\n## Alternatives\n\n[Others]\n`);
  await tell('adr/template.md', CHANGED);
  await expectProblems(DOCUMENT, ['field-value-unknown', 'section-missing']);

  rmSync(join(root, 'adr/template.md'));
  await tell('adr/template.md', DELETED);
  await expectProblems(DOCUMENT, []);
  expect(await client.ask('proposals/templates', {})).toHaveLength(TEMPLATE_IDS.length);
});

test('what is passed over on disk is passed over when it is told of, or opened', async () => {
  await start();
  for (const path of ['node_modules/a/template.md', 'vendor/adr/template.md']) {
    write(path, ADR);
    await tell(path, CREATED);
    await client.open(uriOf(path), ADR);
  }
  write('adr/template.md', ADR);
  await tell('adr/template.md', CREATED);
  await eventually(async () =>
    expect(await client.ask('proposals/templates', {})).toHaveLength(TEMPLATE_IDS.length + 1),
  );
});

test('a folder that goes takes its templates along', async () => {
  write('adr/templates/decision.md', ADR);
  write('adr/old/0001-a.md', '# A\n');
  await start();
  await client.open(uriOf(DOCUMENT), ODD);
  await expectProblems(DOCUMENT, ['field-value-unknown']);
  rmSync(join(root, 'adr'), { recursive: true });
  await tell('adr/old/0001-a.md', DELETED);
  await expectProblems(DOCUMENT, []);

  write('adr/templates/decision.md', ADR);
  await client.notify('workspace/didRenameFiles', { files: [] });
  await expectProblems(DOCUMENT, ['field-value-unknown']);
});

test('is told of deleted folders, and looks for the templates that were in them', async () => {
  write('team/adr/templates/decision.md', ADR);
  await start(['team']);
  await client.open(uriOf('team/adr/0001-a.md'), ODD);
  await expectProblems('team/adr/0001-a.md', ['field-value-unknown']);
  const onDelete = 4;
  expect(client.registered.get('workspace/didChangeWatchedFiles')).toMatchObject({
    watchers: expect.arrayContaining([{ globPattern: '**/*', kind: onDelete }]),
  });
  for (const gone of ['team/adr', 'team/adr/templates', 'team', '.']) {
    write('team/adr/templates/decision.md', ADR);
    await tell('team/adr/templates/decision.md', CREATED);
    await expectProblems('team/adr/0001-a.md', ['field-value-unknown']);
    rmSync(join(root, gone), { recursive: true });
    await tell(gone, DELETED);
    await expectProblems('team/adr/0001-a.md', []);
  }
});

test('what is typed into a template counts, saved or not, until it is closed', async () => {
  write('adr/template.md', ADR);
  await start();
  await client.open(uriOf(DOCUMENT), ODD);
  await expectProblems(DOCUMENT, ['field-value-unknown']);
  await client.open(uriOf('adr/template.md'), ADR);
  await edit('adr/template.md', 2, ADR.replace('Accepted', 'Acepted'));
  await expectProblems(DOCUMENT, []);
  expect(problemsOf('adr/template.md')).toEqual([]);
  await client.notify('textDocument/didClose', { textDocument: { uri: uriOf('adr/template.md') } });
  await expectProblems(DOCUMENT, ['field-value-unknown']);
});

test('a template that is open but deleted counts no more, until it is typed into', async () => {
  write('adr/template.md', ADR);
  await start();
  await client.open(uriOf(DOCUMENT), ODD);
  await client.open(uriOf('adr/template.md'), ADR);
  await expectProblems(DOCUMENT, ['field-value-unknown']);
  rmSync(join(root, 'adr/template.md'));
  await tell('adr/template.md', DELETED);
  await expectProblems(DOCUMENT, []);
  await edit('adr/template.md', 2, `${ADR}\n`);
  await expectProblems(DOCUMENT, ['field-value-unknown']);
});

test('without being told of files, a template counts when it is opened or saved', async () => {
  await client.initialize({}, { rootUri: uriOf('.') });
  await client.open(uriOf(DOCUMENT), ODD);
  await client.open(uriOf('adr/template.md'), ADR);
  await expectProblems(DOCUMENT, ['field-value-unknown']);
  write('adr/template.md', ADR.replace('Accepted', 'Acepted'));
  await client.notify('textDocument/didClose', { textDocument: { uri: uriOf('adr/template.md') } });
  await expectProblems(DOCUMENT, []);
  await client.notify('textDocument/didSave', { textDocument: { uri: uriOf('adr/template.md') } });
  await eventually(async () => expect((await client.ask('proposals/templates', {}))[0]).toMatchObject({ name: 'ADR' }));
  expect(problemsOf(DOCUMENT)).toEqual([]);
});

test('each folder has templates and .proposals.yaml of its own, the inner folder first', async () => {
  write('one/adr/template.md', ADR);
  write('two/.proposals.yaml', 'severity: { field-value-unknown: hint }\n');
  write('two/adr/template.md', ADR);
  await start(['.', 'one', 'two']);
  for (const path of ['one/adr/0001-a.md', 'two/adr/0001-a.md']) await client.open(uriOf(path), ODD);
  await expectProblems('one/adr/0001-a.md', ['field-value-unknown']);
  await eventually(() =>
    expect(client.published.findLast(({ uri }) => uri === uriOf('two/adr/0001-a.md'))?.diagnostics).toMatchObject([
      { severity: 4 },
    ]),
  );
  const ids = async (folderUri: string) =>
    (await client.ask('proposals/templates', { folderUri })).map(({ id }: { id: string }) => id);
  expect((await ids(uriOf('one')))[0]).toBe('adr/template.md');
  expect((await ids(uriOf('.'))).slice(0, 2)).toEqual(['one/adr/template.md', 'two/adr/template.md']);

  await client.notify('workspace/didChangeWorkspaceFolders', {
    event: {
      added: [],
      removed: [
        { uri: uriOf('.'), name: '.' },
        { uri: uriOf('one'), name: 'one' },
      ],
    },
  });
  const templates: { folderUri?: string }[] = await client.ask('proposals/templates', {});
  expect(templates.map(({ folderUri }) => folderUri)).toEqual([uriOf('two'), ...TEMPLATE_IDS.map(() => undefined)]);
  await client.notify('workspace/didChangeWorkspaceFolders', {
    event: { added: [{ uri: uriOf('one'), name: 'one' }], removed: [] },
  });
  await expectProblems('one/adr/0001-a.md', ['field-value-unknown']);
});

test('says what is wrong with .proposals.yaml, open or not, and follows it as it is typed', async () => {
  const file = '.proposals.yaml';
  write(file, 'severty: {}\n');
  write('adr/template.md', ADR);
  write('docs/outline.md', DESIGN);
  await start();
  await client.open(uriOf(DOCUMENT), ODD);
  await expectProblems(file, ['There is no key `severty`: did you mean `severity`?']);
  expect(client.published.find(({ uri }) => uri === uriOf(file))?.diagnostics[0]).toMatchObject({
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 7 } },
    severity: 2,
    source: 'proposals',
  });

  await client.open(uriOf(file), 'severity: { field-value-unknown: off }\n', { languageId: 'yaml' });
  await expectProblems(file, []);
  await expectProblems(DOCUMENT, []);
  await edit(file, 2, `documents: { ${DOCUMENT}: docs/outline.md }\n`);
  await eventually(() => expect(problemsOf(DOCUMENT)).toContain('section-missing'));
  await edit(file, 3, `documents: { ${DOCUMENT}: adr/templat.md }\n`);
  await expectProblems(file, ['There is no template `adr/templat.md`: did you mean `adr/template.md`?']);

  rmSync(join(root, file));
  await client.notify('textDocument/didClose', { textDocument: { uri: uriOf(file) } });
  await tell(file, DELETED);
  await expectProblems(DOCUMENT, ['field-value-unknown']);
});

test('what was wrong with .proposals.yaml is taken back, also after it was open', async () => {
  const file = '.proposals.yaml';
  write(file, 'severty: {}\n');
  await start();
  await expectProblems(file, ['There is no key `severty`: did you mean `severity`?']);
  await client.open(uriOf(file), 'severty: {}\n', { languageId: 'yaml' });
  await client.notify('textDocument/didClose', { textDocument: { uri: uriOf(file) } });
  await client.settle();
  write(file, 'severity: {}\n');
  await tell(file, CHANGED);
  await expectProblems(file, []);
});

test('says which files are not read that look like .proposals.yaml', async () => {
  write('.proposals.yml', 'severity: { field-value-unknown: off }\n');
  write('adr/template.md', ADR);
  await start();
  await client.open(uriOf(DOCUMENT), ODD);
  await expectProblems(DOCUMENT, []);
  write('.proposals.yaml', 'severity: {}\n');
  await tell('.proposals.yaml', CREATED);
  await expectProblems('.proposals.yml', [expect.stringMatching(/not read, since `\.proposals\.yaml` beside it is/)]);
  await expectProblems(DOCUMENT, ['field-value-unknown']);
  rmSync(join(root, '.proposals.yml'));
  await tell('.proposals.yml', DELETED);
  await expectProblems('.proposals.yml', []);

  const inner = 'adr/.proposals.yaml';
  write(inner, 'severity: {}\n');
  await client.open(uriOf(inner), 'severity: {}\n', { languageId: 'yaml' });
  await expectProblems(inner, [expect.stringMatching(/only `\.proposals\.yaml` of the workspace folder/)]);
  await client.notify('textDocument/didClose', { textDocument: { uri: uriOf(inner) } });
  await expectProblems(inner, []);
});

test('a choice of a template keeps what .proposals.yaml says, also before the disk was looked at', async () => {
  const text = 'severity: { field-value-unknown: off }\n';
  write('.proposals.yaml', text);
  await start();
  await client.open(uriOf('.proposals.yaml'), text, { languageId: 'yaml' });
  const chosen = await client.ask('proposals/chooseTemplate', { uri: uriOf('a.md'), scope: 'file' });
  expect(chosen).toEqual({ uri: uriOf('.proposals.yaml'), text: `${text}documents:\n  a.md: none\n` });
});

test('what is wrong with .proposals.yaml is told of the version that is open', async () => {
  const wrong = 'severity: { nonsense: off }\n';
  await start();
  const published = () => client.published.filter(({ uri }) => uri === uriOf('.proposals.yaml'));
  await client.open(uriOf('.proposals.yaml'), wrong, { languageId: 'yaml', version: 3 });
  await eventually(() => expect(published().at(-1)).toMatchObject({ version: 3, diagnostics: [{}] }));
  await edit('.proposals.yaml', 4, `${wrong}# more\n`);
  await eventually(() => expect(published().at(-1)).toMatchObject({ version: 4, diagnostics: [{}] }));
  await edit('.proposals.yaml', 5, '');
  await eventually(() => expect(published().at(-1)).toMatchObject({ version: 5, diagnostics: [] }));
});

test('the setting proposals.templates names more of them', async () => {
  write('docs/outline.md', DESIGN);
  client.settings = { templates: ['docs/*.md'] };
  await start(['.'], { configuration: true });
  await client.open(uriOf('docs/queue/0001-a.md'), '# Design: Queue\n\n**Owner**: Ann\n\n## Goals\n\nSpeed.\n');
  await expectProblems('docs/queue/0001-a.md', Array(3).fill('section-missing'));
  client.settings = { templates: 'docs/*.md' };
  await client.notify('workspace/didChangeConfiguration', { settings: null });
  await expectProblems('docs/queue/0001-a.md', []);
});

test('what is excluded has no problems, by the settings or by .proposals.yaml, from one moment to the next', async () => {
  write('adr/template.md', ADR);
  client.settings = { exclude: ['adr/0001-*.md'] };
  await start(['.'], { configuration: true });
  await client.open(uriOf(DOCUMENT), ODD);
  await client.open(uriOf('adr/0002-queue.md'), ODD);
  await expectProblems('adr/0002-queue.md', ['field-value-unknown']);
  await expectProblems(DOCUMENT, []);
  client.settings = {};
  await client.notify('workspace/didChangeConfiguration', { settings: null });
  await expectProblems(DOCUMENT, ['field-value-unknown']);
  const file = uriOf('.proposals.yaml');
  await client.open(file, 'exclude: [adr]\n', { languageId: 'yaml' });
  await expectProblems(DOCUMENT, []);
  await expectProblems('adr/0002-queue.md', []);
});

test("a user's severity wins over the team's", async () => {
  write('.proposals.yaml', 'severity: { field-value-unknown: off }\n');
  write('adr/template.md', ADR);
  client.settings = { severity: { 'field-value-unknown': 'error' } };
  await start(['.'], { configuration: true });
  await client.open(uriOf(DOCUMENT), ODD);
  await eventually(() => expect(client.published.at(-1)?.diagnostics).toMatchObject([{ severity: 1 }]));
});

test('survives whatever a client may send', async () => {
  await start();
  for (const method of ['didChangeWatchedFiles', 'didChangeWorkspaceFolders', 'didRenameFiles']) {
    for (const params of [
      null,
      {},
      { changes: 3, event: 3 },
      { changes: [null, { uri: 3 }, { uri: ':' }], event: { added: [null, { uri: '::' }], removed: 3 } },
    ]) {
      await client.notify(`workspace/${method}`, params);
    }
  }
  await client.notify('textDocument/didSave', null);
  await client.open(uriOf(DOCUMENT), ODD);
  await client.open('untitled:Untitled-1', ODD);
  await client.settle();
  expect(await client.ask('proposals/templates', { folderUri: '::' })).toHaveLength(TEMPLATE_IDS.length);
});
