import * as l10n from '@vscode/l10n';
import { successorOf } from '../../index/relations.ts';
import { quoted, subjectOf } from '../../text/shortened.ts';
import type { Rule } from '../rule.ts';
import { calledBy } from './around.ts';
import { relationsOf } from './relations.ts';

export const referenceWithdrawn: Rule = {
  id: 'reference-withdrawn',
  summary: 'A proposal rests on another one that was withdrawn, rejected or replaced.',
  severity: 'hint',
  needs: 'around',
  *check(match, { around }) {
    if (!around) return;
    const { index } = around;
    const entry = around.entryOf(match);
    const stage = entry.status?.stage;
    if (stage === undefined || stage === 'closed') return;
    for (const { relation, reference, other, isPartial } of relationsOf(entry, index)) {
      if (relation.kind !== 'dependsOn' || isPartial || other.status?.stage !== 'closed') continue;
      const successor = successorOf(index, other);
      if (successor?.path === entry.path) continue;
      const [subject, name, status] = [
        subjectOf(relation.key),
        quoted(calledBy(other)),
        quoted(other.status.value),
      ] as const;
      yield {
        message: successor
          ? l10n.t(
              '`{0}`: `{1}` is `{2}`. Name `{3}`, or remove it.',
              subject,
              name,
              status,
              quoted(calledBy(successor)),
            )
          : l10n.t('`{0}`: `{1}` is `{2}`. Name what this one rests on now, or remove it.', subject, name, status),
        subject: relation.key,
        range: { start: reference.start, end: reference.end },
        other: other.path,
      };
    }
  },
};
