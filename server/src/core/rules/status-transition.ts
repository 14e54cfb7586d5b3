import { statusOf, statusPair } from '../lifecycle/status.ts';
import { refusedTransition } from '../lifecycle/transitions.ts';
import type { Rule } from './rule.ts';

export const statusTransition: Rule = {
  id: 'status-transition',
  summary: 'The status was changed to one that does not follow the one in the last commit.',
  severity: 'warning',
  *check(match, { committedStatus, transitions }) {
    const pair = statusPair(match);
    const status = statusOf(match);
    if (committedStatus === undefined || status === undefined || !pair) return;
    const expected = refusedTransition(committedStatus, status, pair.wanted.allowed, transitions);
    if (!expected) return;
    const next = expected.next.map((value) => `\`${value}\``).join(', ');
    const wanted = expected.isConfigured
      ? next === ''
        ? `the status to stay \`${committedStatus}\`, which no other may follow`
        : `${expected.next.length > 1 ? 'one of ' : ''}${next} after \`${committedStatus}\``
      : `the status to stay \`${committedStatus}\`, as it was committed`;
    const advice = expected.isConfigured
      ? 'Take the steps one by one, or change `transitions` in `.proposals.yaml`.'
      : 'Change it back, or start a new proposal that replaces this one.';
    yield {
      message: `Expected ${wanted}, found \`${status}\`. ${advice}`,
      subject: pair.found.key,
      range: pair.found.valueRange,
      templateRange: pair.wanted.values?.range ?? pair.wanted.field.valueRange,
    };
  },
};
