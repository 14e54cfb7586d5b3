import { beforeEach, expect, test } from 'vitest';
import { type Client, connect } from './client.ts';
import { badDate, rfc, uri } from './opened.ts';

let client: Client;

beforeEach(async () => {
  client = connect();
  await client.initialize();
});

test('says what it can do, and nothing before', async () => {
  const fresh = connect();
  await expect(fresh.about('hover', uri)).rejects.toMatchObject({ code: -32002 });
  expect(await fresh.initialize()).toMatchObject({
    capabilities: { textDocumentSync: { openClose: true, change: 2 }, hoverProvider: true, foldingRangeProvider: true },
    serverInfo: { name: 'Proposals' },
  });
});

test('answers a cancelled request as cancelled, and none after shutdown', async () => {
  const { CancellationTokenSource } = await import('vscode-languageserver/node');
  await client.open(uri, rfc);
  const source = new CancellationTokenSource();
  const answer = client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } }, source.token);
  source.cancel();
  await expect(answer).rejects.toMatchObject({ code: -32800 });
  await client.ask('shutdown', undefined);
  await expect(client.about('hover', uri)).rejects.toMatchObject({ code: -32600 });
});

test('takes settings over when they are read and when they change', async () => {
  const other = connect();
  other.settings = {
    severity: { 'field-date-invalid': 'hint', 'no-such-rule': 'error', 'section-empty': 7 },
    folder: 3,
  };
  await other.initialize({ workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } } });
  await other.open(uri, badDate);
  await other.settle();
  expect(other.published.at(-1)?.diagnostics).toMatchObject([{ code: 'field-date-invalid', severity: 4 }]);

  other.settings = { severity: { 'field-date-invalid': 'off' } };
  await other.notify('workspace/didChangeConfiguration', { settings: null });
  await other.settle();
  expect(other.published.at(-1)).toEqual({ uri, version: 1, diagnostics: [] });

  await client.open(uri, badDate);
  await client.notify('workspace/didChangeConfiguration', {
    settings: { proposals: { severity: { 'field-date-invalid': 'warning' } } },
  });
  await client.settle();
  expect(client.published.at(-1)?.diagnostics).toMatchObject([{ severity: 2 }]);
});
