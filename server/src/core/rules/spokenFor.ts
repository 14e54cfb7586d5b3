import { contains, type Range } from '../text/range.ts';
import { RangeIndex } from '../text/rangeIndex.ts';
import type { Problem } from './rule.ts';

/** Rules that say that something is still to be written. */
export const TO_WRITE: readonly string[] = ['section-empty', 'section-unfilled', 'placeholder-leftover', 'field-empty'];

/**
 * One problem for each thing to do: without what is to be written where another problem says all of that.
 * @param inDetail whether each thing that is to be written in a section is to be told, and not the section as a whole
 */
export function withoutSpokenFor(problems: readonly Problem[], inDetail: boolean): readonly Problem[] {
  const speakers = new RangeIndex(
    outermost(problems.filter((problem) => !(inDetail && isToWrite(problem)))),
    ({ stretch }) => stretch,
  );
  return problems.filter((problem) => {
    if (inDetail && problem.isSum) return false;
    if (!isToWrite(problem)) return true;
    const near = speakers.touching(problem.range);
    return !near.some(({ speaker, stretch }) => speaker !== problem && contains(stretch, problem.range));
  });
}

interface Speaker {
  readonly speaker: Problem;
  readonly stretch: Range;
}

/** Of the problems that speak for others those that no other one speaks for. */
function outermost(problems: readonly Problem[]): readonly Speaker[] {
  const speakers = problems
    .flatMap((speaker): Speaker[] => (speaker.covers ? [{ speaker, stretch: speaker.covers }] : []))
    .sort(
      (a, b) =>
        a.stretch.start - b.stretch.start ||
        b.stretch.end - a.stretch.end ||
        Number(isToWrite(a.speaker)) - Number(isToWrite(b.speaker)),
    );
  const found: Speaker[] = [];
  for (const one of speakers) {
    const last = found.at(-1);
    if (!last || !contains(last.stretch, one.stretch)) found.push(one);
  }
  return found;
}

function isToWrite({ rule }: Problem): boolean {
  return TO_WRITE.includes(rule);
}
