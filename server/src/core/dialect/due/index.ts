import type { Stage } from '../../language/lexicon.ts';
import { stageNamed } from '../../language/stageNamed.ts';
import { wordsOf } from '../../text/words.ts';
import type { Recogniser } from '../clue.ts';
import type { SectionPlace } from '../sections/sectionPlace.ts';
import { byOthers } from './byOthers.ts';
import { fromStage } from './fromStage.ts';

/** All that says when a section is to be written. */
export const DUE_SECTIONS: readonly Recogniser<SectionPlace>[] = [fromStage, byOthers];

/** From which stage on a proposal's author owes a section; 'never' for one that somebody else writes. */
export type Due = Stage | 'never';

/** When a section of a template is to be written, where the template says so. */
export function dueOf(place: SectionPlace): Due | undefined {
  if (byOthers.find(place)) return 'never';
  const range = fromStage.find(place);
  return range && stageNamed(wordsOf(place.document.text.slice(range.start, range.end)));
}
