import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { TemplateLibrary } from '../core/index.ts';
import type { DiskHost } from '../files/host.ts';
import type { Read, Wanted } from './readFile.ts';
import { type SentLibrary, sentLibrary } from './sentLibrary.ts';

/** What a thread that reads is given. */
export interface Task {
  readonly folder: string;
  readonly library: SentLibrary;
  /** That of the library: where it arrives as another one nothing is read. */
  readonly fingerprint: string;
}

/** For fewer files it takes longer to start threads than to read. */
const WORTH_THREADS = 200;
/** One for each processor, up to so many: each has a memory of its own while it is there. */
const MAX_THREADS = 8;
/**
 * In MB: without limits each lets garbage lie, twice as much as all that is kept of thousands of proposals. Who needs more goes, see `#start`.
 * With 12 for what is young a check of 10,000 files takes an eighth less time than with 6, and hardly more memory; with 24 and 48 only more of that.
 */
const LIMITS = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 12 };
/** So many files are sent at a time: what comes back is taken in within a millisecond or two. */
const AT_A_TIME = 25;
/** In milliseconds: so long threads wait for more to read. What is asked for first is often followed by all the rest. */
const STAY_MS = 3_000;

/** The program of such a thread, beside this one where it is bundled; nowhere else. */
const PROGRAM = fileURLToPath(new URL('read-worker.js', import.meta.url));

export interface Reading {
  readonly host: DiskHost;
  readonly library: TemplateLibrary;
  readonly fingerprint: string;
  readonly files: readonly Wanted[];
  /** Takes what was read, a file at a time, in any order. */
  readonly take: (read: Read) => void;
}

/** Threads that read many files, so that this one is there for others meanwhile; and it is their memory that grows. */
export class Threads {
  readonly #program: string;
  #workers: readonly Worker[] = [];
  #fingerprint: string | undefined;
  #end: NodeJS.Timeout | undefined;

  constructor(program = PROGRAM) {
    this.#program = program;
  }

  /** Gives the files that are left to be read here: all where there are few, or no threads can be had. One reading at a time. Never fails. */
  async read({ host, library, fingerprint, files, take }: Reading): Promise<readonly Wanted[]> {
    const sent = files.length < WORTH_THREADS || !existsSync(this.#program) ? undefined : sentLibrary(library);
    if (!sent || availableParallelism() < 2) return files;
    clearTimeout(this.#end);
    if (fingerprint !== this.#fingerprint || this.#workers.length === 0) {
      this.close();
      this.#start({ folder: host.folder, library: sent, fingerprint });
    }
    const left = new Map(files.map((file) => [file.path, file]));
    let at = 0;
    const next = () => {
      at += AT_A_TIME;
      return files.slice(at - AT_A_TIME, at);
    };
    const taken = (reads: readonly Read[]) => {
      for (const read of reads) if (left.delete(read.path)) take(read);
    };
    await Promise.all(this.#workers.map((worker) => readIn(worker, next, taken)));
    this.#end = setTimeout(() => this.close(), STAY_MS).unref();
    return [...left.values()];
  }

  close(): void {
    clearTimeout(this.#end);
    for (const worker of this.#workers) void worker.terminate();
    this.#workers = [];
  }

  #start(workerData: Task): void {
    const count = Math.min(MAX_THREADS, availableParallelism());
    this.#fingerprint = workerData.fingerprint;
    this.#workers = Array.from({ length: count }, () => {
      const worker = new Worker(this.#program, { workerData, resourceLimits: LIMITS });
      const forget = () => {
        this.#workers = this.#workers.filter((other) => other !== worker);
      };
      // Who fails goes as well, and what it was to read is read here.
      return worker.on('error', () => {}).on('exit', forget);
    });
  }
}

/** Has a thread read until there is nothing left, or it goes. */
function readIn(worker: Worker, next: () => readonly Wanted[], taken: (reads: readonly Read[]) => void): Promise<void> {
  return new Promise((resolve) => {
    let open = 0;
    const end = () => {
      worker.off('message', receive).off('exit', end).unref();
      resolve();
    };
    const send = () => {
      const files = next();
      if (files.length > 0) {
        open++;
        worker.postMessage(files);
      } else if (open === 0) end();
    };
    const receive = (reads: readonly Read[]) => {
      open--;
      taken(reads);
      send();
    };
    worker.on('message', receive).on('exit', end).ref();
    // The next ones are there already when the first are done.
    send();
    send();
  });
}
