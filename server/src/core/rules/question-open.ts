import * as l10n from '@vscode/l10n';
import { openQuestions } from '../lifecycle/questions.ts';
import { shownStatus } from '../lifecycle/status.ts';
import { isAgreed } from '../matching/stage.ts';
import { quoted, subjectOf } from '../text/shortened.ts';
import type { Rule } from './rule.ts';

export const questionOpen: Rule = {
  id: 'question-open',
  summary: 'An accepted proposal has questions that are still open.',
  severity: 'information',
  isAboutText: true,
  *check(match) {
    if (!isAgreed(match.stage)) return;
    for (const { subject, first, count, isUncertain } of openQuestions(match)) {
      yield {
        message: messageFor(subjectOf(subject), quoted(shownStatus(match)), count),
        subject,
        range: first,
        isUncertain,
      };
    }
  },
};

function messageFor(subject: string, status: string, count: number): string {
  return count === 1
    ? l10n.t(
        '`{0}`: one question open, though the status is `{1}`. Answer it, and tick it or strike it through.',
        subject,
        status,
      )
    : l10n.t(
        '`{0}`: {2} questions open, though the status is `{1}`. Answer them, and tick them or strike them through.',
        subject,
        status,
        count,
      );
}
