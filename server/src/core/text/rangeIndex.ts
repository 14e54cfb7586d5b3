import type { Range } from './range.ts';

/** Things that take up stretches of a text, found by place without looking at all of them. */
export class RangeIndex<T> {
  /** By where they start. */
  readonly #items: readonly { readonly item: T; readonly range: Range }[];
  /** For each the furthest end up to it. */
  readonly #ends: readonly number[];

  constructor(items: readonly T[], rangeOf: (item: T) => Range) {
    this.#items = items.map((item) => ({ item, range: rangeOf(item) })).sort((a, b) => a.range.start - b.range.start);
    let furthest = Number.NEGATIVE_INFINITY;
    this.#ends = this.#items.map(({ range }) => {
      furthest = Math.max(furthest, range.end);
      return furthest;
    });
  }

  /** All that overlap a stretch or touch it, in the order in which they start. */
  touching({ start, end }: Range): readonly T[] {
    const found: T[] = [];
    for (let i = this.#countUpTo(end) - 1; i >= 0 && (this.#ends[i] as number) >= start; i--) {
      const one = this.#items[i];
      if (one && one.range.end >= start) found.push(one.item);
    }
    return found.reverse();
  }

  /** How many start at an offset or before it. */
  #countUpTo(offset: number): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#items[middle]?.range.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
