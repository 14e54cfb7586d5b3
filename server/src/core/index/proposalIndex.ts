import { groupBy } from '../text/groupBy.ts';
import { rowOf } from '../workspace/besideTemplate.ts';
import type { Entry, Example } from './entry.ts';
import { LayeredMap } from './layeredMap.ts';
import { retallied, type Say, type Tally, tallied } from './tally.ts';

/** So many in no doubt make a template the one that prevails in a folder: one neighbour does not. */
const MIN_CLEAR = 2;

/** From so many changes on groups and tallies are made anew: each change looks through its whole group. */
const MANY_CHANGES = 20;

/** What some proposals have in common; undefined for those that are in no group. One and the same function each time. */
export type KeyOf<Kept> = (entry: Kept) => string | number | undefined;
type Groups<Kept> = LayeredMap<string | number, readonly Kept[]>;

/** What is known of the proposals of one root; for practice less of each will do. Immutable: a change makes another one. */
export class ProposalIndex<Kept extends Example = Entry> {
  static readonly empty: ProposalIndex = ProposalIndex.of<Entry>([]);
  readonly #entries: LayeredMap<string, Kept>;
  readonly #groups: Map<KeyOf<Kept>, Groups<Kept>>;
  readonly #tallies: Map<Say<Kept>, Tally>;

  private constructor(
    entries: LayeredMap<string, Kept>,
    groups: Map<KeyOf<Kept>, Groups<Kept>> = new Map(),
    tallies: Map<Say<Kept>, Tally> = new Map(),
  ) {
    this.#entries = entries;
    this.#groups = groups;
    this.#tallies = tallies;
  }

  static of<Some extends Example>(entries: Iterable<Some>): ProposalIndex<Some> {
    return new ProposalIndex(new LayeredMap(new Map([...entries].map((entry) => [entry.path, entry]))));
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

  /**
   * The proposals by what they have in common. A group in which nothing has changed is the very same in the next index: what is
   * made of it may be kept.
   */
  by(keyOf: KeyOf<Kept>): Groups<Kept> {
    const known = this.#groups.get(keyOf) ?? new LayeredMap(grouped([...this.entries], keyOf));
    this.#groups.set(keyOf, known);
    return known;
  }

  /**
   * How many times each thing is said under each key. What is said under one is the very same in the next index unless that has changed,
   * whatever else the proposals say: what is made of it may be kept.
   */
  tally(say: Say<Kept>): Tally {
    const known = this.#tallies.get(say) ?? tallied([...this.entries], say);
    this.#tallies.set(say, known);
    return known;
  }

  /** Those with a number, of all templates and folders, in the order of their paths. */
  numbered(number: number): readonly Kept[] {
    return (this.by(numberOf).get(number) ?? []).toSorted(byPath);
  }

  with(...entries: readonly Kept[]): ProposalIndex<Kept> {
    return this.changed([], entries);
  }

  without(...paths: readonly string[]): ProposalIndex<Kept> {
    return this.changed(paths, []);
  }

  /** Without what was at some paths, with some entries; the same index where that changes nothing. */
  changed(paths: readonly string[], entries: readonly Kept[]): ProposalIndex<Kept> {
    const changes = new Map<string, Kept | undefined>(paths.map((path) => [path, undefined]));
    for (const entry of entries) changes.set(entry.path, entry);
    for (const [path, entry] of changes) if (this.of(path) === entry) changes.delete(path);
    if (changes.size === 0) return this;
    const entriesNow = this.#entries.with(changes);
    if (changes.size > MANY_CHANGES) return new ProposalIndex(entriesNow);
    const gone = [...changes.keys()].flatMap((path) => this.of(path) ?? []);
    const fresh = [...changes.values()].filter((entry) => entry !== undefined);
    const groups = [...this.#groups].map(
      ([by, before]) => [by, before.with(regrouped(before, by, gone, fresh))] as const,
    );
    const tallies = [...this.#tallies].map(([say, before]) => [say, retallied(before, say, gone, fresh)] as const);
    return new ProposalIndex(entriesNow, new Map(groups), new Map(tallies));
  }

  /** The id of the template that more than half of a row's proposals follow, of those that are in no doubt. */
  prevailingIn(row: string): string | undefined {
    const counts = [...(this.tally(sureIn).get(row) ?? [])];
    const all = counts.reduce((sum, [, count]) => sum + count, 0);
    return counts.find(([, count]) => count >= MIN_CLEAR && count * 2 > all)?.[0];
  }
}

const numberOf = ({ number }: Example) => number;

/** The template of a proposal that is in no doubt, by the row that it stands in. */
function* sureIn({ path, template, isInDoubt }: Example): Iterable<readonly [string, string]> {
  if (!isInDoubt) yield [rowOf(path), template];
}

function grouped<Kept>(entries: readonly Kept[], keyOf: KeyOf<Kept>): ReadonlyMap<string | number, readonly Kept[]> {
  const groups = new Map(groupBy(entries, keyOf));
  groups.delete(undefined);
  return groups as ReadonlyMap<string | number, readonly Kept[]>;
}

/** The groups that are others without some entries, and with some more. */
function regrouped<Kept>(
  before: Groups<Kept>,
  keyOf: KeyOf<Kept>,
  gone: readonly Kept[],
  fresh: readonly Kept[],
): ReadonlyMap<string | number, readonly Kept[] | undefined> {
  const [less, more] = [grouped(gone, keyOf), grouped(fresh, keyOf)];
  const changed = new Map<string | number, readonly Kept[] | undefined>();
  for (const key of new Set([...less.keys(), ...more.keys()])) {
    const those = less.get(key) ?? [];
    const left = [...(before.get(key) ?? []).filter((entry) => !those.includes(entry)), ...(more.get(key) ?? [])];
    changed.set(key, left.length > 0 ? left : undefined);
  }
  return changed;
}

function byPath(one: Example, other: Example): number {
  return one.path < other.path ? -1 : 1;
}
