import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { GitRepository } from '../../support/gitRepository.ts';
import { type Client, connect } from '../client.ts';
import { applied } from '../opened.ts';

const TEMPLATE = `# RFC: [Title]

- Status: Draft | Accepted
- Author: [Name]

## Motivation

Why are we doing this, and who gets something out of it?

## Design

How does it work, in enough detail for somebody to build it?
`;
const NEW_TEMPLATE = TEMPLATE.replace('## Motivation', '## Why now').concat(
  '\n## Costs\n\nWhat does it cost us to build and to run it?\n',
);
const RECORD =
  '# ADR: [Title]\n\n- Status: Proposed | Accepted\n- Deciders: [Names]\n\n## Decision\n\nWhat do we do, and from when on?\n\n## Consequences\n\nWhat gets easier, and what gets harder?\n';

const rfc = (title: string, design = 'A map.') =>
  `# RFC: ${title}\n\n- Status: Accepted\n- Author: Ada\n\n## Motivation\n\nIt is slow.\n\n## Design\n\n${design}\n`;

let repository: GitRepository;
let uriOf: (path: string) => string;

beforeEach(() => {
  repository = new GitRepository();
  repository.write('rfcs/template.md', TEMPLATE);
  for (const title of ['Cache', 'Queue']) repository.write(`rfcs/000${title.length - 4}-${title}.md`, rfc(title));
  repository.commit();
  repository.write('rfcs/template.md', NEW_TEMPLATE).write('adr/template.md', RECORD).commit();
  uriOf = (path) => pathToFileURL(join(repository.root, path)).href;
});

async function start(options: { readonly trusted?: boolean; readonly roots?: readonly string[] } = {}) {
  const client = connect();
  const roots = options.roots ?? [repository.root];
  const workspaceFolders = roots.map((root, i) => ({ uri: pathToFileURL(root).href, name: `root ${i}` }));
  await client.initialize(
    { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } },
    { workspaceFolders, initializationOptions: { trusted: options.trusted ?? true, migrateCommand: true } },
  );
  return client;
}

const ask = (client: Client, path: string, more: object = {}) =>
  client.ask('proposals/migrate', { textDocument: { uri: uriOf(path) }, ...more });

test('a proposal as it is in the editor, by the template of its day', async () => {
  const client = await start();
  const text = rfc('Cache', 'A map, unsaved.');
  await client.open(uriOf('rfcs/0001-Cache.md'), text);
  const answer = await ask(client, 'rfcs/0001-Cache.md');
  expect(answer).toMatchObject({ template: 'RFC', proposals: 1, leftOut: [] });
  expect(answer.files).toHaveLength(1);
  const [file] = answer.files;
  expect(file.steps).toEqual(['Rename the section "Motivation" to "Why now"', 'Add the section "Costs"']);
  expect(file.text).toContain('## Why now\n\nIt is slow.\n\n## Design\n\nA map, unsaved.\n\n## Costs\n');
  const [own] = answer.edit.documentChanges;
  expect(own.textDocument).toEqual({ uri: uriOf('rfcs/0001-Cache.md'), version: 1 });
  expect(applied(text, own.edits)).toBe(file.text);
});

test('the template as it is in the editor', async () => {
  const client = await start();
  await client.open(uriOf('rfcs/template.md'), NEW_TEMPLATE.replace('## Costs', '## Expenses'));
  await client.open(uriOf('rfcs/0001-Cache.md'), rfc('Cache'));
  const { files } = await ask(client, 'rfcs/0001-Cache.md');
  expect(files[0].steps).toContain('Add the section "Expenses"');
});

test('without trust git is not asked: what is missing is added, and nothing renamed', async () => {
  const client = await start({ trusted: false });
  await client.open(uriOf('rfcs/0001-Cache.md'), rfc('Cache'));
  const { files } = await ask(client, 'rfcs/0001-Cache.md');
  expect(files[0].steps).toContain('Add the section "Costs"');
  expect(files[0].text).toContain('## Motivation\n\nIt is slow.');
});

test('nothing where a proposal follows its template already', async () => {
  const client = await start();
  await client.open(uriOf('rfcs/0001-Cache.md'), rfc('Cache'));
  const { files } = await ask(client, 'rfcs/0001-Cache.md');
  await client.notify('textDocument/didChange', {
    textDocument: { uri: uriOf('rfcs/0001-Cache.md'), version: 2 },
    contentChanges: [{ text: files[0].text }],
  });
  expect(await ask(client, 'rfcs/0001-Cache.md')).toMatchObject({ files: [], edit: { documentChanges: [] } });
});

