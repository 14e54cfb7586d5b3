import * as l10n from '@vscode/l10n';
import type { Entry } from '../../index/entry.ts';
import { isFieldFor } from '../../language/fields.ts';
import { isAgreed } from '../../matching/stage.ts';
import { quoted, subjectOf } from '../../text/shortened.ts';
import type { Rule } from '../rule.ts';
import { calledBy } from './around.ts';
import { relationsOf, says } from './relations.ts';

export const statusOutdated: Rule = {
  id: 'status-outdated',
  summary: 'A proposal that another one replaces still has a status by which it holds.',
  severity: 'warning',
  needs: 'around',
  *check(match, { around }) {
    if (!around) return;
    const { index } = around;
    const entry = around.entryOf(match);
    for (const { relation, reference, other, isPartial } of relationsOf(entry, index)) {
      if (isPartial) continue;
      const [replaced, by] =
        relation.kind === 'replaces' ? [other, entry] : relation.kind === 'replacedBy' ? [entry, other] : [];
      if (!replaced || !by || !holds(replaced) || !isAgreed(by.status?.stage)) continue;
      // It says so itself, and is told there.
      if (replaced === other && says(index, other, isReplacedBy, entry)) continue;
      const status = quoted(replaced.status?.value ?? '');
      yield {
        message:
          replaced === other
            ? l10n.t(
                '`{0}`: `{1}` is still `{2}`. Change its status there.',
                subjectOf(relation.key),
                quoted(calledBy(other)),
                status,
              )
            : l10n.t(
                '`{0}`: `{1}`, but the status is still `{2}`. Change it.',
                subjectOf(relation.key),
                quoted(calledBy(other)),
                status,
              ),
        subject: relation.key,
        range: { start: reference.start, end: reference.end },
        other: other.path,
      };
    }
  },
};

function isReplacedBy(name: string): boolean {
  return isFieldFor('replacedBy', name);
}

/** Whether a proposal is in force by its status. */
function holds({ status }: Entry): boolean {
  return isAgreed(status?.stage);
}
