import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { Entry } from '../core/index.ts';
import type { Host } from '../files/host.ts';
import { nodeHost } from '../files/nodeHost.ts';

/** A file as it was read last. */
export interface Known {
  /** See `Host.versions`. */
  readonly version: string;
  /** Of its text. */
  readonly hash: string;
  /** None for what is no proposal. */
  readonly entry: Entry | undefined;
}

/** Counts up with each change of what is kept and how. */
const FORMAT = 'proposals index 2';
/** In bytes: no index of any root that a person could look through is larger. */
const MAX_BYTES = 256 * 1024 * 1024;
const EXTENSION = '.proposals-index';
/** In milliseconds. */
const MAX_AGE_MS = 60 * 24 * 60 * 60 * 1000;
const FOR_USER_ALONE = 0o700;
/** So many lines are put together before others may do something. */
const LINES_AT_ONCE = 200;

/**
 * A file that keeps what was read of a root until the next time. It is used only where it is whole and was written for the very same
 * templates by the very same program; a file that is damaged, foreign or of another time is as none, and replaced. Never fails.
 */
export class EntryCache {
  readonly #folder: string;
  readonly #name: string;

  /**
   * @param folder where such files are kept, made when there is something to keep
   * @param root of what is read
   */
  constructor(folder: string, { folder: root }: Host) {
    this.#folder = folder;
    this.#name = `${createHash('sha1').update(root).digest('hex')}${EXTENSION}`;
  }

  /** What was kept; undefined where it does not fit. */
  async load(fingerprint: string, pause = async () => {}): Promise<Map<string, Known> | undefined> {
    try {
      const bytes = await nodeHost(this.#folder).read(this.#name, MAX_BYTES);
      const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
      const [head, ...lines] = text.split('\n');
      const sum = lines.pop();
      if (head !== headOf(fingerprint) || sum !== sumOf(text.slice(0, text.lastIndexOf('\n') + 1))) return undefined;
      const known = new Map<string, Known>();
      for (const line of lines) {
        const [path, version, hash, entry] = JSON.parse(line);
        known.set(path, { version, hash, entry: entry ?? undefined });
        await pause();
      }
      return known;
    } catch {
      return undefined;
    }
  }

  /** Writes it aside, and then in place of the earlier one. */
  async save(fingerprint: string, known: ReadonlyMap<string, Known>): Promise<void> {
    try {
      await mkdir(this.#folder, { recursive: true, mode: FOR_USER_ALONE });
      const host = nodeHost(this.#folder);
      await host.replace(this.#name, written(fingerprint, known));
      await tidy(host);
    } catch {
      // All is read anew the next time.
    }
  }
}

/** Removes what nobody has asked for in a long time: of roots that are gone, for one. */
async function tidy(host: Host): Promise<void> {
  for (const { name } of await host.list('')) {
    if (!name.includes(EXTENSION)) continue;
    const { written: last } = await host.stat(name);
    if (Date.now() - last > MAX_AGE_MS) await host.remove(name);
  }
}

function headOf(fingerprint: string): string {
  return JSON.stringify([FORMAT, fingerprint]);
}

function sumOf(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

function* written(fingerprint: string, known: ReadonlyMap<string, Known>): Iterable<string> {
  const sum = createHash('sha1');
  let lines = `${headOf(fingerprint)}\n`;
  let count = 0;
  for (const [path, { version, hash, entry }] of known) {
    lines += `${JSON.stringify([path, version, hash, entry ?? null])}\n`;
    if (++count % LINES_AT_ONCE > 0) continue;
    sum.update(lines);
    yield lines;
    lines = '';
  }
  sum.update(lines);
  yield lines + sum.digest('hex');
}
