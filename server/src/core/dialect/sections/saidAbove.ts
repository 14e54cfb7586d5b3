import { spoken } from '../../language/spoken.ts';
import type { Recogniser } from '../clue.ts';
import { neededBy } from './allButNamed.ts';
import { isNamedIn } from './named.ts';
import type { SectionPlace } from './sectionPlace.ts';

const saysSo = spoken((lexicon) => lexicon.optionalParts, 'anywhere');

/** What the section round it says of all its parts: "The parts below are not required". */
export const saidAbove: Recogniser<SectionPlace> = {
  id: 'said-above',
  weight: 6.5,
  find: ({ above, section }) =>
    above.find(({ words }, i) => saysSo(words) && !isNamedIn(neededBy(above, i) ?? '', section))?.range,
  examples: [
    '## Context\n\nThe parts below are not required, but may help the reader:\n\n### Rollout',
    '## Context\n\nAll subsections are optional.\n\n### Rollout',
    '## Context\n\nThese items are not required.\n\n### Rollout',
    '## Context\n\nSkip any of the sections that do not apply.\n\n### Rollout',
  ],
  counterExamples: [
    '## Context\n\nFill in the sections that follow.\n\n### Rollout',
    '## Context\n\nRollout is required. The other sections are optional.\n\n### Rollout',
    '## Context\n\nApproval is not required.\n\n### Rollout',
    '## Context\n\nThe parts below are required.\n\n### Rollout',
  ],
};
