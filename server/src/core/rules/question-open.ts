import * as l10n from '@vscode/l10n';
import { openQuestions } from '../lifecycle/questions.ts';
import { shownStatus, stageOfProposal } from '../lifecycle/status.ts';
import { isAgreed } from '../matching/stage.ts';
import type { Rule } from './rule.ts';

export const questionOpen: Rule = {
  id: 'question-open',
  summary: 'An accepted proposal has questions that are still open.',
  severity: 'information',
  *check(match) {
    if (!isAgreed(stageOfProposal(match))) return;
    for (const { subject, first, count, isUncertain } of openQuestions(match)) {
      const status = shownStatus(match);
      yield {
        message:
          count === 1
            ? l10n.t(
                'Expected no open questions in `{0}`, since the status is `{1}`, found one. Write the answer beside it, and tick it or strike it through.',
                subject,
                status,
              )
            : l10n.t(
                'Expected no open questions in `{0}`, since the status is `{1}`, found {2}. Write the answer beside each, and tick it or strike it through.',
                subject,
                status,
                count,
              ),
        subject,
        range: first,
        isUncertain,
      };
    }
  },
};
