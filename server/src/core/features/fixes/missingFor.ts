import type { Absence } from '../../matching/alignment.ts';
import type { Match } from '../../matching/match.ts';
import { missingSections } from '../../matching/missing.ts';
import { sectionAbove } from '../../matching/places.ts';
import type { Problem } from '../../rules/rule.ts';
import { isSameRange } from '../../text/range.ts';

/** The missing section that a problem is about: several copies of a repeated section may lack one and the same. */
export function missingFor(match: Match, { range, templateRange }: Problem): Absence | undefined {
  return missingSections(match).find(
    (absence) =>
      isSameRange(absence.wanted.section.heading.title, templateRange) &&
      (absence.copy === undefined || sectionAbove(match, absence)?.range.start === range.start),
  );
}
