import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { proposals } from '../../cli/proposals.ts';
import { eventually } from '../../support/eventually.ts';
import { GitRepository } from '../../support/gitRepository.ts';
import { type Client, connect, placeAfter } from '../client.ts';
import { applied, RICH } from '../opened.ts';

const TEMPLATE = `# RFC-NNNN: [Title]

- Status: Draft | Accepted | Superseded
- Supersedes: RFC-NNNN
- Superseded by: RFC-NNNN

## Design

How does it work?
`;
const rfc = (status: string, more = '', body = 'So.') =>
  `# Some title\n\n- Status: ${status}\n${more}\n## Design\n\n${body}\n`;
const OLD = 'rfcs/0011-tables.md';
const NEW = 'rfcs/0012-queues.md';
const REPLACES = '- Supersedes: [RFC-0011](0011-tables.md)\n';

let made: GitRepository;
let client: Client;

beforeEach(() => {
  made = new GitRepository().write('rfcs/template.md', TEMPLATE);
  client = connect();
});

const uriOf = (file: string) => pathToFileURL(join(made.root, file)).href;
const start = (more: object = {}) =>
  client.initialize(
    { ...RICH, workspace: { ...RICH.workspace, configuration: true } },
    { rootUri: pathToFileURL(made.root).href, ...more },
  );
const shown = (file: string) =>
  (client.published.filter(({ uri }) => uri === uriOf(file)).at(-1)?.diagnostics ?? []).map(
    ({ code, message }) => `${code} ${message}`,
  );
/** All that was published of one version. */
const published = (file: string, of: number) =>
  client.published
    .filter(({ uri, version }) => uri === uriOf(file) && version === of)
    .map(({ diagnostics }) => diagnostics);
const change = (file: string, version: number, text: string) =>
  client.notify('textDocument/didChange', { textDocument: { uri: uriOf(file), version }, contentChanges: [{ text }] });
const actionsAt = (file: string, params: object) =>
  client.ask('textDocument/codeAction', { textDocument: { uri: uriOf(file) }, ...params });
const eventuallyShown = (file: string, rules: readonly string[]) =>
  eventually(() => expect(shown(file).map((each) => each.split(' ')[0])).toEqual(rules));

test('what two proposals do not agree on is told as on the command line', async () => {
  const texts: Record<string, string> = {
    [OLD]: rfc('Accepted'),
    [NEW]: rfc('Accepted', REPLACES, 'See [this](0099-gone.md#x) and [that](#so).'),
  };
  for (const [file, text] of Object.entries(texts)) made.write(file, text);
  made.write('rfcs/0012-rivers.md', rfc('Draft'));
  await start();
  const { out } = await proposals('check', '--format', 'json', made.root);
  const { files } = JSON.parse(out);
  for (const file of [OLD, NEW, 'rfcs/0012-rivers.md']) {
    const { problems } = files.find(({ path }: { path: string }) => path.endsWith(file));
    const wanted = problems.map(({ rule, message }: { rule: string; message: string }) => `${rule} ${message}`);
    await client.open(uriOf(file), texts[file] ?? rfc('Draft'));
    await eventually(() => expect(shown(file)).toEqual(wanted));
  }
  expect(shown(NEW).map((each) => each.split(' ')[0])).toEqual([
    'status-outdated',
    'reference-broken',
    'reference-broken',
  ]);
  expect(shown('rfcs/0012-rivers.md')).toHaveLength(1);
});

test('unsaved text counts, and what an editor shows of the others follows it', async () => {
  made.write(OLD, rfc('Accepted')).write(NEW, rfc('Accepted'));
  await start();
  await client.open(uriOf(OLD), rfc('Accepted'));
  await client.open(uriOf(NEW), rfc('Accepted', REPLACES));
  await eventuallyShown(NEW, ['status-outdated']);
  await change(OLD, 2, rfc('Superseded', '- Superseded by: RFC-0012\n'));
  await eventuallyShown(NEW, []);
  await change(OLD, 3, rfc('Accepted'));
  await eventuallyShown(NEW, ['status-outdated']);
  await change(OLD, 4, rfc('Superseded', '- Superseded by: RFC-0012\n'));
  await client.notify('textDocument/didClose', { textDocument: { uri: uriOf(OLD) } });
  await eventuallyShown(NEW, ['status-outdated']);
});

