import { createHash } from 'node:crypto';
import type { Entry } from '../core/index.ts';
import type { Host } from '../files/host.ts';
import { nodeHost } from '../files/nodeHost.ts';
import { keepFile } from '../kept/keepFile.ts';
import { watched } from '../kept/sightings.ts';

/** A file as it was read last. */
export interface Known {
  /** See `Host.versions`. */
  readonly version: string;
  /** Of its text. */
  readonly hash: string;
  /** None for what is no proposal. */
  readonly entry: Entry | undefined;
  /** What checking keeps of it, as JSON; none of what was not checked. */
  readonly examination?: string | undefined;
}

/** Counts up with each change of what is kept and how. */
const FORMAT = 'proposals index 6';
/** In bytes: no index of any root that a person could look through is larger. */
const MAX_BYTES = 256 * 1024 * 1024;
/** Fewer files are read again sooner than anybody notices; of what is checked each takes longer. */
const WORTH_KEEPING = { others: 50, checked: 8 };
const LIMITS = { extension: '.proposals-index' };
/** So many lines are put together before others may do something. */
const LINES_AT_ONCE = 200;

/**
 * A file that keeps what was read of a root until the next time. It is used only where it is whole and was written for the very same
 * templates by the very same program; a file that is damaged, foreign or of another time is as none, and replaced. Never fails.
 */
export class EntryCache {
  /** How many files have to be other than what is kept, so that it is worth the while. */
  readonly worthKeeping: number;
  readonly #folder: string;
  readonly #name: string;

  /**
   * @param folder where such files are kept, made when there is something to keep
   * @param root of what is read
   * @param options.ofChecks whether more is kept of each file, which only checking asks for
   */
  constructor(folder: string, { folder: root }: Host, { ofChecks = false } = {}) {
    this.#folder = folder;
    this.worthKeeping = ofChecks ? WORTH_KEEPING.checked : WORTH_KEEPING.others;
    this.#name = `${createHash('sha1').update(root).digest('hex')}${ofChecks ? '.checks' : ''}${LIMITS.extension}`;
  }

  /** What was kept; undefined where it does not fit. */
  async load(fingerprint: string, pause = async () => {}): Promise<Map<string, Known> | undefined> {
    return watched(undefined, () => this.#load(fingerprint, pause));
  }

  async #load(fingerprint: string, pause: () => Promise<void>): Promise<Map<string, Known> | undefined> {
    try {
      const bytes = await nodeHost(this.#folder).read(this.#name, MAX_BYTES);
      const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
      const [head, ...lines] = text.split('\n');
      const sum = lines.pop();
      if (head !== headOf(fingerprint) || sum !== sumOf(text.slice(0, text.lastIndexOf('\n') + 1))) return undefined;
      const known = new Map<string, Known>();
      for (const line of lines) {
        const [path, version, hash, entry, examination] = JSON.parse(line);
        known.set(path, { version, hash, entry: entry ?? undefined, examination });
        await pause();
      }
      return known;
    } catch {
      return undefined;
    }
  }

  /** Writes it aside, and then in place of the earlier one. */
  async save(fingerprint: string, known: ReadonlyMap<string, Known>): Promise<void> {
    await keepFile(this.#folder, this.#name, written(fingerprint, known), LIMITS);
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
  for (const [path, { version, hash, entry, examination }] of known) {
    const more = examination === undefined ? [] : [examination];
    lines += `${JSON.stringify([path, version, hash, entry ?? null, ...more])}\n`;
    if (++count % LINES_AT_ONCE > 0) continue;
    sum.update(lines);
    yield lines;
    lines = '';
  }
  sum.update(lines);
  yield lines + sum.digest('hex');
}
