import * as l10n from '@vscode/l10n';
import { isFieldOfDay } from '../../language/fields.ts';
import { quoted, subjectOf } from '../../text/shortened.ts';
import type { TemplateCheck } from '../templateProblem.ts';

const DAY = /^["'([{<]?(\d{4})-(\d{2})-(\d{2})\b/;

/** Example dates that the calendar does not have: whoever copies them has a wrong date. */
export const impossibleDates: TemplateCheck = function* ({ fields }) {
  for (const { field, name } of fields) {
    if (!isFieldOfDay(name)) continue;
    const [whole, year, month, day] = DAY.exec(field.value)?.map(String) ?? [];
    if (whole === undefined || isDay(Number(year), Number(month), Number(day))) continue;
    yield {
      rule: 'template-date-impossible',
      severity: 'warning',
      message: l10n.t(
        '`{0}`: not a date: `{1}`. Write `YYYY-MM-DD`, which says that a date belongs there.',
        subjectOf(field.key),
        quoted(field.value),
      ),
      range: field.valueRange,
    };
  }
};

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  // All zeros are a placeholder.
  return year === 0 || (date.getUTCMonth() === month - 1 && date.getUTCDate() === day);
}
