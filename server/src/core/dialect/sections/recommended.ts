import type { Recogniser } from '../clue.ts';
import { markOf } from './markInHeading.ts';
import type { SectionPlace } from './sectionPlace.ts';

/** Neither needed nor free: whoever leaves it out may be reminded. */
export const recommended: Recogniser<SectionPlace> = {
  id: 'recommended-mark-in-heading',
  weight: 4,
  find: (place) => (markOf(place) === 'recommended' ? place.section.heading.title : undefined),
  examples: ['## Rollout (recommended)', '## Rollout *(strongly encouraged)*', '## Ablauf (empfohlen)'],
  counterExamples: ['## Rollout (optional, but recommended)', '## Recommended tools'],
};
