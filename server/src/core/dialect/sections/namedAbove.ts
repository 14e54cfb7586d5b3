import { refusesRemoval } from '../../language/advice.ts';
import { spoken } from '../../language/spoken.ts';
import type { Recogniser } from '../clue.ts';
import { neededBy } from './allButNamed.ts';
import { isNamedIn } from './named.ts';
import type { SectionPlace } from './sectionPlace.ts';

const isFree = spoken((lexicon) => [...lexicon.optional, ...lexicon.optionalSection], 'anywhere');

/** A sentence above all sections, or in the section round it, that names the section: "Rollout and Costs are optional". */
export const namedAbove: Recogniser<SectionPlace> = {
  id: 'named-above',
  weight: 6.5,
  find: ({ above, section }) =>
    above.find(
      ({ words }, i) =>
        isFree(words) && !refusesRemoval(words) && isNamedIn(words, section) && neededBy(above, i) === undefined,
    )?.range,
  examples: [
    '## Context\n\nRollout and costs are optional.\n\n### Rollout',
    '## Context\n\nPart 2 is voluntary.\n\n### Part 2: Costs',
    '## Context\n\nThe section "Rollout" can be omitted for small changes.\n\n### Rollout',
    '## Rahmen\n\nDer Ablauf ist freiwillig.\n\n### Ablauf',
  ],
  counterExamples: [
    '## Context\n\nCosts are optional.\n\n### Rollout',
    '# RFC\n\nAll sections but Rollout are optional.\n\n## Rollout',
    '## Context\n\nName the rollout.\n\n### Rollout',
  ],
};
