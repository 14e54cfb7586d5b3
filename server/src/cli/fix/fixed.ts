import { subjectKey } from '../../core/index.ts';
import { countsOf } from '../../core/text/counts.ts';
import { type CheckedFile, toldOf } from '../result.ts';

/** How many of the problems that were told of files are told no more: by their rules and what they are about, wherever they stand by now. */
export function countFixed(before: readonly CheckedFile[], after: readonly CheckedFile[]): number {
  const left = new Map(after.map((file) => [file.path, tally(file)]));
  return before.reduce((sum, file) => {
    const now = left.get(file.path);
    return [...tally(file)].reduce((all, [key, times]) => all + Math.max(0, times - (now?.get(key) ?? 0)), sum);
  }, 0);
}

function tally(file: CheckedFile): ReadonlyMap<string, number> {
  return countsOf(toldOf(file).map(subjectKey));
}
