import * as l10n from '@vscode/l10n';
import { findDateForm } from '../language/dateForm.ts';
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
      if (!date || (date.isReal && !date.isOtherwise)) continue;
      const form = findDateForm(pair.wanted.field.value)?.source ?? 'YYYY-MM-DD';
      const subject = subjectOf(pair.found.key);
      const written = quoted(match.document.text.slice(date.range.start, date.range.end));
      yield {
        message: date.isReal
          ? l10n.t('`{0}`: another form of date: `{1}`. The template has `{2}`.', subject, written, quoted(form))
          : l10n.t('`{0}`: not a date: `{1}`. Write a day as `{2}`.', subject, written, quoted(form)),
        isUncertain: date.isReal,
        subject: pair.found.key,
        range: date.range,
        templateRange: pair.wanted.field.valueRange,
      };
    }
  },
};
