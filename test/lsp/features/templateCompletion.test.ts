import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { textOf } from '../../support/builtin.ts';
import { ADR } from '../../support/workspaceTemplates.ts';
import { type Client, connect, placeAfter } from '../client.ts';
import { applied, RICH } from '../opened.ts';

const root = mkdtempSync(join(tmpdir(), 'proposals-'));
const ROOT = pathToFileURL(root).href;
const BUILTIN = [
  'RFC',
  'Detailed RFC',
  'Enhancement',
  'Enhancement Specification',
  'Enhancement Proposal',
  'Short Decision Record',
  'Full Decision Record',
];
let client: Client;

beforeEach(async () => {
  client = connect();
  await client.initialize(RICH, { workspaceFolders: [{ uri: ROOT, name: 'work' }] });
  await client.open(`${ROOT}/adr/template.md`, ADR);
});
afterEach(() => rmSync(join(root, 'drafts.md'), { force: true }));

interface Item {
  readonly label: string;
  readonly detail: string;
  readonly textEdit: { readonly range: never; readonly newText: string };
  readonly documentation: { readonly value: string };
}

/** What is offered behind a text in a document. */
async function offered(path: string, text: string, behind = text.trimEnd(), context = {}): Promise<Item[] | null> {
  const uri = path.startsWith('untitled:') ? path : `${ROOT}/${path}`;
  await client.open(uri, text);
  const position = placeAfter(text, behind);
  const list = (await client.about('completion', uri, { position, context })) as { items: Item[] } | null;
  return list?.items ?? null;
}

const labels = (items: readonly Item[] | null) => items?.map(({ label }) => label);

test('offers a template where nothing is written yet but a word, and its sections', async () => {
  const items = await offered('notes.md', 'adr\n');
  expect(labels(items)?.slice(0, 1)).toEqual(['ADR']);
  expect(labels(items)?.filter((label) => label.startsWith('adr:'))).toEqual([
    'adr:context',
    'adr:decision',
    'adr:consequences',
  ]);
  const [item] = items ?? [];
  expect(item).toMatchObject({ detail: 'New proposal from adr/template.md' });
  expect(item?.documentation.value).toBe('- Context\n- Decision\n- Consequences');
  expect(applied('adr\n', [item?.textEdit as never])).toMatch(
    /^# \$\{1:\[Title\]\}\n\n- \*\*Status\*\*: \$\{2\|Proposed,/,
  );
});

