import { rowOf } from '../workspace/besideTemplate.ts';
import type { Entry } from './entry.ts';

/** So many in no doubt make a template the one that prevails in a folder: one neighbour does not. */
const MIN_CLEAR = 2;

/** What is known of the proposals of one root. Immutable: a change makes another one. */
export class ProposalIndex {
  static readonly empty = new ProposalIndex(new Map());
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #prevailing = new Map<string, string | undefined>();

  private constructor(entries: ReadonlyMap<string, Entry>) {
    this.#entries = entries;
  }

  static of(entries: Iterable<Entry>): ProposalIndex {
    return new ProposalIndex(new Map([...entries].map((entry) => [entry.path, entry])));
  }

  get entries(): Iterable<Entry> {
    return this.#entries.values();
  }

  of(path: string): Entry | undefined {
    return this.#entries.get(path);
  }

  with(...entries: readonly Entry[]): ProposalIndex {
    return new ProposalIndex(new Map([...this.#entries, ...entries.map((entry) => [entry.path, entry] as const)]));
  }

  without(path: string): ProposalIndex {
    if (!this.#entries.has(path)) return this;
    const entries = new Map(this.#entries);
    entries.delete(path);
    return new ProposalIndex(entries);
  }

  /** The id of the template that more than half of a row's proposals follow, of those that are in no doubt. */
  prevailingIn(row: string): string | undefined {
    if (!this.#prevailing.has(row)) this.#prevailing.set(row, this.#prevailingIn(row));
    return this.#prevailing.get(row);
  }

  #prevailingIn(row: string): string | undefined {
    const counts = new Map<string, number>();
    let all = 0;
    for (const { path, template, isInDoubt } of this.#entries.values()) {
      if (isInDoubt || rowOf(path) !== row) continue;
      all++;
      counts.set(template, (counts.get(template) ?? 0) + 1);
    }
    return [...counts].find(([, count]) => count >= MIN_CLEAR && count * 2 > all)?.[0];
  }
}
