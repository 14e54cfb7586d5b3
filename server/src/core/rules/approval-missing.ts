import { openApprovals } from '../lifecycle/approvals.ts';
import { isAgreed } from '../lifecycle/stage.ts';
import { stageOfProposal, statusOf } from '../lifecycle/status.ts';
import type { Rule } from './rule.ts';

export const approvalMissing: Rule = {
  id: 'approval-missing',
  summary: 'An accepted proposal lacks an approval that the template asks for.',
  severity: 'warning',
  *check(match) {
    if (!isAgreed(stageOfProposal(match))) return;
    for (const { subject, open, count, range, templateRange } of openApprovals(match)) {
      const found =
        open.length < count ? `${open.length} of ${count} open` : count === 1 ? 'none' : `all ${count} open`;
      yield {
        message: `Expected the approval in \`${subject}\`, since the status is \`${statusOf(match)}\`, found ${found}. Say who approved it and when.`,
        subject,
        range: open[0] ?? range,
        templateRange,
        covers: range,
      };
    }
  },
};
