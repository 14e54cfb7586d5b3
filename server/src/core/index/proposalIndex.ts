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
    return new ProposalIndex(new Map([...this.#entries, ...entries.map((entry) => [entry.path, entry] as const)]));
  }

  without(...paths: readonly string[]): ProposalIndex<Kept> {
    if (!paths.some((path) => this.#entries.has(path))) return this;
    const entries = new Map(this.#entries);
    for (const path of paths) entries.delete(path);
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

function byPath(one: Example, other: Example): number {
  return one.path < other.path ? -1 : 1;
}
