import { detached } from './detached.ts';

/**
 * Keeps what was computed for a text. Holds between `capacity` and twice as many results: when the young ones are that
 * many, they become the old ones, and the old ones that nobody asked for since are forgotten.
 */
export class Memo<Value extends object | string> {
  readonly #capacity: number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** @param compute is given the key, detached from the text it was cut from: what it keeps is to be cut from this */
  get(key: string, compute: (key: string) => Value): Value {
    const known = this.#young.get(key);
    if (known !== undefined) return known;
    const own = detached(key);
    const value = this.#old.get(own) ?? compute(own);
    if (this.#young.size >= this.#capacity) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(own, value);
    return value;
  }
}
