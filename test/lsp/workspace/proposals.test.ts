import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import * as reading from '../../../server/src/core/index/readEntry.ts';
import { proposals } from '../../cli/proposals.ts';
import { eventually } from '../../support/eventually.ts';
import { GitRepository } from '../../support/gitRepository.ts';
import { type Client, connect } from '../client.ts';
import { applied, RICH } from '../opened.ts';

const TEMPLATE =
  '# [Title]\n\n- Status: Draft | Accepted\n\n## Summary\n\nSay what it is.\n\n## Design\n\nSay how it works.\n';
const MORE = '\n## Drawbacks\n\nSay why not.\n';
const BARE = '# Ants\n\n- Status: Accepted\n\n## Summary\n\nAnts work.\n\n## Design\n\nIn lines.\n';
const FULL = `${BARE}\n## Drawbacks\n\nNone.\n`;
const path = (number: number) => `rfcs/${String(number).padStart(4, '0')}-ants.md`;
const MISSING = ['section-missing Drawbacks'];

vi.mock('../../../server/src/core/index/readEntry.ts', { spy: true });
const { entryIn: original } = await vi.importActual<typeof reading>('../../../server/src/core/index/readEntry.ts');

let made: GitRepository;
let client: Client;

beforeEach(() => {
  made = new GitRepository().write('rfcs/template.md', TEMPLATE + MORE);
  client = connect();
});

const uriOf = (file: string) => pathToFileURL(join(made.root, file)).href;
const start = (more: object = {}) =>
  client.initialize({ ...RICH, ...more }, { rootUri: pathToFileURL(made.root).href });
const fill = (from: number, to: number, text: string) => {
  for (let i = from; i <= to; i++) made.write(path(i), text);
};
const changed = (...files: readonly string[]) =>
  client.notify('workspace/didChangeWatchedFiles', { changes: files.map((file) => ({ uri: uriOf(file), type: 2 })) });
const published = (file: string) => client.published.filter(({ uri }) => uri === uriOf(file));
/** What the editor shows now, each as its rule and the words in question. */
const shown = (file: string) =>
  (published(file).at(-1)?.diagnostics ?? []).map(
    ({ code, message }) => `${code} ${/`(.*?)`/.exec(String(message))?.[1]}`,
  );
const told = async (file: string) => {
  await client.settle();
  return shown(file);
};

test('what most proposals on disk leave out is not asked for, and nothing else is told first', async () => {
  fill(1, 10, BARE);
  await start();
  await client.open(uriOf('rfcs/0011-new.md'), BARE.replace('In lines.', ''));
  expect(await told('rfcs/0011-new.md')).toEqual(['section-empty Design']);
  expect(published('rfcs/0011-new.md')).toHaveLength(1);
});

test('is not brought by what mends all either, in the editor as on the command line', async () => {
  fill(1, 10, BARE);
  const text = BARE.replace('## Summary', '## Sumary').replace('Accepted', 'Acepted');
  await start();
  await client.open(uriOf(path(11)), text);
  expect(await told(path(11))).toHaveLength(2);
  const [action] = await client.ask('textDocument/codeAction', {
    textDocument: { uri: uriOf(path(11)) },
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics: [], only: ['source.proposals'] },
  });
  const { edit } = action.edit ? action : await client.ask('codeAction/resolve', action);
  expect(applied(text, edit.documentChanges[0].edits)).toBe(BARE);
  made.write(path(11), text);
  await proposals('check', '--fix', '--no-cache', join(made.root, path(11)));
  expect(readFileSync(join(made.root, path(11)), 'utf8')).toBe(BARE);
});

test('is asked for as soon as most have it, and the other way round', async () => {
  fill(1, 10, FULL);
  await start();
  await client.open(uriOf(path(11)), BARE);
  expect(await told(path(11))).toEqual(MISSING);
  fill(1, 10, BARE);
  await changed(...Array.from({ length: 10 }, (_, i) => path(i + 1)));
  await eventually(() => expect(shown(path(11))).toEqual([]));
  fill(3, 10, FULL);
  await changed(...Array.from({ length: 8 }, (_, i) => path(i + 3)));
  await eventually(() => expect(shown(path(11))).toEqual(MISSING));
});

test('counts the others as they were saved, while they are written', async () => {
  fill(1, 8, BARE);
  await start();
  await client.open(uriOf(path(9)), BARE);
  expect(await told(path(9))).toEqual([]);
  for (let i = 1; i <= 8; i++) await client.open(uriOf(path(i)), FULL);
  expect(await told(path(9))).toEqual([]);
  fill(1, 8, FULL);
  for (let i = 1; i <= 8; i++) await client.notify('textDocument/didSave', { textDocument: { uri: uriOf(path(i)) } });
  await eventually(() => expect(shown(path(9))).toEqual(MISSING));
});

test.each([
  ['a setting', { settings: { practice: false } }, ''],
  ['.proposals.yaml', {}, 'practice: false\n'],
])('is switched off by %s', async (_, more, yaml) => {
  fill(1, 10, BARE);
  if (yaml) made.write('.proposals.yaml', yaml);
  Object.assign(client, more);
  await start({ workspace: { configuration: true } });
  await client.open(uriOf(path(11)), BARE);
  expect(await told(path(11))).toEqual(MISSING);
});

