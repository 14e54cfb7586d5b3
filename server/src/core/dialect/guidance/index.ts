import { cluesIn, type Recogniser } from '../clue.ts';
import type { SectionPlace } from '../sections/sectionPlace.ts';
import { weigh } from '../weigh.ts';
import { describedForm } from './describedForm.ts';
import { exampleOfOuter } from './exampleOfOuter.ts';
import { speaksOfItself } from './speaksOfItself.ts';

/** All that says that a subheading explains the section round it, and is none of a proposal's. */
export const GUIDANCE_HEADINGS: readonly Recogniser<SectionPlace>[] = [describedForm, exampleOfOuter, speaksOfItself];

/** A subheading of which nothing is said is a section of the proposal, almost always. */
const PRIOR = -4;

/** Whether a subheading of a template only explains the section round it. */
export function isGuidance(place: SectionPlace): boolean {
  return weigh(cluesIn(GUIDANCE_HEADINGS, place), PRIOR).holds;
}
