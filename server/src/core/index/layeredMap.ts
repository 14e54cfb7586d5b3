/** From so many changes on they go into a map of their own. */
const MAX_CHANGES = 64;

/** A map that is never changed: with a few changes it is another one, which shares what is the same and costs no copy of it. */
export class LayeredMap<Key, Value extends object> {
  readonly #base: ReadonlyMap<Key, Value>;
  /** Undefined for what is no longer there. */
  readonly #changes: ReadonlyMap<Key, Value | undefined>;
  readonly size: number;

  constructor(base: ReadonlyMap<Key, Value>, changes: ReadonlyMap<Key, Value | undefined> = new Map()) {
    this.#base = base;
    this.#changes = changes;
    let { size } = base;
    for (const [key, value] of changes) size += Number(value !== undefined) - Number(base.has(key));
    this.size = size;
  }

  get(key: Key): Value | undefined {
    return this.#changes.has(key) ? this.#changes.get(key) : this.#base.get(key);
  }

  /** Each with its key, in the order in which they came. */
  *[Symbol.iterator](): IterableIterator<[Key, Value]> {
    for (const [key, value] of this.#base) {
      const now = this.#changes.has(key) ? this.#changes.get(key) : value;
      if (now !== undefined) yield [key, now];
    }
    for (const [key, value] of this.#changes) if (value !== undefined && !this.#base.has(key)) yield [key, value];
  }

  *values(): IterableIterator<Value> {
    for (const [, value] of this) yield value;
  }

  /** @param changes undefined for what is to go */
  with(changes: ReadonlyMap<Key, Value | undefined>): LayeredMap<Key, Value> {
    const all = new Map([...this.#changes, ...changes]);
    const next = new LayeredMap(this.#base, all);
    return all.size > MAX_CHANGES ? new LayeredMap(new Map(next)) : next;
  }
}