test('one action mends both files', async () => {
  const texts = { [OLD]: rfc('Accepted', '- Superseded by: RFC-0012\n'), [NEW]: rfc('Accepted') };
  made.write(OLD, texts[OLD] ?? '').write(NEW, texts[NEW] ?? '');
  await start();
  await client.open(uriOf(OLD), texts[OLD] ?? '');
  await eventuallyShown(OLD, ['status-outdated']);
  const at = placeAfter(texts[OLD] ?? '', 'RFC-00');
  const context = { diagnostics: client.published.at(-1)?.diagnostics ?? [] };
  const actions = await actionsAt(OLD, { range: { start: at, end: at }, context });
  const action = actions.find(({ title }: { title: string }) => title === 'Change the status to "Superseded"');
  expect(action).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'status-outdated' }] });
  const edits = action.edit.documentChanges;
  expect(edits.map(({ textDocument }: { textDocument: object }) => textDocument)).toEqual([
    { uri: uriOf(OLD), version: 1 },
    { uri: uriOf(NEW), version: null },
  ]);
  const [own, beside] = [applied(texts[OLD] ?? '', edits[0].edits), applied(texts[NEW] ?? '', edits[1].edits)];
  expect(beside).toBe(rfc('Accepted', REPLACES));
  await client.open(uriOf(NEW), beside);
  await change(OLD, 2, own);
  await eventuallyShown(OLD, []);
  await eventuallyShown(NEW, []);
});

test('a number that another branch gives as well is hinted at once git is trusted, and no more when that branch is gone', async () => {
  made.write(OLD, rfc('Accepted')).commit();
  made.git('checkout', '-q', '-b', 'caches');
  made.write('rfcs/0012-caches.md', rfc('Draft')).commit();
  made.git('checkout', '-q', '-b', 'queues', 'main');
  made.write(NEW, rfc('Draft'));
  await start({ initializationOptions: { trusted: false } });
  await client.open(uriOf(NEW), rfc('Draft'));
  await client.settle();
  expect(shown(NEW)).toEqual([]);
  await client.notify('proposals/trusted', {});
  await eventuallyShown(NEW, ['number-duplicate']);
  expect(shown(NEW)[0]).toContain('`0012-caches.md` on the branch `caches`');
  made.git('branch', '-q', '-D', 'caches');
  await client.notify('textDocument/didSave', { textDocument: { uri: uriOf(NEW) } });
  await eventuallyShown(NEW, []);
});

test('a number is corrected, and each of them can be ignored or switched off', async () => {
  const text = rfc('Accepted').replace('Some title', 'RFC-0013: Some title');
  made.write(OLD, rfc('Accepted')).write(NEW, text);
  await start();
  await client.open(uriOf(NEW), text);
  await eventuallyShown(NEW, ['number-mismatch']);
  const at = placeAfter(text, 'RFC-00');
  const actions = await actionsAt(NEW, {
    range: { start: at, end: at },
    context: { diagnostics: [] },
  });
  const edit = (title: string) =>
    actions.find((action: { title: string }) => action.title.startsWith(title)).edit.documentChanges[0].edits;
  expect(applied(text, edit('Change to "0012"'))).toBe(text.replace('0013', '0012'));
  await change(NEW, 2, applied(text, edit('Ignore this here')));
  await eventuallyShown(NEW, []);
  await change(NEW, 3, text);
  await eventuallyShown(NEW, ['number-mismatch']);
  client.settings = { severity: { 'number-mismatch': 'off' } };
  await client.notify('workspace/didChangeConfiguration', { settings: null });
  await eventuallyShown(NEW, []);
});

test('what was told stays with its words while somebody types, and is found out anew after that', async () => {
  const text = rfc('Accepted', '', 'See [this](0099-gone.md) and [that](#so).');
  made.write(NEW, text);
  await start();
  await client.open(uriOf(NEW), text);
  await eventuallyShown(NEW, ['reference-broken', 'reference-broken']);
  const longer = text.replace('# Some title\n', '# Some title\n\n').replace('#so', '#design');
  await change(NEW, 2, longer);
  await eventually(() => expect(published(NEW, 2)).not.toEqual([]));
  const line = longer.split('\n').findIndex((each) => each.startsWith('See'));
  for (const diagnostics of published(NEW, 2))
    expect(diagnostics.map(({ message, range }) => [/^`[^`]+`/.exec(`${message}`)?.[0], range.start.line])).toEqual([
      ['`0099-gone.md`', line],
    ]);
  await change(NEW, 3, longer.replace('0099-gone', '0098-gone'));
  await eventually(() => expect(shown(NEW)).toEqual([expect.stringContaining('`0098-gone.md`: no such file')]));
  expect(published(NEW, 3)[0]).toEqual([]);
});
