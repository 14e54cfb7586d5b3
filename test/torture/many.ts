import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { SERVER_MEMORY } from '../../client/src/serverMemory.ts';
import { writeProposals } from '../bench/sets/proposalWorkspace.ts';
import { type Part, type Seen, TooSlow } from './part.ts';
import { ServerProcess } from './serverProcess.ts';

const FILES = { short: 40, whole: 10_000 };
const EDITS = { short: 200, whole: 100_000 };
const TYPING_MS = 20;
const RIGHT_MS = 8_000;
const MEGABYTES = 300;
/** A heap that is larger at the end than after the first tenth by more than this grows. */
const MOST_GROWTH = 1.25;

/** A large repository that changes as a whole, and a day of typing in it. */
export const many: Part<number> = {
  name: 'many',
  promise: `In a repository of 10,000 proposals that are all replaced at once typing goes on (p95 ${TYPING_MS} ms), after ${RIGHT_MS / 1000} s all is as it is on disk, and 100,000 edits later the server has no more memory, and never more than ${MEGABYTES} MB.`,
  unit: 'edits',
  runs: 1,
  shortRuns: 1,
  seconds: 420,
  isTimed: true,
  shrinks: false,
  inputs: () => fc.nat(),
  holds: async (seed, seen) => {
    const size = seen.isShort ? 'short' : 'whole';
    const root = mkdtempSync(join(tmpdir(), 'proposals-many-'));
    const paths = writeProposals(root, FILES[size]);
    const server = new ServerProcess({ nodeArgs: SERVER_MEMORY });
    try {
      await server.start(root);
      const typist = new Typist(server, root, paths[seed % paths.length] ?? '');
      await typist.others(paths.length);
      // What takes too long does not keep a day of typing from being tried.
      const slow = await swapAll(server, root, paths, typist, seen).catch((error: unknown) => {
        if (error instanceof TooSlow) return error;
        throw error;
      });
      await typist.soak(EDITS[size], seen);
      if (slow) throw slow;
      return typist.typed;
    } finally {
      await server.stop();
      rmSync(root, { recursive: true, force: true });
      rmSync(`${root}-cache`, { recursive: true, force: true });
    }
  },
};

/** Gives each file the text of the next but two, which follows the same template, while somebody types. */
async function swapAll(
  server: ServerProcess,
  root: string,
  paths: readonly string[],
  typist: Typist,
  seen: Seen,
): Promise<void> {
  const texts = paths.map((path) => readFileSync(join(root, path), 'utf8').replace(/^# .*/m, `# Swapped ${path}`));
  for (const [i, path] of paths.entries()) writeFileSync(join(root, path), texts[(i + 3) % texts.length] ?? '');
  const start = performance.now();
  server.notify('workspace/didChangeWatchedFiles', {
    changes: paths.map((path) => ({ uri: pathToFileURL(join(root, path)).href, type: 2 })),
  });
  for (let i = 0; i < 100; i++) {
    await typist.type();
    await pause(seen.isShort ? 0 : 30);
  }
  while (!(await typist.others(paths.length)).every((title) => title.includes('Swapped'))) await pause(100);
  const ms = performance.now() - start;
  seen.largest('all replaced files known, ms', ms);
  const p95 = typist.p95();
  seen.largest('typing meanwhile at p95, ms', p95);
  if (!seen.isWithin(ms, RIGHT_MS)) throw new TooSlow(`All was right after ${Math.round(ms)} ms.`);
  if (!seen.isWithin(p95, TYPING_MS)) throw new TooSlow(`Typing took ${Math.round(p95)} ms at p95.`);
}

/** Somebody who types in one proposal. */
class Typist {
  typed = 0;
  readonly #server: ServerProcess;
  readonly #uri: string;
  readonly #times: number[] = [];

  constructor(server: ServerProcess, root: string, path: string) {
    this.#server = server;
    this.#uri = pathToFileURL(join(root, path)).href;
    server.open(this.#uri, readFileSync(join(root, path), 'utf8'));
  }

  /** The titles of all other proposals. */
  async others(count: number): Promise<readonly string[]> {
    const { message } = await this.#server.ask('proposals/otherProposals', { textDocument: { uri: this.#uri } });
    const others = message.result as readonly { readonly title?: string }[];
    assert.equal(others.length, count - 1);
    return others.map(({ title = '' }) => title);
  }

  /** A letter, and another time the same one away again. */
  async type(): Promise<void> {
    const isAway = this.typed++ % 2 === 1;
    const at = { line: 8, character: 0 };
    this.#server.notify('textDocument/didChange', {
      textDocument: { uri: this.#uri, version: this.typed + 1 },
      contentChanges: [{ range: { start: at, end: isAway ? { line: 8, character: 1 } : at }, text: isAway ? '' : 'a' }],
    });
    const { ms } = await this.#server.ask('textDocument/documentSymbol', { textDocument: { uri: this.#uri } });
    this.#times.push(ms);
  }

  p95(): number {
    return this.#times.toSorted((a, b) => a - b)[Math.floor(this.#times.length * 0.95)] ?? 0;
  }

  async soak(edits: number, seen: Seen): Promise<void> {
    let early = 0;
    for (let i = 0; i < edits; i++) {
      await this.type();
      if (i === Math.floor(edits / 10)) early = this.#megabytes();
    }
    const late = this.#megabytes();
    seen.largest('memory of the server, MB', Math.max(early, late));
    if (seen.isShort) return;
    assert.ok(Math.max(early, late) <= MEGABYTES, `the server has ${Math.round(late)} MB`);
    assert.ok(late <= early * MOST_GROWTH, `memory grew from ${Math.round(early)} to ${Math.round(late)} MB`);
  }

  /** 0 where the system does not tell. */
  #megabytes(): number {
    try {
      const status = readFileSync(`/proc/${this.#server.process.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    } catch {
      return 0;
    }
  }
}
