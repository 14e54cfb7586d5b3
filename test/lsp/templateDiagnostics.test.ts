import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { useLanguage } from '../../server/src/lsp/language.ts';
import { builtin, textOf } from '../support/builtin.ts';
import { eventually } from '../support/eventually.ts';
import { ADR, DESIGN } from '../support/workspaceTemplates.ts';
import { type Client, connect } from './client.ts';

const PATH = 'docs/rfcs/0000-template.md';
/** Sound but for its last line. */
const POOR =
  '# RFC: [Title]\n\n- **Status**: Draft | Accepted\n\n## Summary\n\nSay it in short. See [that](that.md).\n';
const SOUND = POOR.replace(' See [that](that.md).', '');

let client: Client;
let root: string;
const uriOf = (path: string) => `${pathToFileURL(root).href}/${path}`;

async function start(more: object = {}) {
  client = connect();
  client.settings = {};
  await client.initialize(
    { workspace: { configuration: true } },
    {
      workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'work' }],
      ...more,
    },
  );
  await client.settle();
}

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'proposals-'));
  await start();
});
afterEach(() => useLanguage(undefined));

const publishedFor = (path: string) => client.published.filter(({ uri }) => uri === uriOf(path));
const codesOf = (path: string) =>
  publishedFor(path)
    .at(-1)
    ?.diagnostics.map(({ code }) => code);

function change(path: string, version: number, text: string): Promise<void> {
  return client.notify('textDocument/didChange', {
    textDocument: { uri: uriOf(path), version },
    contentChanges: [{ text }],
  });
}

/** Waits until whatever was opened or changed before has been examined: templates are, in their order. */
async function examined(): Promise<void> {
  const path = `last/${client.published.length}/template.md`;
  await client.open(uriOf(path), POOR);
  await eventually(() => expect(codesOf(path)).toEqual(['template-link-broken']));
}

describe('an open template', () => {
  test('shows its problems where they are, and takes them back', async () => {
    await client.open(uriOf(PATH), POOR.replace('Accepted\n', 'Accepted\n- **Created**: 2026-02-30\n'));
    await eventually(() => expect(codesOf(PATH)).toHaveLength(2));
    expect(publishedFor(PATH)).toEqual([
      {
        uri: uriOf(PATH),
        version: 1,
        diagnostics: [
          {
            range: { start: { line: 3, character: 15 }, end: { line: 3, character: 25 } },
            severity: 2,
            code: 'template-date-impossible',
            source: 'proposals',
            message: expect.stringContaining('not a date: `2026-02-30`'),
          },
          {
            range: { start: { line: 7, character: 21 }, end: { line: 7, character: 36 } },
            severity: 2,
            code: 'template-link-broken',
            source: 'proposals',
            message: expect.stringContaining('no file at `docs/rfcs/that.md`'),
          },
        ],
      },
    ]);
    await change(PATH, 2, POOR);
    await eventually(() => expect(codesOf(PATH)).toEqual(['template-link-broken']));
    expect(publishedFor(PATH).at(-1)?.version).toBe(2);
    await change(PATH, 3, SOUND);
    await eventually(() => expect(codesOf(PATH)).toEqual([]));
    await change(PATH, 4, POOR);
    await eventually(() => expect(codesOf(PATH)).toEqual(['template-link-broken']));
    await client.notify('textDocument/didClose', { textDocument: { uri: uriOf(PATH) } });
    await client.settle();
    expect(codesOf(PATH)).toEqual([]);
  });

  test('is as serious as it is', async () => {
    await client.open(uriOf(PATH), `${SOUND}\n#### Deep\n\n[Why?]\n\n\`\`\`\nopen\n`);
    await eventually(() => expect(codesOf(PATH)).toEqual(['template-level-jump', 'template-unclosed']));
    expect(
      publishedFor(PATH)
        .at(-1)
        ?.diagnostics.map(({ severity }) => severity),
    ).toEqual([3, 1]);
  });

  test('is examined once for many keys, and not before a pause', async () => {
    await client.open(uriOf(PATH), SOUND);
    for (let version = 2; version < 9; version++) await change(PATH, version, `${POOR}${'x'.repeat(version)}\n`);
    await client.settle();
    expect(publishedFor(PATH)).toEqual([]);
    await eventually(() => expect(codesOf(PATH)).toEqual(['template-link-broken']));
    expect(publishedFor(PATH)).toHaveLength(1);
    expect(publishedFor(PATH)[0]?.version).toBe(8);
  });

  test('knows the files that its links lead to', async () => {
    mkdirSync(join(root, dirname(PATH)), { recursive: true });
    writeFileSync(join(root, dirname(PATH), 'that.md'), '');
    await client.open(uriOf(PATH), POOR);
    await examined();
    expect(publishedFor(PATH)).toEqual([]);
  });

  test('speaks the language of the editor', async () => {
    await start({ locale: 'de' });
    await client.open(uriOf(PATH), POOR);
    await eventually(() => expect(codesOf(PATH)).toHaveLength(1));
    expect(publishedFor(PATH).at(-1)?.diagnostics[0]?.message).toBe(
      '`that.md`: keine Datei unter `docs/rfcs/that.md`. Berichtigen oder entfernen Sie den Link.',
    );
  });
});

describe('nothing is said', () => {
  test.each([
    ...builtin.map(({ id, document }): [string, string] => [`the built-in ${id}`, document.text]),
    ['a decision', ADR],
    ['a design', DESIGN],
    ['the sample', textOf('client/tools/sample/decisions/0000-template.md')],
  ])('of a good template: %s', async (_, text) => {
    await client.open(uriOf(PATH), text);
    await examined();
    expect(publishedFor(PATH)).toEqual([]);
  });

  test('of a built-in template that is open by itself', async () => {
    const uri = 'proposals-template:/rfc.md';
    await client.open(uri, builtin[0]?.document.text ?? '');
    await examined();
    expect(client.published.filter((published) => published.uri === uri)).toEqual([]);
  });

  test('of a file that is excluded', async () => {
    client.settings = { exclude: ['docs/**'] };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.settle();
    await client.open(uriOf(PATH), POOR);
    await client.open(uriOf('.proposals.yaml'), 'exclude: [old/**]\n', { languageId: 'yaml' });
    await client.open(uriOf('old/template.md'), POOR);
    await examined();
    expect([...publishedFor(PATH), ...publishedFor('old/template.md')]).toEqual([]);
  });

  test('of any other file, nor of a template in another language', async () => {
    await client.open(uriOf('README.md'), POOR.replace('[Title]', 'Read me'));
    await client.open(uriOf(PATH), POOR, { languageId: 'plaintext' });
    await examined();
    expect([...publishedFor('README.md'), ...publishedFor(PATH)]).toEqual([]);
  });
});

test('of a file that is only called a template, what keeps it from being read is said', async () => {
  await client.open(uriOf('mails/template.md'), 'Hello, see [that](that.md).\n');
  await examined();
  expect(publishedFor('mails/template.md')).toEqual([]);
  await change('mails/template.md', 2, 'Hello, see [that](that.md).\n\n```\nBye.\n');
  await eventually(() => expect(codesOf('mails/template.md')).toEqual(['template-unclosed']));
});
