import * as l10n from '@vscode/l10n';
import { openApprovals } from '../lifecycle/approvals.ts';
import { shownStatus } from '../lifecycle/status.ts';
import { isAgreed } from '../matching/stage.ts';
import { quoted, subjectOf } from '../text/shortened.ts';
import type { Rule } from './rule.ts';

export const approvalMissing: Rule = {
  id: 'approval-missing',
  summary: 'An accepted proposal lacks an approval that the template asks for.',
  severity: 'warning',
  isAboutText: true,
  *check(match) {
    if (!isAgreed(match.stage)) return;
    for (const { subject, open, count, range, templateRange } of openApprovals(match)) {
      yield {
        message: messageFor(subject, shownStatus(match), open.length, count),
        subject,
        range: open[0] ?? range,
        templateRange,
        covers: range,
      };
    }
  },
};

function messageFor(subject: string, status: string, open: number, count: number): string {
  return count === 1
    ? l10n.t(
        '`{0}`: approval missing, though the status is `{1}`. Say who approved it.',
        subjectOf(subject),
        quoted(status),
      )
    : l10n.t(
        '`{0}`: {2} of {3} approvals missing, though the status is `{1}`. Say who approved it.',
        subjectOf(subject),
        quoted(status),
        open,
        count,
      );
}
