import type { Entry } from '../index/entry.ts';
import { ownDigits } from '../workspace/naming/ownName.ts';

/** Series by series, by number and then by day, what has neither last: an order that does not hang on when and where it is asked for. */
export function inOrder(entries: readonly Entry[]): readonly Entry[] {
  return entries
    .map((entry) => ({ entry, number: Number(ownDigits(entry.path) ?? Number.POSITIVE_INFINITY) }))
    .sort(
      ({ entry: a, number: one }, { entry: b, number: other }) =>
        compare(a.series, b.series) ||
        compare(one, other) ||
        compare(a.day ?? '~', b.day ?? '~') ||
        compare(a.path, b.path),
    )
    .map(({ entry }) => entry);
}

/** By code units: no language has a say. */
export function compare<Value extends string | number>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