test('what the template asks for only lately is asked for, as git knows, where git is trusted', async () => {
  made.write('rfcs/template.md', TEMPLATE);
  fill(1, 12, BARE);
  made.commit();
  made.write('rfcs/template.md', TEMPLATE + MORE).commit();
  await start();
  await client.open(uriOf(path(13)), BARE);
  await eventually(() => expect(shown(path(13))).toEqual(MISSING));

  const other = connect();
  const options = { rootUri: pathToFileURL(made.root).href, initializationOptions: { trusted: false } };
  await other.initialize(RICH, options);
  await other.open(uriOf(path(13)), BARE);
  await other.settle();
  expect(other.published.at(-1)?.diagnostics).toEqual([]);
});

test('asks in the template about what most leave out, and marks it as optional', async () => {
  fill(1, 10, BARE);
  await start();
  const template = 'rfcs/template.md';
  await client.open(uriOf(template), TEMPLATE + MORE);
  await eventually(() => expect(shown(template)).toEqual(['template-left-out Drawbacks']));
  const [diagnostic] = published(template).at(-1)?.diagnostics ?? [];
  const [action] = await client.ask('textDocument/codeAction', {
    textDocument: { uri: uriOf(template) },
    range: diagnostic?.range,
    context: { diagnostics: [] },
  });
  expect(action.title).toBe('Mark "Drawbacks" as optional');
  expect(JSON.stringify(action.edit)).toContain('<!-- optional -->');
});

test('a heading says on hover how many of the others have it', async () => {
  fill(1, 10, FULL);
  await start();
  await client.open(uriOf(path(11)), FULL);
  const line = FULL.split('\n').indexOf('## Drawbacks');
  await eventually(async () => {
    const hover = await client.about('hover', uriOf(path(11)), { position: { line, character: 5 } });
    expect(JSON.stringify(hover)).toContain('10 of the 10 proposals nearest in time have it.');
  });
});

test.each([
  ['what others wrote', (i: number) => made.write(path(i).replace('/', '/vendor/'), BARE), 'rfcs/vendor/'],
  ['what links lead to', (i: number) => symlinkSync('../bare.md', join(made.root, path(i))), 'rfcs/'],
])('counts nothing that is passed over on disk, though it is told of: %s', async (_, make, folder) => {
  made.write('bare.md', BARE);
  fill(1, 10, FULL);
  await start();
  await client.open(uriOf(path(60)), BARE);
  expect(await told(path(60))).toEqual(MISSING);
  const numbers = Array.from({ length: 30 }, (_, i) => i + 20);
  for (const number of numbers) make(number);
  await changed(...numbers.map((number) => path(number).replace('rfcs/', folder)));
  fill(1, 1, `${FULL} `);
  await changed(path(1));
  await client.settle();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await told(path(60))).toEqual(MISSING);
});

test('all are read again by a template that has changed, also where others are asked for meanwhile', async () => {
  made.write('rfcs/template.md', TEMPLATE).write('adr/template.md', TEMPLATE);
  fill(1, 10, BARE);
  await start();
  await client.open(uriOf(path(11)), FULL);
  await client.settle();
  await client.open(uriOf('rfcs/template.md'), TEMPLATE + MORE);
  await client.open(uriOf('adr/0001-bees.md'), BARE);
  const line = FULL.split('\n').indexOf('## Drawbacks');
  await eventually(async () => {
    const hover = await client.about('hover', uriOf(path(11)), { position: { line, character: 5 } });
    expect(JSON.stringify(hover)).toContain('Only 0 of the 10 proposals nearest in time have it');
  });
});

test('one that cannot be understood is no example, and stops nothing', async () => {
  fill(1, 10, BARE);
  vi.mocked(reading.entryIn).mockImplementation((library, text, file) => {
    if (file === path(4)) throw new Error('No idea.');
    return original(library, text, file);
  });
  await start();
  await client.open(uriOf(path(11)), BARE);
  expect(await told(path(11))).toEqual([]);
  await changed(path(4), path(5));
  fill(1, 10, FULL);
  await changed(...Array.from({ length: 10 }, (_, i) => path(i + 1)));
  await eventually(() => expect(shown(path(11))).toEqual(MISSING));
  vi.mocked(reading.entryIn).mockImplementation(original);
});

/** What may happen to a file: it gets a text, or it goes. */
const happening = fc.record({
  number: fc.integer({ min: 1, max: 12 }),
  text: fc.constantFrom(BARE, FULL, undefined),
});

test('whatever happens, and in whatever order, ends as the command line has it', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(happening, { maxLength: 8 }), { maxLength: 3 }), async (bursts) => {
      made = new GitRepository().write('rfcs/template.md', TEMPLATE + MORE);
      client = connect();
      fill(1, 6, BARE);
      fill(7, 12, FULL);
      made.write('rfcs/draft.md', BARE);
      await start();
      await client.open(uriOf('rfcs/draft.md'), BARE);
      for (const burst of bursts) {
        const last = new Map(burst.map(({ number, text }) => [path(number), text]));
        for (const [file, text] of last) {
          made.write(file, text ?? '');
          if (text === undefined) made.remove(file);
        }
        await client.notify('workspace/didChangeWatchedFiles', {
          changes: [...last].map(([file, text]) => ({ uri: uriOf(file), type: text === undefined ? 3 : 2 })),
        });
        const { out } = await proposals('check', '--format', 'json', join(made.root, 'rfcs/draft.md'));
        const wanted = JSON.parse(out).files[0].problems.map(
          ({ rule, subject }: { rule: string; subject: string }) => `${rule} ${subject}`,
        );
        await eventually(() => expect(shown('rfcs/draft.md')).toEqual(wanted));
      }
      await client.ask('shutdown', undefined);
    }),
    { numRuns: 12 },
  );
});
