import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLibrary, withLearned } from '../../server/src/core/index.ts';
import { nodeHost } from '../../server/src/files/nodeHost.ts';
import type { Read, Wanted } from '../../server/src/proposals/readFile.ts';
import { Threads } from '../../server/src/proposals/threads.ts';
import { ADR } from '../support/workspaceTemplates.ts';

vi.mock('node:os', async (original) => ({ ...(await original<object>()), availableParallelism: () => 2 }));

const library = createLibrary({ files: [{ path: 'adr/template.md', text: ADR }], builtin: [] });
const FILES: readonly Wanted[] = Array.from({ length: 200 }, (_, i) => ({ path: `adr/${i}.md`, withFacts: false }));
const PATHS = FILES.map(({ path }) => path);

let root: string;
let threads: Threads | undefined;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'proposals-')));
});
afterEach(() => threads?.close());

/** Threads whose program does something with what it is sent as `files`. */
function threadsThat(does: string): Threads {
  const program = join(root, 'program.mjs');
  writeFileSync(
    program,
    `import { parentPort, workerData } from 'node:worker_threads';
     let count = 0;
     parentPort.on('message', (files) => { count++; ${does} });`,
  );
  threads = new Threads(program);
  return threads;
}
const ANSWER = "parentPort.postMessage(files.map(({ path }) => ({ path, hash: 'h' + workerData.fingerprint })));";

async function read(by: Threads, files = FILES, { fingerprint = '1', of = library } = {}) {
  const taken: Read[] = [];
  const take = (one: Read) => void taken.push(one);
  const left = await by.read({ host: nodeHost(root), library: of, fingerprint, files, take });
  return { taken, left: left.map(({ path }) => path) };
}

const paths = (reads: readonly Read[]) => reads.map(({ path }) => path).sort();

test('read what they are sent, each file once', async () => {
  const { taken, left } = await read(threadsThat(ANSWER));
  expect(paths(taken)).toEqual([...PATHS].sort());
  expect(left).toEqual([]);
});

test('stay for what comes next, and start anew for another library', async () => {
  const by = threadsThat(
    `parentPort.postMessage(files.map(({ path }) => ({ path, hash: workerData.fingerprint + count })));`,
  );
  await read(by);
  const again = await read(by);
  expect(again.left).toEqual([]);
  expect(again.taken.some(({ hash }) => hash === '11')).toBe(false);
  const { taken } = await read(by, FILES, { fingerprint: '2' });
  expect(taken.every(({ hash }) => hash?.startsWith('2'))).toBe(true);
});

test.each([
  ['fail at once', 'throw new Error("No.");', 0],
  ['end halfway', `if (count > 2) process.exit(); ${ANSWER}`, 50],
  ['cannot be started', '', 0],
])('where they %s, the rest is left, and read the next time', async (what, does, least) => {
  const by = threadsThat(does);
  if (what === 'cannot be started') writeFileSync(join(root, 'program.mjs'), 'import "./gone.mjs";');
  const { taken, left } = await read(by);
  expect(taken.length).toBeGreaterThanOrEqual(least);
  expect([...paths(taken), ...left].sort()).toEqual([...PATHS].sort());
  writeFileSync(
    join(root, 'program.mjs'),
    `import { parentPort, workerData } from 'node:worker_threads'; parentPort.on('message', (files) => { ${ANSWER} });`,
  );
  expect((await read(by)).left).toEqual([]);
});

test.each([
  ['few files', () => read(threadsThat(ANSWER), FILES.slice(1)), 199],
  ['no program', () => read(new Threads(join(root, 'none.js'))), 200],
  [
    'what was learned from records',
    () => read(threadsThat(ANSWER), FILES, { of: withLearned(library, [library.templates[0] as never]) }),
    200,
  ],
])('are not used for %s', async (_, readBy, count) => {
  const { taken, left } = await readBy();
  expect(taken).toEqual([]);
  expect(left).toHaveLength(count);
});
