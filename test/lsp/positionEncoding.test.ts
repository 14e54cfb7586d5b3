import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Position } from '../../server/src/core/index.ts';
import { eventually } from '../support/eventually.ts';
import { type Client, connect, placeAfter } from './client.ts';
import { type Encoding, size, translated } from './encodings.ts';
import { RICH } from './opened.ts';

test.each([
  [['utf-8', 'utf-16'], 'utf-8'],
  [['utf-32', 'utf-16', 'utf-8'], 'utf-8'],
  [['utf-32', 'utf-16'], 'utf-32'],
  [['utf-16', 'utf-32'], 'utf-16'],
  [['utf-7', 'constructor'], 'utf-16'],
  [undefined, 'utf-16'],
  ['utf-8', 'utf-16'],
])('of %j takes %s', async (positionEncodings, positionEncoding) => {
  const result = await connect().initialize({ general: { positionEncodings } });
  expect(result).toMatchObject({ capabilities: { positionEncoding } });
});

test('nothing else in the server makes positions, or reads them', () => {
  const root = fileURLToPath(new URL('../../server/src/lsp', import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const others = files.filter((file) =>
    /\.(?:positionsOf|positionAt|offsetAt)\(/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(others).toEqual(['positions.ts']);
});

const [folder, path] = folderWithProposal();
const uri = pathToFileURL(path).href;
const templateUri = `${folder}/0000-template.md`;
const TEMPLATE = [
  '# 🚀 [Title]',
  '- **🙂 Status**: Draft | In Review | Accepted\n- **🙂 Updated**: YYYY-MM-DD\n- **🙂 Authors**: [names]',
  '## 🧭 Context',
  '🧭🧭 What moves us?',
  '## 🧭 Options 𝒳 [name]',
  '[What there is]',
  '## 🧭 Decision',
  'What is to be done?',
  '',
].join('\n\n');
const TEXT = [
  '# 🚀 Queues',
  '- **🙂 Status**: Drat\n- **🙂 Updated**: 2026-02-31\n- **🙂 Authors**: Zoë 🙂 Lin, [names]',
  '## 🧭 Context',
  '## 🧭 Options 𝒳 Kafka',
  '🙂 Some [What there is] more.',
  '## 🧭 De',
  '',
].join('\n\n');

/** What a client may ask of a document, with the places that it asks about. */
const REQUESTS: readonly (readonly [method: string, params: object])[] = [
  ...['Drat', '2026-0', 'Zoë 🙂 Lin, ', '## 🧭 De'].map((place) => ['completion', at(place)] as const),
  ...['## 🧭 Con', '**🙂 Sta', '## 🧭 Opt'].flatMap((place) => [
    ['hover', at(place)] as const,
    ['definition', at(place)] as const,
  ]),
  ['documentSymbol', {}],
  ['foldingRange', {}],
  ['codeLens', {}],
  ['inlayHint', { range: everywhere() }],
  ['codeAction', { range: everywhere(), context: { diagnostics: [] } }],
  ['willSaveWaitUntil', { reason: 1 }],
  ['/proposals/gaps', {}],
  ['/proposals/changeStatus', { status: 'Accepted' }],
];

describe.each(['utf-8', 'utf-32'] as const)('a client that counts in %s', (encoding) => {
  test('is told of problems where they are', async () => {
    const [plain, other] = await Promise.all([opened('utf-16'), opened(encoding)]);
    const wanted = lastPublished(plain);
    expect(wanted?.diagnostics.length).toBeGreaterThan(4);
    expect(JSON.stringify(wanted)).toContain('relatedInformation');
    expect(lastPublished(other)).toEqual(inUnits(wanted, encoding));
    expect(lastPublished(other)).not.toEqual(wanted);
  });

  test.each(REQUESTS)('is answered as others are: %s %j', async (method, params) => {
    const [plain, other] = await Promise.all([opened('utf-16'), opened(encoding)]);
    // While the folder is still being looked at, saving may update nothing yet.
    await eventually(async () => {
      const wanted = await plain.ask(named(method), { textDocument: { uri }, ...params });
      const found = await other.ask(named(method), { textDocument: { uri }, ...(inUnits(params, encoding) as object) });
      expect(JSON.stringify(wanted).length, 'there is an answer').toBeGreaterThan(20);
      expect(found).toEqual(inUnits(wanted, encoding));
    });
  });

  test('sees each token where it is', async () => {
    const [plain, other] = await Promise.all([opened('utf-16'), opened(encoding)]);
    for (const [method, params] of [
      ['semanticTokens/full', {}],
      ['semanticTokens/range', { range: { start: placeAfter(TEXT, '**🙂 Up'), end: placeAfter(TEXT, '🧭 Con') } }],
    ] as const) {
      const wanted = tokens(await plain.about(method, uri, params), 'utf-16');
      const found = tokens(await other.about(method, uri, inUnits(params, encoding) as object), encoding);
      expect(wanted.length).toBeGreaterThan(2);
      expect(found).toEqual(wanted);
    }
  });

  test('may change a text that it has opened', async () => {
    const client = await opened(encoding);
    const start = translated(TEXT, placeAfter(TEXT, 'Zoë 🙂 Lin, '), encoding);
    const end = { ...start, character: start.character + size('[names]', encoding) };
    const range = { start, end };
    await client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range, text: 'Bo' }],
    });
    const gaps: readonly { label: string }[] = await client.ask('proposals/gaps', { textDocument: { uri } });
    expect(gaps.map(({ label }) => label)).not.toContain('Authors');
  });
});

