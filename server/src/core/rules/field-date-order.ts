import { dateInField } from '../matching/fieldState.ts';
import type { Rule } from './rule.ts';

export const fieldDateOrder: Rule = {
  id: 'field-date-order',
  summary: 'A proposal was updated before it was created.',
  severity: 'warning',
  *check(match) {
    const created = match.fieldPairs.find(({ wanted }) => wanted.role === 'created' && wanted.isDate);
    const updated = match.fieldPairs.find(({ wanted }) => wanted.role === 'updated' && wanted.isDate);
    const from = created && dateInField(match, created);
    const to = updated && dateInField(match, updated);
    if (!from?.isReal || !to?.isReal || from.day <= to.day) return;
    yield {
      message: `Expected \`${updated?.found.key}\` on or after \`${created?.found.key}\` (${from.day}), found ${to.day}.`,
      subject: updated?.found.key ?? '',
      range: to.range,
    };
  },
};
