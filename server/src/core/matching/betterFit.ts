import { unknownValue } from './fieldState.ts';
import type { Match } from './match.ts';

/**
 * Of two ways to read one document, by the template of its day and by that of today, the one whose sections and fields
 * are more like the document's; the first where they are alike. A document that was brought to the new template is
 * thus judged by that. What is written in the sections does not count.
 */
export function betterFit(ofItsDay: Match, ofToday: Match): Match {
  return misfits(ofToday) < misfits(ofItsDay) ? ofToday : ofItsDay;
}

/** How many sections, fields and values are on one side only; what is in a section that is not there goes with it. */
function misfits(match: Match): number {
  const { alignment, fields, fieldPairs, template } = match;
  const absent = new Set(alignment.absent.map(({ wanted }) => wanted.index));
  const answered = new Set(fieldPairs.map(({ wanted }) => wanted));
  return (
    alignment.absent.filter(({ wanted }) => wanted.isRequired && !absent.has(wanted.parent)).length +
    alignment.unknown.length +
    alignment.pairs.filter(({ nearness, isMoved }) => nearness !== undefined || isMoved).length +
    template.fields.filter((wanted) => wanted.isRequired && !answered.has(wanted)).length +
    (fields.length - fieldPairs.length) +
    fieldPairs.filter((pair) => unknownValue(match, pair)).length
  );
}
