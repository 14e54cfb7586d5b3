import type { Recogniser } from '../clue.ts';
import { markOf } from './markInHeading.ts';
import type { SectionPlace } from './sectionPlace.ts';

export const required: Recogniser<SectionPlace> = {
  id: 'required-mark-in-heading',
  weight: -10,
  find: (place) => (markOf(place) === 'required' ? place.section.heading.title : undefined),
  examples: ['## Rollout (required)', '## Rollout *(mandatory)*', '## Ablauf (Pflicht)', '## 发布（必填）'],
  counterExamples: ['## Rollout (optional)', '## Required tools'],
};
