import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CheckedReader } from '../../../server/src/lsp/wire/checkedReader.ts';
import { DAMAGE_COUNT, damagedStream, framed, inPieces, randomOf } from '../../support/damagedStreams.ts';

let stream: PassThrough;
let read: unknown[];
let refused: { code: number; id: unknown }[];
let damaged: string[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  listen();
});
afterEach(() => vi.useRealTimers());

function listen(): void {
  stream = new PassThrough();
  [read, refused, damaged] = [[], [], []];
  new CheckedReader(stream, {
    refuse: ({ code }, id) => void refused.push({ code, id }),
    onDamaged: (message) => void damaged.push(message),
  }).listen((message) => void read.push(message));
}

async function send(...pieces: readonly (Buffer | string)[]): Promise<void> {
  for (const piece of pieces) {
    stream.write(piece);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const request = (id: number, text = 'ä') => ({ jsonrpc: '2.0', id, method: 'ask', params: { text } });

test('any messages, in any pieces, in the order they came', async () => {
  const texts = fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(texts, fc.nat(), async (some, seed) => {
      listen();
      const messages = some.map((text, id) => request(id, text));
      const bytes = Buffer.concat(messages.map((message) => framed(message)));
      await send(...inPieces(bytes, randomOf(seed)));
      vi.advanceTimersByTime(60_000);
      expect({ read, refused, damaged }).toEqual({ read: messages, refused: [], damaged: [] });
    }),
    { numRuns: 50 },
  );
});

test.each([
  ['byte by byte', (bytes: Buffer) => [...bytes].map((byte) => Buffer.from([byte]))],
  ['the header alone', (bytes: Buffer) => [bytes.subarray(0, 22), bytes.subarray(22)]],
])('%s', async (_, cut) => {
  await send(...cut(framed(request(1))));
  expect(read).toEqual([request(1)]);
});

test('headers as some clients write them', async () => {
  await send(
    framed(request(1), (length) => `Content-Length: ${length}\n\n`),
    framed(request(2), (length) => `content-length:${length}\r\nContent-Type: application/vscode-jsonrpc\r\n\r\n`),
    framed(request(3), (length) => `Content-Type: x; charset=utf-8\nContent-Length: 0${length} \n\n`),
  );
  expect({ read, damaged }).toEqual({ read: [1, 2, 3].map((id) => request(id)), damaged: [] });
});

describe('what is no message is answered, and the next one is read', () => {
  test.each([
    ['no JSON', '{"id": 1', -32700, null],
    ['nothing', '', -32700, null],
    ['a word', '"hello"', -32600, null],
    ['a list', '[]', -32600, null],
    ['a request with an id of nothing', '{"id": null, "method": "ask"}', -32600, null],
    ['a request for a number', '{"id": 7, "method": 7}', -32600, 7],
    ['something with a name alone', '{"name": 1}', -32600, null],
  ])('%s', async (_, text, code, id) => {
    await send(framed(text), framed(request(2)));
    expect({ read, refused, damaged }).toEqual({ read: [request(2)], refused: [{ code, id }], damaged: [] });
  });

  test('bytes that are no UTF-8', async () => {
    const bytes = framed(request(1, '??'));
    bytes[bytes.indexOf('?')] = 0xff;
    await send(bytes, framed(request(2)));
    expect({ read, refused }).toEqual({ read: [request(2)], refused: [{ code: -32700, id: null }] });
  });

  test('a cancellation of nothing', async () => {
    listen();
    const seen: unknown[] = [];
    const other = new PassThrough();
    new CheckedReader(other, { refuse: () => undefined, onDamaged: () => undefined }).listen((message) => {
      seen.push(message);
      if (seen.length === 1) throw new TypeError('params is null');
    });
    other.write(Buffer.concat([framed({ method: '$/cancelRequest', params: null }), framed(request(2))]));
    await new Promise((resolve) => setImmediate(resolve));
    expect(seen).toHaveLength(2);
  });
});

describe('what cannot be read is given up with a word', () => {
  test.each([
    ['Content-Length: -1\r\n\r\n{}', 'from 0 to 536870912 from the client, but found "-1"'],
    ['Content-Length: 1e3\r\n\r\n{}', 'found "1e3"'],
    ['Content-Length: 999999999999\r\n\r\n{}', 'found "999999999999"'],
    ['Content-Type: x\r\n\r\n{}', 'a header with `Content-Length`'],
    ['Welcome\n', 'found "Welcome"'],
    [`a:${'\t'.repeat(4_000)}\rb\n`, 'a line of a header'],
    ['x'.repeat(5_000), `found "${'x'.repeat(40)}"…`],
    ['Content-Length: 50\r\n\r\nhello', 'a message of 50 bytes'],
    ['Content-Length: 50\r\n\r\n{"id":1}Content-Length', 'a message of 50 bytes'],
  ])('%j', async (text, message) => {
    await send(framed(request(1)), text);
    expect(read).toEqual([request(1)]);
    expect(damaged).toEqual([expect.stringContaining(message)]);
    await send(framed(request(2)));
    expect(read).toHaveLength(1);
  });
});

test('a client that stops in the middle of a message is waited for, but not for ever', async () => {
  const bytes = framed(request(1));
  await send(bytes.subarray(0, 30));
  vi.advanceTimersByTime(2_900);
  await send(bytes.subarray(30, 40));
  vi.advanceTimersByTime(2_900);
  await send(bytes.subarray(40));
  vi.advanceTimersByTime(60_000);
  expect({ read, damaged }).toEqual({ read: [request(1)], damaged: [] });
  await send('Content-');
  vi.advanceTimersByTime(4_500);
  expect(damaged).toEqual([expect.stringContaining('stopped in the middle of a message')]);
});

test('a client that is gone has said goodbye, but not in the middle of a message', async () => {
  stream.end(framed(request(1)));
  await vi.waitFor(() => expect(read).toEqual([request(1), { jsonrpc: '2.0', method: 'exit' }]));
  listen();
  stream.end(framed(request(1)).subarray(0, -1));
  await vi.waitFor(() => expect(damaged).toEqual(['The client is gone in the middle of a message.']));
  expect(read).toEqual([]);
});

test.each(Array.from({ length: 8 * DAMAGE_COUNT }, (_, seed) => seed))(
  'a damaged stream is never met with silence: %i',
  async (seed) => {
    const probe = request(99);
    const { name, bytes } = damagedStream(seed, {
      before: [request(1)],
      damaged: request(2, 'a text of some length'),
      after: [request(3), probe],
    });
    await send(...inPieces(bytes, randomOf(seed)));
    vi.advanceTimersByTime(5_000);
    const isHeard = read.some((message) => (message as { id?: number }).id === 99);
    const isWhole = read.length === 2 && name.includes('nothing behind it');
    expect({ name, answered: isHeard || isWhole || refused.length + damaged.length > 0 }).toEqual({
      name,
      answered: true,
    });
  },
);
