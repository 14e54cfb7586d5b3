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

  get(key: string, compute: () => Value): Value {
    const known = this.#young.get(key);
    if (known !== undefined) return known;
    const value = this.#old.get(key) ?? compute();
    if (this.#young.size >= this.#capacity) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
    return value;
  }
}
