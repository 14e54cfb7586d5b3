import type { Recogniser } from '../clue.ts';
import { allButNamed } from './allButNamed.ts';
import { anythingElse } from './anythingElse.ts';
import { commentAbove } from './commentAbove.ts';
import { commentBehind } from './commentBehind.ts';
import { condition } from './condition.ts';
import { conditionalStart } from './conditionalStart.ts';
import { markInHeading } from './markInHeading.ts';
import { mayBeLeftOut } from './mayBeLeftOut.ts';
import { namedAbove } from './namedAbove.ts';
import { opening } from './opening.ts';
import { ownSections } from './ownSections.ts';
import { recommended } from './recommended.ts';
import { required } from './required.ts';
import { saidAbove } from './saidAbove.ts';
import type { SectionPlace } from './sectionPlace.ts';

/** All that says whether a section may be left out. */
export const OPTIONAL_SECTIONS: readonly Recogniser<SectionPlace>[] = [
  markInHeading,
  required,
  recommended,
  ownSections,
  commentAbove,
  commentBehind,
  opening,
  mayBeLeftOut,
  condition,
  conditionalStart,
  anythingElse,
  saidAbove,
  namedAbove,
  allButNamed,
];
