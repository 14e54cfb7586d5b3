import { groupBy } from '../text/groupBy.ts';
import { rowOf } from '../workspace/besideTemplate.ts';
import type { Entry, Example } from './entry.ts';

/** So many in no doubt make a template the one that prevails in a folder: one neighbour does not. */
const MIN_CLEAR = 2;

/** What is known of the proposals of one root; for practice less of each will do. Immutable: a change makes another one. */
export class ProposalIndex<Kept extends Example = Entry> {
  static readonly empty: ProposalIndex = new ProposalIndex(new Map());
  readonly #entries: ReadonlyMap<string, Kept>;
  #byNumber: ReadonlyMap<number, readonly Kept[]> | undefined;
  readonly #prevailing = new Map<string, string | undefined>();

  private constructor(entries: ReadonlyMap<string, Kept>) {
    this.#entries = entries;
  }

  static of<Some extends Example>(entries: Iterable<Some>): ProposalIndex<Some> {
    return new ProposalIndex(new Map([...entries].map((entry) => [entry.path, entry])));
  }

  get entries(): Iterable<Kept> {
    return this.#entries.values();
  }

  of(path: string): Kept | undefined {
    return this.#entries.get(path);
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Those with a number, of all templates and folders, in the order of their paths. */
  numbered(number: number): readonly Kept[] {
    this.#byNumber ??= groupBy(
      [...this.#entries.values()].filter((entry) => entry.number !== undefined).sort(byPath),
      (entry) => entry.number as number,
    );
    return this.#byNumber.get(number) ?? [];
  }

  with(...entries: readonly Kept[]): ProposalIndex<Kept> {
    return this.changed([], entries);
  }

  without(...paths: readonly string[]): ProposalIndex<Kept> {
    return this.changed(paths, []);
  }

  /** Without what was at some paths, with some entries; the same index where that changes nothing. */
  changed(paths: readonly string[], entries: readonly Kept[]): ProposalIndex<Kept> {
    const isThere = new Set(entries.map(({ path }) => path));
    const gone = paths.filter((path) => this.#entries.has(path) && !isThere.has(path));
    if (gone.length === 0 && entries.every((entry) => this.#entries.get(entry.path) === entry)) return this;
    const changed = new Map(this.#entries);
    for (const path of gone) changed.delete(path);
    for (const entry of entries) changed.set(entry.path, entry);
    return new ProposalIndex(changed);
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

function byPath(one: Example, other: Example): number {
  return one.path < other.path ? -1 : 1;
}
