import { cluesIn, type Recogniser } from '../clue.ts';
import { weigh } from '../weigh.ts';
import { contentsEntry } from './contentsEntry.ts';
import { firstEntry } from './firstEntry.ts';
import { labelledLink } from './labelledLink.ts';
import { legalNotice } from './legalNotice.ts';
import { nothing } from './nothing.ts';
import type { PhrasePlace } from './phrasePlace.ts';
import { pointer } from './pointer.ts';

/** All that says that a phrase of a template is meant to stay, and no advice. */
export const KEPT_PHRASES: readonly Recogniser<PhrasePlace>[] = [
  legalNotice,
  pointer,
  labelledLink,
  firstEntry,
  nothing,
  contentsEntry,
];

/** What a template says is advice, almost always. */
const PRIOR = -4;

/** Whether a phrase of a template is meant to stay. */
export function isKept(place: PhrasePlace): boolean {
  return weigh(cluesIn(KEPT_PHRASES, place), PRIOR).holds;
}
