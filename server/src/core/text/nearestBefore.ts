/**
 * Of each item what the nearest one before it has, of those in its group; all at once, since each by itself would look through all.
 * @param own undefined for what has nothing
 * @param groupOf all are in one group unless told
 */
export function nearestBefore<Item, Value>(
  items: readonly Item[],
  own: (item: Item) => Value | undefined,
  groupOf: (item: Item) => unknown = () => undefined,
): ReadonlyMap<Item, Value> {
  const nearest = new Map<unknown, Value>();
  const found = new Map<Item, Value>();
  for (const item of items) {
    const group = groupOf(item);
    const before = nearest.get(group);
    if (before !== undefined) found.set(item, before);
    const value = own(item);
    if (value !== undefined) nearest.set(group, value);
  }
  return found;
}
