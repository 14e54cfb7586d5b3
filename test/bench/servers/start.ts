import { type Answers, Client } from './client.ts';
import type { Server } from './servers.ts';

/** A server that has answered `initialize`. */
export interface Started {
  readonly client: Client;
  /** What it answered. */
  readonly result: unknown;
  /** Milliseconds from starting its process to the answer. */
  readonly took: number;
}

/** Whoever has not answered by then hangs: rumdl 0.2.75 does at one start in twenty, whoever asks. */
const HANGS_AFTER_MS = 15_000;
const TRIES = 4;

/** Starts a server, and again where it hangs. Throws where it never answers. */
export async function startServer(server: Server, answers?: Answers, textDocument: object = {}): Promise<Started> {
  const params = {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument },
    initializationOptions: { markdownFileExtensions: ['md'] },
  };
  for (let tries = 1; ; tries++) {
    const before = performance.now();
    const client = new Client(server.command, answers);
    try {
      const { result } = await client.request('initialize', params, HANGS_AFTER_MS);
      return { client, result, took: performance.now() - before };
    } catch (error) {
      await client.stop();
      if (tries === TRIES) throw error;
    }
  }
}