test('offers the built-in ones in an empty document, and a section once a word is there', async () => {
  expect(labels(await offered('empty.md', ''))).toEqual(['ADR', ...BUILTIN]);
  const [section, ...others] = (await offered('untitled:Untitled-1', '\nrfc:motiv\n')) ?? [];
  expect(section).toMatchObject({ label: 'rfc:motivation', detail: 'RFC: a section' });
  expect(others).toEqual([]);
  expect(labels(await offered('untitled:Untitled-2', 'backgr'))).toEqual(['rfc-detailed:background']);
  expect(applied('\nrfc:motiv\n', [section?.textEdit as never])).toMatch(/^\n## Motivation\n\n\$\{1:Start from/);
});

test('offers nothing of the kind in other text, while something is typed, and in a template', async () => {
  expect(await offered('plan.md', 'adr and more\n', 'adr')).toEqual([]);
  expect(await offered('README.md', '# Tool\n\nWhat it does.\n\nrfc\n')).toEqual([]);
  expect(await offered('docs/ideas.md', '# Ideas\n\nMany.\n\nrfc:mot\n')).toEqual([]);
  expect(await offered('empty.md', '', '', { triggerKind: 2, triggerCharacter: '-' })).toBeNull();
  expect(await offered('x/template.md', '')).toBeNull();
});

test('offers in a folder of proposals what is at home there, on a line of its own', async () => {
  const text = '# Queues\n\nSome thoughts.\n\nadr:con\n';
  expect(labels(await offered('adr/queues.md', text))).toEqual(['adr:context', 'adr:consequences']);
  expect(await offered('adr/README.md', text)).toEqual([]);
  expect(await offered('adr/lines.md', text.replace('thoughts.\n\n', 'thoughts.\n'))).toEqual([]);
  expect(await offered('adr/code.md', text.replace('adr:con\n', '```\n\nadr:con\n\n```\n'), 'adr:con')).toEqual([]);
  expect(labels(await offered('adr/0003-rfc.md', text.replace('adr:con', 'rfc:mot')))).toEqual([]);
});

test('offers what the neighbours follow, be they open or on disk only', async () => {
  const text = '# Thoughts\n\nSome.\n\nrfc:motivation\n';
  expect(labels(await offered('thoughts.md', text))).toEqual([]);
  writeFileSync(join(root, 'drafts.md'), textOf('test/fixtures/filled/rfc.md'));
  expect(labels(await offered('thoughts.md', text))).toEqual(['rfc:motivation']);
  expect(labels(await offered('other/thoughts.md', text))).toEqual([]);
  await client.open(`${ROOT}/other/0001-cache.md`, textOf('test/fixtures/filled/rfc.md'));
  expect(labels(await offered('other/thoughts.md', text))).toEqual(['rfc:motivation']);
});

test('offers all where new proposals are said to go', async () => {
  await client.open(`${ROOT}/.proposals.yaml`, 'folder: docs/rfcs\n');
  const text = '# Thoughts\n\nSome.\n\nenhancement:backw\n';
  expect(labels(await offered('docs/rfcs/thoughts.md', text))).toEqual(['enhancement:backward-compatibility']);
  expect(labels(await offered('docs/thoughts.md', text))).toEqual([]);
});

test('offers nothing where no proposal is to be', async () => {
  await client.open(`${ROOT}/.proposals.yaml`, 'documents:\n  adr/notes/**: none\n');
  expect(await offered('adr/notes/a.md', 'adr')).toBeNull();
});

test('begins a proposal as plain text, with its first gap selected, where the editor has the command for that', async () => {
  client = connect();
  await client.initialize(RICH, { initializationOptions: { gapCommand: true } });
  const [item] = (await offered('untitled:Untitled-1', '')) ?? [];
  expect(item).toMatchObject({ insertTextFormat: 1, command: { command: 'proposals.nextGap' } });
  expect(item?.textEdit.newText).toMatch(/^# RFC: \[Title of RFC\]\n/);
});

test('fills an empty document by a code action where completions are one line', async () => {
  client = connect();
  await client.initialize({ textDocument: { codeAction: RICH.textDocument.codeAction } });
  const uri = 'untitled:Untitled-1';
  await client.open(uri, '\n\n');
  expect(await client.about('completion', uri, { position: { line: 0, character: 0 }, context: {} })).toMatchObject({
    items: [],
  });
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const ask = (context: object): Promise<{ title: string; edit: { changes: Record<string, never[]> } }[] | null> =>
    client.about('codeAction', uri, { range, context: { diagnostics: [], ...context } }) as never;
  const actions = (await ask({ triggerKind: 1 })) ?? [];
  expect(actions.map(({ title }) => title)).toEqual(BUILTIN.map((name) => `New proposal from ${name}`));
  expect(applied('\n\n', actions[0]?.edit.changes[uri] ?? [])).toMatch(
    /^# RFC: \[Title of RFC\]\n[\s\S]*\n## References\n[\s\S]*[^\n]\n$/,
  );
  expect(await ask({ triggerKind: 2 })).toBeNull();
  expect(await ask({ only: ['quickfix'] })).toBeNull();
  await client.open('untitled:Untitled-2', 'Notes\n');
  expect(await client.about('codeAction', 'untitled:Untitled-2', { range, context: {} })).toBeNull();
});
