import { beforeEach, expect, test } from 'vitest';
import { ADR } from '../../support/workspaceTemplates.ts';
import { type Client, connect } from '../client.ts';
import { applied, RICH } from '../opened.ts';

const ROOT = 'file:///work';
let client: Client;

beforeEach(async () => {
  client = connect();
  const options = {
    workspaceFolders: [{ uri: ROOT, name: 'work' }],
    initializationOptions: { templateSnippets: true },
  };
  await client.initialize(RICH, options);
  await client.open(`${ROOT}/adr/template.md`, ADR);
});

const completions = (uri: string, character: number, context = {}) =>
  client.about('completion', uri, { position: { line: 0, character }, context }) as Promise<{
    items: { label: string; textEdit: { range: never; newText: string }; documentation: { value: string } }[];
  } | null>;

test("offers the workspace's templates where nothing is written yet but a word", async () => {
  const uri = `${ROOT}/notes.md`;
  await client.open(uri, 'adr\n');
  const [item, ...others] = (await completions(uri, 3))?.items ?? [];
  expect(others).toEqual([]);
  expect(item).toMatchObject({ label: 'ADR', detail: 'New proposal from adr/template.md' });
  expect(item?.documentation.value).toBe('- Context\n- Decision\n- Consequences');
  expect(applied('adr\n', [item?.textEdit as never])).toMatch(
    /^# \$\{1:\[Title\]\}\n\n- \*\*Status\*\*: \$\{2\|Proposed,/,
  );
});

test('offers nothing of the kind in other text, while something is typed, and in a template', async () => {
  const uri = `${ROOT}/notes.md`;
  await client.open(uri, 'adr and more\n');
  expect((await completions(uri, 3))?.items).toEqual([]);
  await client.open(`${ROOT}/empty.md`, '');
  expect(await completions(`${ROOT}/empty.md`, 0, { triggerKind: 2, triggerCharacter: '-' })).toBeNull();
  expect((await completions(`${ROOT}/empty.md`, 0))?.items).toHaveLength(1);
  await client.open(`${ROOT}/x/template.md`, '');
  expect(await completions(`${ROOT}/x/template.md`, 0)).toBeNull();
});

const BUILTIN = ['RFC', 'Detailed RFC', 'Enhancement', 'Enhancement Specification', 'Enhancement Proposal'];

test('offers the built-in ones too to an editor that has no snippets for them', async () => {
  client = connect();
  await client.initialize(RICH);
  await client.open('untitled:Untitled-1', '');
  const items = (await completions('untitled:Untitled-1', 0))?.items ?? [];
  expect(items.map(({ label }) => label)).toEqual(BUILTIN);
  expect(items[0]?.textEdit.newText).toMatch(/^# RFC: \$\{1:\[Title of RFC\]\}\n/);
});

test('fills an empty document by a code action where completions are one line', async () => {
  client = connect();
  await client.initialize({ textDocument: { codeAction: RICH.textDocument.codeAction } });
  const uri = 'untitled:Untitled-1';
  await client.open(uri, '\n\n');
  expect((await completions(uri, 0))?.items).toEqual([]);
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
