import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Client } from './client.ts';
import { inRepository, median, ms, quantile, type Row, timed } from './measure.ts';
import { variedProposal, writeProposals } from './proposalWorkspace.ts';

const PROPOSALS = 5_000;
const KEYS = 60;
const KEY_EVERY_MS = 50;
const EVENTS = 50;
/** Longer than the pause for which events are gathered. */
const EVENT_EVERY_MS = 150;
/** When nothing has happened for some seconds the server writes what it has read for the next start, and its threads go. */
const SETTLED_AFTER_MS = 15_000;
const CHANGED = 2;

/** A workspace of 5,000 proposals: how soon the index of all is there and right, and what it costs. */
export async function many(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'proposals-bench-'));
  try {
    const root = join(folder, 'root');
    const paths = writeProposals(root, PROPOSALS);
    const cacheFolder = join(folder, 'cache');
    const cold = new Window(root, cacheFolder, paths[0] ?? '');
    const base = await cold.open();
    const coldReady = await cold.ready(PROPOSALS);
    await sleep(SETTLED_AFTER_MS);
    const grown = cold.memory() - base;
    const event = await cold.eventCost(paths.slice(1, 1 + EVENTS));
    const swapped = await cold.swap(paths);
    await sleep(SETTLED_AFTER_MS);
    await cold.close();

    const warm = new Window(root, cacheFolder, paths[0] ?? '');
    await warm.open();
    const warmReady = await warm.ready(PROPOSALS);
    await warm.close();

    const looking = new Window(root, cacheFolder, paths[0] ?? '');
    await looking.open();
    const board = await looking.board(PROPOSALS);
    const boardAgain = await looking.board(PROPOSALS);
    await looking.close();

    const typing = new Window(root, join(folder, 'none'), paths[0] ?? '');
    await typing.open();
    const alone = await typing.type();
    const reading = typing.ready(PROPOSALS);
    const meanwhile = await typing.type();
    await reading;
    await typing.close();
    return [
      limited(`index of ${PROPOSALS} proposals, first time`, coldReady, 2_000),
      limited('the same, next start', warmReady, 300),
      limited('the board of them, next start', board, 500),
      limited('the board once more', boardAgain, 200),
      { what: 'memory that it takes', figures: `${grown.toFixed(0)} MB`, target: '60 MB', isMet: grown <= 60 },
      limited('a file event, processor time', event, 5),
      limited('all files swapped, until right again', swapped, 4_000),
      { what: 'keystroke with none of it, p50, p95', figures: both(alone) },
      { what: 'keystroke while all are read, p50, p95', figures: both(meanwhile) },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const both = (values: readonly number[]) => `${ms(median(values))}, ${ms(quantile(values, 0.95))}`;

function limited(what: string, value: number, limit: number): Row {
  return { what, figures: ms(value), target: ms(limit), isMet: value <= limit };
}

/** A server with one proposal open. */
class Window {
  readonly #root: string;
  readonly #cacheFolder: string;
  readonly #path: string;
  readonly #client = new Client([process.execPath, inRepository('dist/language-server.js'), '--stdio']);
  #version = 1;

  constructor(root: string, cacheFolder: string, path: string) {
    this.#root = root;
    this.#cacheFolder = cacheFolder;
    this.#path = path;
  }

  /** Gives the server's memory when the open proposal is checked, in MB. */
  async open(): Promise<number> {
    const cacheFolder = this.#cacheFolder;
    await this.#client.request('initialize', {
      processId: null,
      rootUri: pathToFileURL(this.#root).href,
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
      initializationOptions: { cacheFolder },
    });
    this.#client.notify('initialized', {});
    const text = readFileSync(join(this.#root, this.#path), 'utf8');
    const published = this.#client.problems(1);
    this.#client.notify('textDocument/didOpen', {
      textDocument: { uri: this.#uriOf(this.#path), languageId: 'markdown', version: 1, text },
    });
    await published;
    return this.memory();
  }

  /** Milliseconds until all proposals are there, right after the open one was checked. */
  async ready(count: number): Promise<number> {
    return timed(async () => {
      const others = await this.#others();
      if (others.length !== count - 1) throw new Error(`Expected ${count - 1} others, found ${others.length}.`);
    });
  }

  /** Milliseconds from asking for all proposals in groups until they are there. */
  async board(count: number): Promise<number> {
    return timed(async () => {
      const { result } = await this.#client.request('proposals/board', { by: 'status' });
      const { total } = result as { readonly total: number };
      if (total !== count) throw new Error(`Expected ${count} proposals, found ${total}.`);
    });
  }

  /** Milliseconds of the processor's time that an event costs: reading the file again, and judging what is open by it. */
  async eventCost(paths: readonly string[]): Promise<number> {
    const before = this.#processorTime();
    for (const path of paths) {
      const text = readFileSync(join(this.#root, path), 'utf8');
      writeFileSync(join(this.#root, path), text.replace(/^# .*/m, '# RFC: Anything else'));
      this.#tell([path]);
      await sleep(EVENT_EVERY_MS);
    }
    const cost = (this.#processorTime() - before) / paths.length;
    const right = (await this.#others()).filter(({ title }) => title === 'Anything else').length;
    if (right !== paths.length) throw new Error(`${right} of ${paths.length} are as they are on disk.`);
    return cost;
  }

  /** Milliseconds from when all files are others until the index is right. */
  async swap(paths: readonly string[]): Promise<number> {
    const before = paths.map((path) => readFileSync(join(this.#root, path), 'utf8'));
    for (const [i, path] of paths.entries())
      writeFileSync(
        join(this.#root, path),
        variedProposal(before[i]?.replace(/^# .*/m, '# RFC: Swapped') ?? '', CHANGED),
      );
    return timed(async () => {
      this.#tell(paths);
      const others = await this.#others();
      const right = others.filter(({ title }) => title === 'Swapped').length;
      if (right !== paths.length - 1) throw new Error(`${right} of ${paths.length - 1} are right.`);
    });
  }

  /** Milliseconds from each key to the problems. */
  async type(): Promise<readonly number[]> {
    const took: number[] = [];
    for (let i = 0; i < KEYS; i++) {
      const version = ++this.#version;
      took.push(
        await timed(() => {
          const published = this.#client.problems(version);
          const start = { line: 0, character: 2 };
          this.#client.notify('textDocument/didChange', {
            textDocument: { uri: this.#uriOf(this.#path), version },
            contentChanges: [{ range: { start, end: start }, text: 'x' }],
          });
          return published;
        }),
      );
      await sleep(KEY_EVERY_MS);
    }
    return took;
  }

  /** In MB; as Linux has it. */
  memory(): number {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.#client.pid}/status`, 'utf8'))?.[1]) / 1024;
  }

  /** In milliseconds, as Linux has it in hundredths of a second. */
  #processorTime(): number {
    const [, fields = ''] = readFileSync(`/proc/${this.#client.pid}/stat`, 'utf8').split(') ');
    const [user, system] = fields.split(' ').slice(11, 13);
    return (Number(user) + Number(system)) * 10;
  }

  close(): Promise<void> {
    return this.#client.stop();
  }

  async #others(): Promise<readonly { readonly path: string; readonly title: string }[]> {
    const { result } = await this.#client.request('proposals/otherProposals', {
      textDocument: { uri: this.#uriOf(this.#path) },
    });
    return result as readonly { readonly path: string; readonly title: string }[];
  }

  #tell(paths: readonly string[]): void {
    this.#client.notify('workspace/didChangeWatchedFiles', {
      changes: paths.map((path) => ({ uri: this.#uriOf(path), type: 2 })),
    });
  }

  #uriOf(path: string): string {
    return pathToFileURL(join(this.#root, path)).href;
  }
}
