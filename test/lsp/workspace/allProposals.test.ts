import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as finding from '../../../server/src/proposals/filesIn.ts';
import { eventually } from '../../support/eventually.ts';
import { GitRepository } from '../../support/gitRepository.ts';
import { ADR } from '../../support/workspaceTemplates.ts';
import { type Client, connect } from '../client.ts';
import { RICH } from '../opened.ts';

vi.mock('../../../server/src/proposals/filesIn.ts', { spy: true });

const record = (title: string, author = 'Ada') =>
  `# ${title}\n\n- **Status**: Accepted\n- **Author**: ${author}\n\n## Context\n\nSlow.\n\n## Decision\n\nA queue.\n\n## Consequences\n\nNone.\n`;
const TEMPLATE = ADR.replace('- **Deciders**: [names]', '- **Author**: [name]');
const path = (number: number) => `adr/${String(number).padStart(4, '0')}-ants.md`;

let made: GitRepository;
let client: Client;

beforeEach(() => {
  made = new GitRepository().write('adr/template.md', TEMPLATE);
  client = connect();
});

const uriOf = (file: string) => pathToFileURL(join(made.root, file)).href;
const start = (options: object = {}, by = client, more: object = {}) =>
  by.initialize(
    { ...RICH, ...more },
    {
      rootUri: pathToFileURL(made.root).href,
      initializationOptions: { trusted: false, ...options },
    },
  );
const others = async (file: string, by = client): Promise<readonly { path: string; title: string }[]> =>
  by.ask('proposals/otherProposals', { textDocument: { uri: uriOf(file) } });
const titles = async (file: string, by = client) => (await others(file, by)).map(({ title }) => title);
const fill = (count: number) => {
  for (let i = 1; i <= count; i++) made.write(path(i), record(`Ants ${i}`, `Ada ${i % 3}`));
};
const edit = (file: string, version: number, text: string) =>
  client.notify('textDocument/didChange', { textDocument: { uri: uriOf(file), version }, contentChanges: [{ text }] });
const changed = (...files: readonly string[]) =>
  client.notify('workspace/didChangeWatchedFiles', { changes: files.map((file) => ({ uri: uriOf(file), type: 2 })) });

test('all are there to choose from, however many', async () => {
  fill(300);
  await start();
  await client.open(uriOf(path(1)), record('Ants'));
  expect(await titles(path(1))).toEqual(Array.from({ length: 299 }, (_, i) => `Ants ${i + 2}`));
});

describe('what is open counts as it is in the editor', () => {
  beforeEach(async () => {
    fill(3);
    await start();
    await client.open(uriOf(path(1)), record('Ants'));
  });

  test('until it is closed', async () => {
    await client.open(uriOf(path(2)), record('Bees'));
    expect(await titles(path(1))).toEqual(['Bees', 'Ants 3']);
    await edit(path(2), 2, record('Wasps'));
    expect(await titles(path(1))).toEqual(['Wasps', 'Ants 3']);
    await edit(path(2), 3, 'Nothing yet.\n');
    await client.open(uriOf(path(4)), record('Not saved yet'));
    expect(await titles(path(1))).toEqual(['Ants 3', 'Not saved yet']);
    for (const file of [path(2), path(4)])
      await client.notify('textDocument/didClose', { textDocument: { uri: uriOf(file) } });
    expect(await titles(path(1))).toEqual(['Ants 2', 'Ants 3']);
  });

  test('and what is saved as it is on disk, as soon as that is told', async () => {
    expect(await titles(path(1))).toEqual(['Ants 2', 'Ants 3']);
    made.write(path(2), record('Bees')).remove(path(3)).write(path(4), record('Wasps'));
    await changed(path(2), path(3), path(4));
    expect(await titles(path(1))).toEqual(['Bees', 'Wasps']);
  });
});

test('authors are those of all proposals, who wrote most first, and those of open ones as they are written', async () => {
  fill(8);
  await start();
  const text = record('Ants').replace('Ada', '');
  await client.open(uriOf('adr/0009-new.md'), text);
  await client.open(uriOf(path(8)), record('Ants', 'Grace'));
  const at = text.split('\n').findIndex((line) => line.includes('Author'));
  const position = { line: at, character: (text.split('\n')[at] ?? '').length };
  const offered = async () => {
    const answer = await client.about('completion', uriOf('adr/0009-new.md'), { position });
    return (answer as { items: { label: string }[] }).items.map(({ label }) => label);
  };
  await eventually(async () => expect(await offered()).toEqual(['Ada 1', 'Ada 0', 'Ada 2', 'Grace']));
});

test('progress is shown where reading all takes longer than a moment, to a client that can', async () => {
  fill(2);
  const shown: string[] = [];
  client.connection.onRequest('window/workDoneProgress/create', () => null);
  client.connection.onNotification('$/progress', ({ value }: { value: { kind: string; title?: string } }) => {
    shown.push(value.title ?? value.kind);
  });
  await start({}, client, { window: { workDoneProgress: true } });
  await client.open(uriOf('notes.md'), 'No proposal.\n');
  await client.settle();
  let goOn: (files: readonly string[]) => void = () => undefined;
  vi.mocked(finding.filesIn).mockReturnValueOnce(new Promise((resolve) => (goOn = resolve)));
  const asked = others('notes.md');
  await eventually(() => expect(shown).toEqual(['Proposals: reading all proposals']));
  goOn([path(1)]);
  expect(await asked).toHaveLength(1);
  await eventually(() => expect(shown).toEqual(['Proposals: reading all proposals', 'end']));
});

test('what was read is kept where the client says, for the next start', async () => {
  const cacheFolder = mkdtempSync(join(tmpdir(), 'proposals-'));
  fill(60);
  await start({ cacheFolder });
  await client.open(uriOf(path(1)), record('Ants'));
  await others(path(1));
  await eventually(() => expect(readdirSync(cacheFolder)).toHaveLength(1));
  made.write(path(2), record('Bees'));
  const next = connect();
  await start({ cacheFolder }, next);
  await next.open(uriOf(path(1)), record('Ants'));
  expect(await titles(path(1), next)).toEqual(['Bees', ...Array.from({ length: 58 }, (_, i) => `Ants ${i + 3}`)]);
});

test('folders that go and come take theirs along', async () => {
  fill(2);
  made.write('old/template.md', TEMPLATE).write('old/0007-bees.md', record('Bees'));
  await start();
  await client.open(uriOf(path(1)), record('Ants'));
  expect(await titles(path(1))).toEqual(['Ants 2', 'Bees']);
  made.write('docs/x.md', 'x\n').commit();
  made.move('old', 'docs/old');
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('old'), type: 3 }] });
  await client.notify('workspace/didRenameFiles', { files: [{ oldUri: uriOf('old'), newUri: uriOf('docs/old') }] });
  await eventually(async () =>
    expect((await others(path(1))).map((other) => other.path)).toEqual([path(2), 'docs/old/0007-bees.md']),
  );
});
