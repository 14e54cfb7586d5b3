import * as l10n from '@vscode/l10n';
import { dateInField } from '../matching/fieldState.ts';
import { quoted, subjectOf } from '../text/shortened.ts';
import type { Rule } from './rule.ts';

export const fieldDateInvalid: Rule = {
  id: 'field-date-invalid',
  summary: 'A date is none that the calendar has.',
  severity: 'error',
  isForAll: true,
  *check(match) {
    for (const pair of match.fieldPairs) {
      const date = dateInField(match, pair);
      if (!date || date.isReal) continue;
      yield {
        message: l10n.t(
          '`{0}`: not a date: `{1}`. Write a day of the calendar as `YYYY-MM-DD`.',
          subjectOf(pair.found.key),
          quoted(match.document.text.slice(date.range.start, date.range.end)),
        ),
        subject: pair.found.key,
        range: date.range,
        templateRange: pair.wanted.field.valueRange,
      };
    }
  },
};
