import { spoken } from '../../language/spoken.ts';
import type { Recogniser } from '../clue.ts';
import type { SectionPlace } from '../sections/sectionPlace.ts';
import { isQuestion } from '../sentence.ts';

const isByOthers = spoken(({ due }) => due.byOthers, 'anywhere');
const asksToLeave = spoken(({ author }) => author.leaveAlone, 'start');

/** A sentence by which somebody else writes the section: "To be filled in by the reviewers". */
export const byOthers: Recogniser<SectionPlace> = {
  id: 'written-by-others',
  weight: 5,
  find: ({ advice }) =>
    advice.find(({ words, source }, i) => !isQuestion(source) && (isByOthers(words) || (i === 0 && asksToLeave(words))))
      ?.range,
  examples: [
    '## Decision\n\n_To be filled in by the reviewers._',
    '## Decision\n\n(This part is completed by the steering committee.)',
    '## Decision\n\nLeave this section blank.',
    '## Entscheidung\n\nWird vom Gremium ausgefüllt.',
    '## Décision\n\nÀ compléter par le comité.',
    '## 决定\n\n由委员会填写。',
  ],
  counterExamples: [
    '## Decision\n\nHow is it completed by the team?\n\nName who decides.',
    '## Decision\n\nFilled in by the author.',
  ],
};
