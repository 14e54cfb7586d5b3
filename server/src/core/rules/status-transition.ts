import * as l10n from '@vscode/l10n';
import { shownStatus, statusOf, statusPair } from '../lifecycle/status.ts';
import { type Expected, refusedTransition } from '../lifecycle/transitions.ts';
import { nameValues } from '../template/allowedValues.ts';
import type { Rule } from './rule.ts';

export const statusTransition: Rule = {
  id: 'status-transition',
  summary: 'The status was changed to one that does not follow the one in the last commit.',
  severity: 'warning',
  isForAll: true,
  *check(match, { committedStatus, transitions }) {
    const pair = statusPair(match);
    const status = statusOf(match);
    if (committedStatus === undefined || status === undefined || !pair) return;
    const expected = refusedTransition(committedStatus, status, pair.wanted.allowed, transitions);
    if (!expected) return;
    yield {
      message: messageFor(expected, shownStatus(match, committedStatus), shownStatus(match)),
      subject: pair.found.key,
      range: pair.found.valueRange,
      templateRange: pair.wanted.values?.range ?? pair.wanted.field.valueRange,
    };
  },
};

function messageFor({ isConfigured, next }: Expected, before: string, after: string): string {
  const [only = '', ...others] = next;
  if (!isConfigured)
    return l10n.t(
      'Expected the status to stay `{0}`, as it was committed, found `{1}`. Change it back, or start a new proposal that replaces this one.',
      before,
      after,
    );
  if (only === '')
    return l10n.t(
      'Expected the status to stay `{0}`, which no other may follow, found `{1}`. Change it back, or change `transitions` in `.proposals.yaml`.',
      before,
      after,
    );
  return others.length === 0
    ? l10n.t(
        'Expected {0} after `{1}`, found `{2}`. Take the steps one by one, or change `transitions` in `.proposals.yaml`.',
        nameValues([only]),
        before,
        after,
      )
    : l10n.t(
        'Expected one of {0} after `{1}`, found `{2}`. Take the steps one by one, or change `transitions` in `.proposals.yaml`.',
        nameValues(next),
        before,
        after,
      );
}
