/** How often each value occurs. */
export function countsOf<Value>(values: Iterable<Value>): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** How many values two lists have in common, each counted as often as it occurs in both. */
export function commonCount<Value>(one: Iterable<Value>, other: Iterable<Value>): number {
  const left = countsOf(one);
  let common = 0;
  for (const value of other) {
    const count = left.get(value) ?? 0;
    if (count === 0) continue;
    left.set(value, count - 1);
    common++;
  }
  return common;
}
