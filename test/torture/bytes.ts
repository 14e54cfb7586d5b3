import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { mock } from 'node:test';
import fc from 'fast-check';
import { CheckedReader } from '../../server/src/lsp/wire/checkedReader.ts';
import { damagedStream, inPieces, randomOf } from '../support/damagedStreams.ts';
import type { Part } from './part.ts';

/** After so long a server that has said nothing is silent for good. */
const SILENT_MS = 5_000;

const BEFORE = [{ jsonrpc: '2.0', method: 'initialized', params: {} }];
const DAMAGED = {
  jsonrpc: '2.0',
  id: 7,
  method: 'textDocument/hover',
  params: { textDocument: { uri: 'file:///ä.md' }, position: { line: 0, character: 0 } },
};
const AFTER = [{ jsonrpc: '2.0', id: 8, method: 'shutdown' }];

/** Whatever the bytes of a client, the server answers, or leaves with a word; it waits for nothing that does not come. */
export const bytes: Part<number> = {
  name: 'bytes',
  promise:
    'Over damaged bytes of a client the server never falls silent: it answers, or ends with a message within 5 s.',
  unit: 'streams',
  runs: 20_000,
  shortRuns: 500,
  seconds: 120,
  inputs: () => fc.nat(),
  holds: async (seed) => {
    const stream = new PassThrough();
    let read = 0;
    let refused = 0;
    const left: string[] = [];
    mock.timers.enable({ apis: ['setInterval'] });
    try {
      const reader = new CheckedReader(stream, {
        refuse: () => refused++,
        onDamaged: (message) => left.push(message),
      });
      reader.onError(() => undefined);
      reader.listen(() => read++);
      const { name, bytes } = damagedStream(seed, { before: BEFORE, damaged: DAMAGED, after: AFTER });
      for (const piece of inPieces(bytes, randomOf(seed))) stream.write(piece);
      await new Promise(setImmediate);
      mock.timers.tick(SILENT_MS);
      assert.ok(read > BEFORE.length || refused > 0 || left.length > 0, `silent over ${name}`);
      assert.ok(left.length <= 1, `left ${left.length} times over ${name}`);
      // One that has stopped in the middle of a message is given up; one that has not is still there.
      stream.end();
      await new Promise(setImmediate);
    } finally {
      mock.timers.reset();
      stream.destroy();
    }
    return 1;
  },
};
