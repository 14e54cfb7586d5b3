/** How a text became another one: what stood from `start` to `end` was replaced, and all behind it moved by `by` code units. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly by: number;
}

/** The smallest single change between two texts. */
export function changeBetween(before: string, after: string): Change {
  const start = commonLength(before, after);
  const end = before.length - commonLength(before.slice(start), after.slice(start), true);
  return { start, end, by: after.length - before.length };
}

/** How many code units two texts have in common at their start, or at their end. */
function commonLength(one: string, other: string, atEnd = false): number {
  const limit = Math.min(one.length, other.length);
  const piece = (text: string, from: number, to: number) =>
    atEnd ? text.slice(text.length - to, text.length - from) : text.slice(from, to);
  let common = 0;
  for (let step = 2 ** Math.floor(Math.log2(limit + 1)); step >= 1; step /= 2) {
    const to = common + step;
    if (to <= limit && piece(one, common, to) === piece(other, common, to)) common = to;
  }
  return common;
}
