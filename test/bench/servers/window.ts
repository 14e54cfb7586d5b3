import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { timed } from '../measure.ts';
import { type Taken, takenOf } from '../process.ts';
import { variedProposal } from '../sets/proposalWorkspace.ts';
import { Client } from './client.ts';
import { OUR_SERVER } from './servers.ts';

const KEYS = 60;
const KEY_EVERY_MS = 50;
/** Longer than the pause for which events are gathered. */
const EVENT_EVERY_MS = 150;
const CHANGED = 2;

/** This program's server in a workspace of proposals, one of them open. */
export class Window {
  readonly #root: string;
  readonly #cacheFolder: string;
  readonly #path: string;
  readonly #client = new Client(OUR_SERVER.command);
  #version = 1;

  private constructor(root: string, cacheFolder: string, path: string) {
    this.#root = root;
    this.#cacheFolder = cacheFolder;
    this.#path = path;
  }

  /** Runs with a server that has checked the open proposal, and ends the server. */
  static async with<Result>(
    root: string,
    cacheFolder: string,
    path: string,
    run: (window: Window) => Promise<Result>,
  ): Promise<Result> {
    const window = new Window(root, cacheFolder, path);
    try {
      await window.#open();
      return await run(window);
    } finally {
      await window.#client.stop();
    }
  }

  async #open(): Promise<void> {
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
    const before = this.taken().processor ?? Number.NaN;
    for (const path of paths) {
      const text = readFileSync(join(this.#root, path), 'utf8');
      writeFileSync(join(this.#root, path), text.replace(/^# .*/m, '# RFC: Anything else'));
      this.#tell([path]);
      await sleep(EVENT_EVERY_MS);
    }
    const cost = ((this.taken().processor ?? Number.NaN) - before) / paths.length;
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

  /** What the server has taken until now. */
  taken(): Taken {
    return takenOf(this.#client.pid);
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
