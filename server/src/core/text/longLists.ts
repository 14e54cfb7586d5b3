/**
 * What is asked of lists of any length. Spread into a call (`Math.min(...list)`, `to.push(...list)`) each item lies on the stack,
 * and some 120,000 overflow it: a document may have as many headings.
 */

/** The least of some numbers; none is above the ceiling, which is the answer where there are none. */
export function minOf(numbers: Iterable<number>, ceiling = Number.POSITIVE_INFINITY): number {
  let least = ceiling;
  for (const number of numbers) least = Math.min(least, number);
  return least;
}

/** The greatest of some numbers; none is below the floor, which is the answer where there are none. */
export function maxOf(numbers: Iterable<number>, floor = Number.NEGATIVE_INFINITY): number {
  let greatest = floor;
  for (const number of numbers) greatest = Math.max(greatest, number);
  return greatest;
}

/** Puts items at the end of a list. */
export function addAll<Item>(to: Item[], items: Iterable<Item>): void {
  for (const item of items) to.push(item);
}
