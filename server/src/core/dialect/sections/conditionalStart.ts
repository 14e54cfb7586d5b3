import { endsInCondition } from '../../language/advice.ts';
import { spoken } from '../../language/spoken.ts';
import type { Recogniser } from '../clue.ts';
import type { SectionPlace } from './sectionPlace.ts';

const startsWithIf = spoken((lexicon) => lexicon.conditional, 'start');

/** Advice that begins with a condition of its own, or of which a part has one: the section may or may not be free. */
export const conditionalStart: Recogniser<SectionPlace> = {
  id: 'condition-on-a-part',
  weight: 3,
  find: ({ advice }) =>
    advice.find(
      ({ words, source }, i) => (i === 0 && startsWithIf(words) && /[,，、]/.test(source)) || endsInCondition(words),
    )?.range,
  examples: [
    '## Rollout\n\nIf not clear, the readers this change is for.',
    '## Rollout\n\nSteps are a must for changes of the protocol. Others can choose to add them if applicable.',
    '## Ablauf\n\nWenn Daten wandern, die Schritte.',
  ],
  counterExamples: ['## Rollout\n\nSay what happens if it fails.', '## Rollout\n\nName the steps.'],
};
