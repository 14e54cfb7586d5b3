import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { TEMPLATE_IDS, textOf } from '../support/builtin.ts';
import { Client } from './client.ts';
import { startServer as start } from './serverProcess.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const uri = 'file:///nowhere/a.md';

function client(child: ReturnType<typeof start>['child']): Client {
  return new Client(
    createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)),
  );
}

test('serves over stdio, then shuts down and exits', async () => {
  const { child, ended, stderr } = start('--stdio');
  const editor = client(child);
  expect(await editor.initialize()).toMatchObject({
    capabilities: { hoverProvider: true },
    serverInfo: { name: 'Proposals', version },
  });
  await editor.open(uri, textOf('test/fixtures/filled/rfc.md').replace('2026-03-09\n- **Last', '2026-02-30\n- **Last'));
  await editor.settle();
  expect(editor.published[0]?.diagnostics).toMatchObject([{ code: 'field-date-invalid' }]);
  await editor.ask('shutdown', undefined);
  await editor.notify('exit', undefined);
  expect(await ended).toBe(0);
  expect(stderr()).toBe('');
});

test('can be killed and started again', async () => {
  const first = start('--stdio');
  await client(first.child).initialize();
  first.child.kill('SIGKILL');
  await first.ended;
  const second = start('--stdio');
  const editor = client(second.child);
  await editor.initialize();
  expect(await editor.ask('proposals/templates', {})).toHaveLength(TEMPLATE_IDS.length);
  second.child.kill('SIGKILL');
  await second.ended;
});

test('exits when its client is gone', async () => {
  const { child, ended } = start('--stdio');
  await client(child).initialize();
  child.stdin.end();
  expect(await ended).toBe(1);
});

test('says how it is used when nothing tells how to talk', async () => {
  const { ended, stderr } = start();
  expect(await ended).toBe(2);
  expect(stderr()).toContain('Usage: proposals-language-server --stdio');
});
