import { subjectKey } from '../../core/index.ts';
import { countsOf } from '../../core/text/counts.ts';
import type { Told } from '../result.ts';
import { changedLines } from './changedLines.ts';

/** Two versions of a text. */
export interface Versions {
  readonly text: string;
  readonly status: string | undefined;
  readonly now: string;
  readonly statusNow: string | undefined;
}

/**
 * What a change is to answer for, of all that is told of a text: what stands on the lines that it touches, and what was not there before,
 * wherever it is told, as a section that it has removed; everything where the status moved.
 * @param before what was told of the text that was there before
 */
export function touchedBy<Kind extends Told>(
  { text, status, now, statusNow }: Versions,
  before: readonly Told[],
  told: readonly Kind[],
): readonly Kind[] {
  if (statusNow !== status || told.length === 0) return told;
  const isTouched = changedLines(text, now);
  const old = countsOf(before.map(subjectKey));
  return told.filter((problem) => {
    if (isTouched(problem.range)) return true;
    const count = old.get(subjectKey(problem)) ?? 0;
    old.set(subjectKey(problem), count - 1);
    return count <= 0;
  });
}
