import * as l10n from '@vscode/l10n';
import { dateInField } from '../matching/fieldState.ts';
import { quoted, subjectOf } from '../text/shortened.ts';
import type { Rule } from './rule.ts';

export const fieldDateOrder: Rule = {
  id: 'field-date-order',
  summary: 'A proposal was updated before it was created.',
  severity: 'warning',
  isForAll: true,
  *check(match) {
    const created = match.fieldPairs.find(({ wanted }) => wanted.role === 'created' && wanted.isDate);
    const updated = match.fieldPairs.find(({ wanted }) => wanted.role === 'updated' && wanted.isDate);
    if (!created || !updated) return;
    const from = dateInField(match, created);
    const to = dateInField(match, updated);
    if (!from?.isReal || !to?.isReal || from.day <= to.day) return;
    yield {
      message: l10n.t(
        '`{0}`: {3} is before `{1}`, {2}. Correct one of the two dates.',
        subjectOf(updated.found.key),
        quoted(created.found.key),
        from.day,
        to.day,
      ),
      subject: updated.found.key,
      range: to.range,
    };
  },
};
