import * as l10n from '@vscode/l10n';
import { type Field, fieldName, holdsNothing, isInFrontMatter } from '../document/field.ts';
import { otherStatus } from '../lifecycle/otherStatuses.ts';
import { statusPair } from '../lifecycle/status.ts';
import { quoted, subjectOf } from '../text/shortened.ts';
import { wordsOf } from '../text/words.ts';
import type { Finding, Rule } from './rule.ts';

/** What a proposal has one of: each author may have a line. */
const SINGLE = new Set(['status', 'title', 'number', 'created', 'updated']);

export const fieldDuplicate: Rule = {
  id: 'field-duplicate',
  summary: 'A field of the metadata stands there twice, with two values.',
  severity: 'warning',
  isForAll: true,
  *check(match) {
    const { fields, fieldPairs } = match;
    for (const { wanted, found } of fieldPairs) {
      if (wanted.role === undefined || !SINGLE.has(wanted.role)) continue;
      const second = fields.find(
        (field) =>
          field !== found &&
          field.spelling === found.spelling &&
          !isInFrontMatter(field) &&
          fieldName(field.key) === wanted.name &&
          !holdsNothing(field) &&
          wordsOf(field.value) !== wordsOf(found.value),
      );
      if (!second || found.spelling === 'section') continue;
      yield findingFor(found, second);
    }
    const first = statusPair(match)?.found;
    const other = otherStatus(match);
    if (first && other) yield { ...findingFor(first, other.field), isUncertain: !other.isOfOtherStage };
  },
};

function findingFor(first: Field, second: Field): Finding {
  return {
    message: l10n.t(
      '`{0}`: here a second time, `{1}` after `{2}`. Keep one of the two.',
      subjectOf(second.key),
      quoted(second.value),
      quoted(first.value),
    ),
    subject: second.key,
    range: second.range,
  };
}
