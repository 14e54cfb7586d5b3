import { spoken } from '../../language/spoken.ts';
import type { Recogniser } from '../clue.ts';
import type { SectionPlace } from './sectionPlace.ts';

const saysSo = spoken((lexicon) => lexicon.optionalParts, 'anywhere');

/** What the section round it says of all its parts: "The parts below are not required". */
export const saidAbove: Recogniser<SectionPlace> = {
  id: 'said-above',
  weight: 6.5,
  find: ({ above }) => above.find(({ words }) => saysSo(words))?.range,
  examples: [
    '## Context\n\nThe parts below are not required, but may help the reader:\n\n### Rollout',
    '## Context\n\nAll subsections are optional.\n\n### Rollout',
  ],
  counterExamples: [
    '## Context\n\nApproval is not required.\n\n### Rollout',
    '## Context\n\nThe parts below are required.\n\n### Rollout',
  ],
};
