import { mkdtempSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { damagedStream, framed } from '../../support/damagedStreams.ts';
import { startServer } from '../serverProcess.ts';

const ask = (id: number) => ({ jsonrpc: '2.0', id, method: 'proposals/templates', params: {} });
const BEFORE = [
  { jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
  { jsonrpc: '2.0', method: 'initialized', params: {} },
];

/** All that comes from a stream, as far as it has come. */
function heard(stream: NodeJS.ReadableStream): () => string {
  let text = '';
  stream.on('data', (data) => {
    text += data;
  });
  return () => text;
}

/** The other end of a server that is told to connect with a client. */
async function connected(...place: [port: number] | [pipe: string]) {
  const listener = createServer();
  const socket = new Promise<Duplex>((resolve) => listener.once('connection', resolve));
  await new Promise<void>((resolve) => listener.listen(place[0], resolve));
  const address = listener.address() as AddressInfo | string;
  const server = startServer(typeof address === 'string' ? `--pipe=${address}` : `--socket=${address.port}`);
  const client = await socket;
  listener.close();
  return { server, client };
}

const SEEDS = [1, 5, 8, 10, 11, 21, 47];

test.each(SEEDS)('damaged bytes are answered, or end the server with a word: %i', async (seed) => {
  const { bytes, name } = damagedStream(seed, { before: BEFORE, damaged: ask(2), after: [ask(3)] });
  const { child, ended, stderr } = startServer('--stdio');
  const answers = heard(child.stdout);
  child.stdin.on('error', () => undefined).write(bytes);
  const isAnswered = () => /"id":(?:2|3|null),"(?:error|result)"/.test(answers());
  const wait = async () => {
    while (!isAnswered()) await new Promise((resolve) => setTimeout(resolve, 20));
    return 'answered';
  };
  const outcome = await Promise.race([ended, wait()]);
  if (outcome !== 'answered')
    expect({ name, outcome, stderr: stderr() }).toEqual({
      name,
      outcome: 1,
      stderr: expect.stringMatching(/^proposals-language-server: .+\n$/),
    });
  child.kill('SIGKILL');
  await ended;
});

const pipe =
  process.platform === 'win32'
    ? `\\\\.\\pipe\\proposals-${process.pid}`
    : join(mkdtempSync(join(tmpdir(), 'proposals-')), 'pipe');

test.each([
  ['a socket', 0],
  ['a pipe', pipe],
])('%s is served and checked likewise', async (_, place) => {
  const { server, client } = await connected(place as number);
  const answers = heard(client);
  for (const message of BEFORE) client.write(framed(message));
  await vi.waitFor(() => expect(answers()).toContain('"id":1,"result"'), { timeout: 20_000 });
  client.write(JSON.stringify(ask(2)));
  expect(await server.ended).toBe(1);
  expect(server.stderr()).toMatch(
    /^proposals-language-server: Expected a line of a header from the client, but found .+\n$/,
  );
});

test('a place that is none, or where nobody listens, is told', async () => {
  const wrong = startServer('--socket=http');
  expect(await wrong.ended).toBe(1);
  expect(wrong.stderr()).toContain('Expected a port after `--socket`, found "http"');
  const alone = startServer(`--pipe=${join(mkdtempSync(join(tmpdir(), 'proposals-')), 'none')}`);
  expect(await alone.ended).toBe(1);
  expect(alone.stderr()).toContain('The client cannot be reached');
});