describe('all', () => {
  test.each(['rfcs/template.md', 'rfcs/0001-Cache.md'])('that follow the template of %s', async (path) => {
    const client = await start();
    await client.open(uriOf(path), path.includes('template') ? NEW_TEMPLATE : rfc('Cache', 'Unsaved.'));
    const { files, proposals, edit } = await ask(client, path, { isForAll: true });
    expect(proposals).toBe(1 + 1);
    expect(files.map(({ uri }: { uri: string }) => uri)).toEqual([
      uriOf('rfcs/0001-Cache.md'),
      uriOf('rfcs/0001-Queue.md'),
    ]);
    expect(files[0].text.includes('Unsaved.')).toBe(!path.includes('template'));
    expect(edit.documentChanges).toHaveLength(2);
  });

  test('of its own root only', async () => {
    const other = new GitRepository();
    other.write('rfcs/template.md', TEMPLATE).write('rfcs/0001-log.md', rfc('Log')).commit();
    other.write('rfcs/template.md', TEMPLATE.replace('## Design', '## How it works')).commit();
    const client = await start({ roots: [repository.root, other.root] });
    const uri = pathToFileURL(join(other.root, 'rfcs/template.md')).href;
    await client.open(uri, TEMPLATE.replace('## Design', '## How it works'));
    const { files } = await client.ask('proposals/migrate', { textDocument: { uri }, isForAll: true });
    expect(files).toHaveLength(1);
    expect(files[0].text).toBe(rfc('Log').replace('## Design', '## How it works'));
  });
});

describe('another template', () => {
  test('with .proposals.yaml, where that has to say so', async () => {
    const client = await start();
    await client.open(uriOf('rfcs/0001-Cache.md'), rfc('Cache'));
    const { files, edit } = await ask(client, 'rfcs/0001-Cache.md', { templateId: 'adr/template.md' });
    expect(files[0].text).toContain('## Decision\n\nWhat do we do');
    expect(files[0].text).toContain('## Design\n\nA map.');
    expect(files[1]).toMatchObject({
      uri: uriOf('.proposals.yaml'),
      isThere: false,
      text: 'documents:\n  rfcs/0001-Cache.md: adr/template.md\n',
    });
    expect(edit.documentChanges[0]).toEqual({
      kind: 'create',
      uri: uriOf('.proposals.yaml'),
      options: { ignoreIfExists: true },
    });
    expect(edit.documentChanges).toHaveLength(3);
  });

  test('has to be there', async () => {
    const client = await start();
    await client.open(uriOf('rfcs/0001-Cache.md'), rfc('Cache'));
    await expect(ask(client, 'rfcs/0001-Cache.md', { templateId: 'nothing' })).rejects.toThrow(
      'There is no template `nothing`.',
    );
  });
});

test('what is not to be changed any more stays', async () => {
  repository.write('.proposals.yaml', 'frozen: [Accepted]\n');
  repository.write('rfcs/0002-log.md', rfc('Log').replace('Accepted', 'Draft'));
  const client = await start();
  await client.open(uriOf('rfcs/0001-Cache.md'), rfc('Cache'));
  await expect(ask(client, 'rfcs/0001-Cache.md')).rejects.toThrow('not to be changed any more');
  await client.open(uriOf('rfcs/template.md'), NEW_TEMPLATE);
  const { files, proposals, frozen } = await ask(client, 'rfcs/template.md', { isForAll: true });
  expect([files.map(({ uri }: { uri: string }) => uri), proposals, frozen]).toEqual([
    [uriOf('rfcs/0002-log.md')],
    3,
    2,
  ]);
});

test('what is no proposal', async () => {
  const client = await start();
  await client.open(uriOf('README.md'), '# Team\n');
  await expect(ask(client, 'README.md')).rejects.toThrow('This document follows no template.');
  await expect(ask(client, 'nowhere.md')).rejects.toThrow('Open a proposal first.');
});

test('a lens above the title of a proposal that is judged by an older revision of its template', async () => {
  const client = await start();
  await client.open(uriOf('rfcs/0001-Cache.md'), rfc('Cache'));
  const lenses = async () => (await client.about('codeLens', uriOf('rfcs/0001-Cache.md'))) as { command: object }[];
  expect(await lenses()).toEqual([]);
  await client.open(uriOf('.proposals.yaml'), 'template-at-creation: true\n', { languageId: 'yaml' });
  const [lens] = await eventually(async () => {
    const found = await lenses();
    expect(found).toHaveLength(1);
    return found;
  });
  expect(lens).toEqual({
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    command: {
      title: 'Update to the Template as It Is Now…',
      command: 'proposals.migrate',
      arguments: [uriOf('rfcs/0001-Cache.md')],
    },
  });
});
