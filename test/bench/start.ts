import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Client } from './client.ts';
import { inRepository, median, ms, type Row, timed } from './measure.ts';

const RUNS = 15;

/** From starting the server to its answer to `initialize`, beside a Node that does nothing. */
export async function start(): Promise<readonly Row[]> {
  const server: number[] = [];
  const node: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const before = performance.now();
    const client = new Client([process.execPath, inRepository('dist/language-server.js'), '--stdio']);
    await client.request('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    server.push(performance.now() - before);
    await client.stop();
    node.push(await timed(() => once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit')));
  }
  const own = median(server) - median(node);
  return [
    { what: 'server start to `initialize` answered', figures: ms(median(server)) },
    { what: 'Node that does nothing', figures: ms(median(node)) },
    { what: "the server's own start", figures: ms(own), target: '80 ms', isMet: own <= 80 },
  ];
}
