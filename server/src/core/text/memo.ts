/** Keeps what was computed for a text, at most `capacity` results; the one unused for longest goes first. */
export class Memo<Value> {
  readonly #capacity: number;
  readonly #values = new Map<string, Value>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(key: string, compute: () => Value): Value {
    const known = this.#values.get(key);
    const value = known !== undefined || this.#values.has(key) ? (known as Value) : compute();
    this.#values.delete(key);
    this.#values.set(key, value);
    if (this.#values.size > this.#capacity) this.#values.delete(this.#values.keys().next().value as string);
    return value;
  }
}
