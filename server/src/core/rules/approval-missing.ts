import * as l10n from '@vscode/l10n';
import { openApprovals } from '../lifecycle/approvals.ts';
import { shownStatus, stageOfProposal } from '../lifecycle/status.ts';
import { isAgreed } from '../matching/stage.ts';
import type { Rule } from './rule.ts';

export const approvalMissing: Rule = {
  id: 'approval-missing',
  summary: 'An accepted proposal lacks an approval that the template asks for.',
  severity: 'warning',
  *check(match) {
    if (!isAgreed(stageOfProposal(match))) return;
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
  if (open < count)
    return l10n.t(
      'Expected the approval in `{0}`, since the status is `{1}`, found {2} of {3} open. Say who approved it and when.',
      subject,
      status,
      open,
      count,
    );
  return count === 1
    ? l10n.t(
        'Expected the approval in `{0}`, since the status is `{1}`, found none. Say who approved it and when.',
        subject,
        status,
      )
    : l10n.t(
        'Expected the approval in `{0}`, since the status is `{1}`, found all {2} open. Say who approved it and when.',
        subject,
        status,
        count,
      );
}
