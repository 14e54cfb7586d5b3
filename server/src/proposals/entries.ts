import { type Entry, type Examination, rowOf, type TemplateLibrary, withLearned } from '../core/index.ts';
import { type Host, isOnDisk } from '../files/host.ts';
import type { EntryCache, Known } from './entryCache.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type Read, readFile, readingAtOnce, type Wanted } from './readFile.ts';
import { Threads } from './threads.ts';

/** So many files are read ahead of the one that is looked at. */
const AHEAD = 16;
/** In milliseconds for each file: a disk that tells so soon of its files is read without waiting for it. */
const QUICK_MS = 0.2;

export interface ReadOptions {
  /** Of which files is asked what they do otherwise than their template. */
  readonly needsFacts: (path: string) => boolean;
  /** Which files are checked themselves; none unless told. Then more of each is kept: see `examinationOf`. */
  readonly needsExamination?: (path: string) => boolean;
  /** Called when so many of the files are known, of so many. */
  readonly progress?: (done: number, all: number) => void;
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
    const { needsFacts, needsExamination = () => false } = options;
    const asked = (path: string) => ({ facts: needsFacts(path), examination: needsExamination(path) });
    const files = paths
      .filter((path) => !this.#isKnown(path, versionOf.get(path), asked(path)))
      .map((path) => this.#wanted(path, asked(path)));
    let done = paths.length - files.length;
    const take = (read: Read) => {
      this.#take(read, versionOf.get(read.path) ?? '');
      options.progress?.(++done, paths.length);
    };
    const ownHost = this.#host;
    const isOverlaid = (path: string) => ownHost.isOverlaid?.(path) === true;
    const onDisk = isOnDisk(ownHost) ? files.filter(({ path }) => !isOverlaid(path)) : [];
    const unread = isOnDisk(ownHost)
      ? await this.#threads.read({ host: ownHost, library, fingerprint, files: onDisk, take })
      : [];
    const read = new Set(onDisk);
    const left = [...files.filter((file) => !read.has(file)), ...unread];
    const host = isQuick && isOnDisk(ownHost) ? readingAtOnce(ownHost) : ownHost;
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

  /** What checking keeps of a file that was read for it; undefined for one that could not be. */
  examinationOf(path: string): Examination | undefined {
    const { examination } = this.#known.get(path) ?? {};
    return examination === undefined ? undefined : JSON.parse(examination);
  }

  /** Keeps all for the next time, where it is worth the while. */
  async save(): Promise<void> {
    if (!this.#cache || this.#fingerprint === undefined || this.#fresh < this.#cache.worthKeeping) return;
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

  #isKnown(path: string, version: string | undefined, asked: Asked): boolean {
    if (version === undefined) {
      this.#known.delete(path);
      return true;
    }
    const known = this.#known.get(path);
    return known !== undefined && version !== '' && known.version === version && hasAll(known, asked);
  }

  #wanted(path: string, asked: Asked): Wanted {
    const known = this.#known.get(path);
    const withExamination = asked.examination || known?.examination !== undefined;
    const withFacts = asked.facts || withExamination || hasFacts(known);
    return { path, withFacts, withExamination, known: known && hasAll(known, asked) ? known.hash : undefined };
  }

  #take({ path, hash, entry, examination }: Read, version: string): void {
    if (hash === undefined) {
      this.#known.delete(path);
      return;
    }
    const known = this.#known.get(path);
    const isSame = entry === undefined && examination === undefined && known?.hash === hash;
    // Of a file that was young when it was read can be told from now on whether it is the same.
    if (!isSame || (known.version === '' && version !== '')) this.#fresh++;
    // What was cut from no text holds none in memory.
    const own = entry === undefined ? undefined : JSON.parse(entry);
    this.#known.set(path, isSame ? { ...known, version } : { version, hash, entry: own, examination });
  }
}

const writtenOf = new WeakMap<TemplateLibrary, TemplateLibrary>();

/** The same object each time, so that it is known again. */
function withoutLearned(library: TemplateLibrary): TemplateLibrary {
  const written = writtenOf.get(library) ?? withLearned(library, []);
  writtenOf.set(library, written);
  return written;
}

interface Asked {
  readonly facts: boolean;
  readonly examination: boolean;
}

function hasAll(known: Known, { facts, examination }: Asked): boolean {
  return (!facts || !known.entry || hasFacts(known)) && (!examination || known.examination !== undefined);
}

function hasFacts(known: Known | undefined): boolean {
  return known?.entry !== undefined && known.entry.facts !== 'unread';
}
