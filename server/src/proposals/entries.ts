import { type Entry, rowOf, type TemplateLibrary, withLearned } from '../core/index.ts';
import type { Host } from '../files/host.ts';
import type { EntryCache, Known } from './entryCache.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type Read, readFile, readingAtOnce, type Wanted } from './readFile.ts';
import { Threads } from './threads.ts';

/** So many files are read ahead of the one that is looked at. */
const AHEAD = 16;
/** In milliseconds for each file: a disk that tells so soon of its files is read without waiting for it. */
const QUICK_MS = 0.2;
/** Fewer files are read again sooner than anybody notices. */
const WORTH_KEEPING = 50;

export interface ReadOptions {
  /** Of which files is asked what they do otherwise than their template. */
  readonly needsFacts: (path: string) => boolean;
  /** Called between two files: others may want to do something. */
  readonly pause?: () => Promise<void>;
}

/**
 * What the index keeps of the files of a root, as they were read last: a file is read again only when it, or what it is read by, is
 * other than before. One reading at a time.
 */
export class Entries {
  readonly #host: Host;
  readonly #cache: EntryCache | undefined;
  readonly #threads = new Threads();
  /** Of what follows what records agree on: that changes with each of them, and none of the others is to be read again for it. */
  #records: Entries | undefined;
  #library: TemplateLibrary | undefined;
  #fingerprint: string | undefined;
  #known = new Map<string, Known>();
  /** How many were read that the cache does not have. */
  #fresh = 0;

  /** @param cache keeps them for the next time; without one all are read anew then */
  constructor(host: Host, cache?: EntryCache) {
    this.#host = host;
    this.#cache = cache;
  }

  /** The proposals among some files. What is no proposal, is not there or cannot be read is none: it is told of where it is checked itself. */
  async read(library: TemplateLibrary, paths: readonly string[], options: ReadOptions): Promise<readonly Entry[]> {
    if (library.learned.length === 0) return this.#read(library, paths, options);
    const written = await this.#read(withoutLearned(library), paths, options);
    const known = new Set(written.map(({ path }) => path));
    const rows = new Set(library.learned.map(({ learned }) => learned?.folder));
    const left = paths.filter((path) => !known.has(path) && rows.has(rowOf(path)));
    this.#records ??= new Entries(this.#host);
    return [...written, ...(await this.#records.#read(library, left, options))];
  }

  async #read(library: TemplateLibrary, paths: readonly string[], options: ReadOptions): Promise<readonly Entry[]> {
    const fingerprint = await this.#use(library, options);
    const start = performance.now();
    const versions = await this.#host.versions(paths);
    const isQuick = performance.now() - start < QUICK_MS * paths.length;
    const versionOf = new Map(paths.map((path, i) => [path, versions[i]]));
    const files = paths
      .filter((path) => !this.#isKnown(path, versionOf.get(path), options.needsFacts(path)))
      .map((path) => this.#wanted(path, options.needsFacts(path)));
    const take = (read: Read) => this.#take(read, versionOf.get(read.path) ?? '');
    const left = await this.#threads.read({ host: this.#host, library, fingerprint, files, take });
    const host = isQuick ? readingAtOnce(this.#host) : this.#host;
    const reads = left.slice(0, AHEAD).map((file) => readFile(host, library, file));
    for (let i = 0; i < left.length; i++) {
      take(await (reads[i] as Promise<Read>));
      delete reads[i];
      const next = left[i + AHEAD];
      if (next) reads[i + AHEAD] = readFile(host, library, next);
      await options.pause?.();
    }
    return paths.flatMap((path) => this.#known.get(path)?.entry ?? []);
  }

  /** Keeps all for the next time, where it is worth the while. */
  async save(): Promise<void> {
    if (!this.#cache || this.#fingerprint === undefined || this.#fresh < WORTH_KEEPING) return;
    this.#fresh = 0;
    const paths = [...this.#known.keys()];
    const versions = await this.#host.versions(paths);
    const there = paths.filter((_, i) => versions[i] !== undefined);
    await this.#cache.save(this.#fingerprint, new Map(there.map((path) => [path, this.#known.get(path) as Known])));
  }

  /** Gives the library's fingerprint. What was read by another one counts no more. */
  async #use(library: TemplateLibrary, { pause }: ReadOptions): Promise<string> {
    if (this.#library === library && this.#fingerprint !== undefined) return this.#fingerprint;
    const fingerprint = fingerprintOf(this.#host, library);
    const isFirst = this.#library === undefined;
    this.#library = library;
    if (fingerprint !== this.#fingerprint)
      this.#known = (isFirst && (await this.#cache?.load(fingerprint, pause))) || new Map();
    this.#fingerprint = fingerprint;
    return fingerprint;
  }

  #isKnown(path: string, version: string | undefined, needsFacts: boolean): boolean {
    if (version === undefined) {
      this.#known.delete(path);
      return true;
    }
    const known = this.#known.get(path);
    return known !== undefined && version !== '' && known.version === version && hasAll(known, needsFacts);
  }

  #wanted(path: string, needsFacts: boolean): Wanted {
    const known = this.#known.get(path);
    const withFacts = needsFacts || hasFacts(known);
    return { path, withFacts, known: known && hasAll(known, needsFacts) ? known.hash : undefined };
  }

  #take({ path, hash, entry }: Read, version: string): void {
    if (hash === undefined) {
      this.#known.delete(path);
      return;
    }
    const known = this.#known.get(path);
    const isSame = entry === undefined && known?.hash === hash;
    // Of a file that was young when it was read can be told from now on whether it is the same.
    if (!isSame || (known.version === '' && version !== '')) this.#fresh++;
    // What was cut from no text holds none in memory.
    const own = entry === undefined ? undefined : JSON.parse(entry);
    this.#known.set(path, { version, hash, entry: isSame ? known.entry : own });
  }
}

const writtenOf = new WeakMap<TemplateLibrary, TemplateLibrary>();

/** The same object each time, so that it is known again. */
function withoutLearned(library: TemplateLibrary): TemplateLibrary {
  const written = writtenOf.get(library) ?? withLearned(library, []);
  writtenOf.set(library, written);
  return written;
}

function hasAll(known: Known, needsFacts: boolean): boolean {
  return !needsFacts || !known.entry || hasFacts(known);
}

function hasFacts(known: Known | undefined): boolean {
  return known?.entry !== undefined && known.entry.facts !== 'unread';
}
