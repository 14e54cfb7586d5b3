import { endsInCondition } from '../../language/advice.ts';
import { spoken } from '../../language/spoken.ts';
import { wordsOf } from '../../text/words.ts';
import type { Recogniser } from '../clue.ts';
import type { SectionPlace } from './sectionPlace.ts';

const isCondition = spoken((lexicon) => lexicon.condition, 'whole');
const MAX_LENGTH = 170;

/** All of the advice in one short sentence with a condition: "(Figures from last month, if applicable)". */
export const condition: Recogniser<SectionPlace> = {
  id: 'condition-on-all',
  weight: 6.5,
  find: ({ advice: [first, ...others] }) => {
    if (!first || others.length > 0 || first.source.length > MAX_LENGTH) return undefined;
    const [lead = ''] = first.source.split(/[,:，：、]/, 1);
    return isCondition(wordsOf(lead)) || endsInCondition(first.words) ? first.range : undefined;
  },
  examples: [
    '## Rollout\n\n(steps and dates, if applicable)',
    '## Rollout\n\nIf applicable, name the steps.',
    '## Ablauf\n\nSchritte, falls zutreffend.',
    '## 发布\n\n如适用，请填写步骤。',
  ],
  counterExamples: [
    '## Rollout\n\nSteps are needed for changes of the schema. Others name them if applicable.',
    '## Rollout\n\nName the steps.',
  ],
};
