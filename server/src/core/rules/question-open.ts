import { openQuestions } from '../lifecycle/questions.ts';
import { isAgreed } from '../lifecycle/stage.ts';
import { stageOfProposal, statusOf } from '../lifecycle/status.ts';
import type { Rule } from './rule.ts';

export const questionOpen: Rule = {
  id: 'question-open',
  summary: 'An accepted proposal has questions that are still open.',
  severity: 'information',
  *check(match) {
    if (!isAgreed(stageOfProposal(match))) return;
    for (const { subject, first, count, isUncertain } of openQuestions(match)) {
      yield {
        message: `Expected no open questions in \`${subject}\`, since the status is \`${statusOf(match)}\`, found ${count}. Write the answer beside each, and tick it or strike it through.`,
        subject,
        range: first,
        isUncertain,
      };
    }
  },
};