async function opened(encoding: Encoding) {
  const client = connect();
  client.settings = { updateDateOnSave: true };
  await client.initialize(
    {
      ...RICH,
      general: { positionEncodings: [encoding] },
      workspace: { ...RICH.workspace, configuration: true },
      textDocument: { ...RICH.textDocument, definition: { linkSupport: true } },
    },
    {
      workspaceFolders: [{ uri: folder, name: 'work' }],
      initializationOptions: { statusCommand: true, trusted: false },
    },
  );
  await client.open(templateUri, TEMPLATE);
  await client.open(uri, TEXT);
  await client.settle();
  return client;
}

function lastPublished({ published }: Client) {
  return published.findLast((one) => one.uri === uri);
}

function folderWithProposal(): readonly [folder: string, path: string] {
  const directory = mkdtempSync(join(tmpdir(), 'positions-'));
  const file = join(directory, 'queues.md');
  // Saved with another text than is open, so that saving has something to update.
  writeFileSync(file, '# 🚀 Queues\n');
  return [pathToFileURL(directory).href, file];
}

function named(method: string): string {
  return method.startsWith('/') ? method.slice(1) : `textDocument/${method}`;
}

function at(place: string): { position: Position } {
  return { position: placeAfter(TEXT, place) };
}

function everywhere() {
  return { start: { line: 0, character: 0 }, end: placeAfter(TEXT, TEXT) };
}

/** A message with every position in it as a client with another way of counting has it. */
function inUnits(value: unknown, encoding: Encoding, text = TEXT): unknown {
  if (Array.isArray(value)) return value.map((each) => inUnits(each, encoding, text));
  if (typeof value !== 'object' || value === null) return value;
  if ('line' in value && 'character' in value) return translated(text, value as Position, encoding);
  const own = Object.values(value).includes(templateUri) ? TEMPLATE : text;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      inUnits(each, encoding, key === 'originSelectionRange' ? text : own),
    ]),
  );
}

/** Semantic tokens, each as the text that it colours. */
function tokens(answer: unknown, encoding: Encoding): readonly string[] {
  const { data } = answer as { data: readonly number[] };
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0] = data.slice(i, i + 3);
    character = down > 0 ? right : character + right;
    line += down;
    const source = TEXT.split('\n')[line] ?? '';
    const from = [...source].findIndex((_, n) => size([...source].slice(0, n).join(''), encoding) === character);
    const rest = [...source].slice(from);
    const count = rest.findIndex((_, n) => size(rest.slice(0, n).join(''), encoding) === length);
    found.push(rest.slice(0, count < 0 ? rest.length : count).join(''));
  }
  return found;
}
