import { countsOf } from './counts.ts';
import { maxOf } from './longLists.ts';
/** What occurs most often; between equals, what occurs last. */
export function mostCommon<Value>(values: readonly Value[]): Value | undefined {
  const counts = countsOf(values);
  const most = maxOf(counts.values(), 0);
  return values.findLast((value) => counts.get(value) === most);
}
