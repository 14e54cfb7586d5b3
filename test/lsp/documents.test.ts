import { beforeEach, expect, test } from 'vitest';
import { type Client, connect, placeAfter } from './client.ts';
import { badDate, rfc, uri } from './opened.ts';

let client: Client;

beforeEach(async () => {
  client = connect();
  await client.initialize();
});

test('publishes problems with version, rule, page and source', async () => {
  await client.open(uri, badDate, { version: 7 });
  await client.settle();
  expect(client.published).toHaveLength(1);
  expect(client.published[0]).toMatchObject({ uri, version: 7 });
  expect(client.published[0]?.diagnostics).toContainEqual({
    range: { start: placeAfter(badDate, '**Created**: '), end: placeAfter(badDate, '**Created**: 2026-02-30') },
    severity: 1,
    code: 'field-date-invalid',
    codeDescription: {
      href: new URL('../../server/src/core/rules/field-date-invalid.md', import.meta.url).href,
    },
    source: 'proposals',
    message: expect.stringContaining('2026-02-30'),
  });
});

test('follows incremental changes, and checks a burst of them once', async () => {
  await client.open(uri, badDate);
  await client.settle();
  const start = placeAfter(badDate, '**Created**: 2026-0');
  const change = (version: number, text: string, length: number) =>
    client.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start, end: { ...start, character: start.character + length } }, text }],
    });
  await Promise.all([change(2, '', 1), change(3, '1', 0), change(4, '0', 1)]);
  await client.settle();
  expect(client.published.at(-1)).toMatchObject({
    version: 4,
    diagnostics: [{ message: expect.stringContaining('2026-00-30') }],
  });
  expect(client.published.length).toBeLessThan(4);
});

test('drops a change that is older than what is open', async () => {
  await client.open(uri, badDate, { version: 5 });
  await client.notify('textDocument/didChange', { textDocument: { uri, version: 4 }, contentChanges: [{ text: '' }] });
  await client.settle();
  expect(client.published).toHaveLength(1);
  expect(client.published[0]?.diagnostics).toHaveLength(1);
});

test('stays silent on other documents, and takes back what it said when one stops to be a proposal', async () => {
  await client.open('file:///nowhere/README.md', '# Read me\n\n## Usage\n');
  await client.open('file:///nowhere/b.txt', badDate, { languageId: 'plaintext' });
  await client.settle();
  expect(client.published).toEqual([]);

  await client.open(uri, badDate);
  await client.settle();
  await client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: '# Notes\n' }],
  });
  await client.settle();
  await client.notify('textDocument/didChange', {
    textDocument: { uri, version: 3 },
    contentChanges: [{ text: '# Notes\n\nx\n' }],
  });
  await client.settle();
  expect(client.published.slice(1)).toEqual([{ uri, version: 2, diagnostics: [] }]);
});

test('clears on close, also when a check was still due', async () => {
  await client.open(uri, badDate);
  await client.settle();
  await client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: rfc }] });
  await client.notify('textDocument/didClose', { textDocument: { uri } });
  await client.settle();
  expect(client.published.at(-1)).toEqual({ uri, diagnostics: [] });
  expect(await client.about('documentSymbol', uri)).toBeNull();
});

test('survives whatever a client may send', async () => {
  await client.open(uri, rfc);
  await client.open(uri, badDate, { version: 2 });
  for (const method of [
    'textDocument/didOpen',
    'textDocument/didChange',
    'textDocument/didClose',
    'workspace/didChangeConfiguration',
  ]) {
    for (const params of [
      null,
      {},
      { textDocument: null },
      { textDocument: { uri: 'file:///unknown.md' } },
      { settings: 3 },
    ]) {
      await client.notify(method, params);
    }
  }
  for (const range of [
    null,
    { start: null },
    { start: { line: 0.5, character: 0 }, end: { line: Number.NaN, character: 0 } },
  ]) {
    const contentChanges = [{ text: 'x', range }];
    await client.notify('textDocument/didChange', { textDocument: { uri, version: 3 }, contentChanges });
  }
  await client.notify('textDocument/didChange', { textDocument: { uri, version: 3 }, contentChanges: [null] });
  for (const method of ['hover', 'completion', 'documentSymbol', 'foldingRange', 'codeAction']) {
    expect(await client.ask(`textDocument/${method}`, null)).toBeNull();
    expect(await client.about(method, 'file:///unknown.md')).toBeNull();
    await client.about(method, uri, { position: { line: 1e9, character: -1 }, range: {}, context: null });
    await client.about(method, uri, { position: 'here' });
  }
  await client.settle();
  expect(client.published.at(-1)).toMatchObject({ version: 2, diagnostics: [{ code: 'field-date-invalid' }] });
});
