import * as l10n from '@vscode/l10n';
import { nameValues } from '../dialect/lists/allowedValues.ts';
import { shownStatus, statusOf, statusPair } from '../lifecycle/status.ts';
import { type Expected, refusedTransition } from '../lifecycle/transitions.ts';
import { quoted, subjectOf } from '../text/shortened.ts';
import type { Rule } from './rule.ts';

export const statusTransition: Rule = {
  id: 'status-transition',
  summary: 'The status was changed to one that does not follow the one in the last commit.',
  severity: 'warning',
  isForAll: true,
  needs: 'committedStatus',
  *check(match, { committedStatus, transitions }) {
    const pair = statusPair(match);
    const status = statusOf(match);
    if (committedStatus === undefined || status === undefined || !pair) return;
    const expected = refusedTransition(committedStatus, status, pair.wanted.allowed, transitions);
    if (!expected) return;
    yield {
      message: messageFor(pair.found.key, expected, shownStatus(match, committedStatus), shownStatus(match)),
      subject: pair.found.key,
      range: pair.found.valueRange,
      templateRange: pair.wanted.values?.range ?? pair.wanted.field.valueRange,
    };
  },
};

function messageFor(key: string, { isConfigured, next }: Expected, from: string, to: string): string {
  const [subject, before, after] = [subjectOf(key), quoted(from), quoted(to)];
  if (!isConfigured)
    return l10n.t(
      '`{0}`: `{1}` may not become `{2}`. Change it back, or start a new proposal that replaces this one.',
      subject,
      before,
      after,
    );
  if (next.length === 0)
    return l10n.t(
      '`{0}`: `{1}` may not become `{2}`, nor anything else. Change it back, or change `transitions` in `.proposals.yaml`.',
      subject,
      before,
      after,
    );
  return next.length === 1
    ? l10n.t(
        '`{0}`: `{1}` may not become `{2}`. First comes {3}, by `transitions` in `.proposals.yaml`.',
        subject,
        before,
        after,
        nameValues(next),
      )
    : l10n.t(
        '`{0}`: `{1}` may not become `{2}`. First comes one of {3}, by `transitions` in `.proposals.yaml`.',
        subject,
        before,
        after,
        nameValues(next),
      );
}
