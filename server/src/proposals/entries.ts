import { createHash } from 'node:crypto';
import { type Entry, entryIn, type TemplateLibrary } from '../core/index.ts';
import type { Host } from '../files/host.ts';
import { textIfReadable } from '../files/readText.ts';
import type { EntryCache, Known } from './entryCache.ts';
import { fingerprintOf } from './fingerprint.ts';

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
    await this.#use(library, options);
    const start = performance.now();
    const versions = await this.#host.versions(paths);
    const host = performance.now() - start < QUICK_MS * paths.length ? readingAtOnce(this.#host) : this.#host;
    const stale = paths.filter((path, i) => !this.#isKnown(path, versions[i], options.needsFacts(path)));
    const versionOf = new Map(paths.map((path, i) => [path, versions[i]]));
    const texts = stale.slice(0, AHEAD).map((path) => textIfReadable(host, path));
    for (const [i, path] of stale.entries()) {
      const text = await texts[i];
      const next = stale[i + AHEAD];
      if (next !== undefined) texts[i + AHEAD] = textIfReadable(host, next);
      delete texts[i];
      this.#take(library, path, versionOf.get(path), text, options.needsFacts(path));
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

  async #use(library: TemplateLibrary, { pause }: ReadOptions): Promise<void> {
    if (this.#library === library) return;
    const fingerprint = fingerprintOf(this.#host, library);
    const isFirst = this.#library === undefined;
    this.#library = library;
    if (fingerprint === this.#fingerprint) return;
    this.#fingerprint = fingerprint;
    this.#known = (isFirst && (await this.#cache?.load(fingerprint, pause))) || new Map();
  }

  #isKnown(path: string, version: string | undefined, needsFacts: boolean): boolean {
    if (version === undefined) {
      this.#known.delete(path);
      return true;
    }
    const known = this.#known.get(path);
    return known !== undefined && version !== '' && known.version === version && hasAll(known, needsFacts);
  }

  #take(
    library: TemplateLibrary,
    path: string,
    version: string | undefined,
    text: string | undefined,
    needsFacts: boolean,
  ): void {
    if (version === undefined || text === undefined) {
      this.#known.delete(path);
      return;
    }
    const hash = createHash('sha1').update(text).digest('base64');
    const known = this.#known.get(path);
    const isSame = known?.hash === hash && hasAll(known, needsFacts);
    if (!isSame) this.#fresh++;
    const entry = isSame ? known.entry : entryOf(library, text, path, needsFacts || hasFacts(known));
    this.#known.set(path, { version, hash, entry });
  }
}

function readingAtOnce(host: Host): Host {
  return { ...host, read: async (path, maxBytes) => host.readNow(path, maxBytes) };
}

function hasAll(known: Known, needsFacts: boolean): boolean {
  return !needsFacts || !known.entry || hasFacts(known);
}

function hasFacts(known: Known | undefined): boolean {
  return known?.entry !== undefined && known.entry.facts !== 'unread';
}

/** What is kept is cut from no text, or the whole text would be kept with it. */
function entryOf(library: TemplateLibrary, text: string, path: string, withFacts: boolean): Entry | undefined {
  try {
    const entry = entryIn(library, text, path, { withFacts });
    return entry && JSON.parse(JSON.stringify(entry));
  } catch {
    return undefined;
  }
}
