import * as l10n from '@vscode/l10n';
import { fieldName } from '../../document/field.ts';
import type { Entry, Relation } from '../../index/entry.ts';
import { counterpartOf } from '../../language/counterparts.ts';
import { isFieldFor } from '../../language/fields.ts';
import { isAgreed } from '../../matching/stage.ts';
import { quoted, subjectOf } from '../../text/shortened.ts';
import type { Rule } from '../rule.ts';
import { calledBy } from './around.ts';
import { isReplaced, relationsOf, says } from './relations.ts';

export const referenceOneSided: Rule = {
  id: 'reference-one-sided',
  summary: 'A proposal names another one that has a field for it, and does not name it back.',
  severity: 'warning',
  needs: 'around',
  *check(match, { around }) {
    if (!around) return;
    const { index } = around;
    const entry = around.entryOf(match);
    const told = new Set<string>();
    for (const { relation, reference, other, isPartial } of relationsOf(entry, index)) {
      const isAnswer = relation.kind === 'replacedBy' ? isReplaces : counterpartOf(fieldName(relation.key));
      if (!isAnswer || told.has(other.path) || isPartial || !isTrue(relation, entry)) continue;
      const wanted =
        other.template === entry.template
          ? match.template.fields.find(({ name }) => isAnswer(name))?.field.key
          : other.relations.find(({ key }) => isAnswer(fieldName(key)))?.key;
      const isAnswered =
        says(index, other, isAnswer, entry) ||
        (relation.kind === 'replaces' && (!isReplaced(other) || namesNumber(other.status?.value, entry.number)));
      if (wanted === undefined || isAnswered) continue;
      told.add(other.path);
      yield {
        message: l10n.t(
          '`{0}`: `{1}` does not name this one as `{2}`. Add it there.',
          subjectOf(relation.key),
          quoted(calledBy(other)),
          quoted(wanted),
        ),
        subject: relation.key,
        range: { start: reference.start, end: reference.end },
        other: other.path,
      };
    }
  },
};

function isReplaces(name: string): boolean {
  return isFieldFor('replaces', name);
}

/** A draft has changed nothing yet; and what still holds although it was replaced is told of by its status. */
function isTrue({ kind }: Relation, { status }: Entry): boolean {
  return status?.stage === 'closed' || (kind !== 'replacedBy' && isAgreed(status?.stage));
}

function namesNumber(status: string | undefined, number: number | undefined): boolean {
  return number !== undefined && new RegExp(`(?<!\\d)0*${number}(?!\\d)`).test(status ?? '');
}
