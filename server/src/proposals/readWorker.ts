import { parentPort, workerData } from 'node:worker_threads';
import { builtinTemplates, houseTemplates } from '../builtinTemplates.ts';
import { createLibrary } from '../core/index.ts';
import { nodeHost } from '../files/nodeHost.ts';
import { fingerprintOf } from './fingerprint.ts';
import { readFile, readingAtOnce, type Wanted } from './readFile.ts';
import type { Task } from './threads.ts';

// A thread that reads files for `threads.ts`: it is sent some, and sends back what was read of them.

const { folder, library: sent, fingerprint }: Task = workerData;
const host = readingAtOnce(nodeHost(folder));
const library = createLibrary({ ...sent, builtin: builtinTemplates(), ofHouses: houseTemplates() });
if (fingerprintOf(host, library) !== fingerprint) throw new Error('The library arrived as another one.');

parentPort?.on('message', async (files: readonly Wanted[]) => {
  const read = [];
  for (const file of files) read.push(await readFile(host, library, file));
  parentPort?.postMessage(read);
});
