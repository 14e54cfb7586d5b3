import * as l10n from '@vscode/l10n';
import { dateInField, isDecisionDate } from '../matching/fieldState.ts';
import { quoted, subjectOf } from '../text/shortened.ts';
import type { Rule } from './rule.ts';

export const fieldDateOrder: Rule = {
  id: 'field-date-order',
  summary: 'A proposal was updated or decided before it was created.',
  severity: 'warning',
  isForAll: true,
  *check(match) {
    const created = match.fieldPairs.find(({ wanted }) => wanted.role === 'created' && wanted.isDate);
    const from = created && dateInField(match, created);
    if (!created || !from?.isReal || from.isAmbiguous) return;
    const updated = match.fieldPairs.find(({ wanted }) => wanted.role === 'updated' && wanted.isDate);
    const decided = match.fieldPairs.find(({ wanted }) => isDecisionDate(wanted));
    for (const later of [updated, decided]) {
      const to = later && dateInField(match, later);
      if (!later || !to?.isReal || to.isAmbiguous || from.day <= to.day) continue;
      yield {
        message: l10n.t(
          '`{0}`: {3} is before `{1}`, {2}. Correct one of the two dates.',
          subjectOf(later.found.key),
          quoted(created.found.key),
          from.day,
          to.day,
        ),
        subject: later.found.key,
        range: to.range,
      };
    }
  },
};
