import * as l10n from '@vscode/l10n';
import { subjectOf } from '../text/shortened.ts';
import { OTHERS, type Rule } from './rule.ts';

export const sectionWrongLevel: Rule = {
  id: 'section-wrong-level',
  summary: 'A heading has more or fewer `#` than in the template.',
  severity: 'hint',
  *check({ alignment, document }) {
    for (const { found, wanted, level: expected } of alignment.pairs) {
      const { level, start, title } = found.heading;
      if (level === expected) continue;
      const subject = subjectOf(found.title);
      const isAtx = document.text.charAt(start) === '#';
      yield {
        message: l10n.t(
          '`{0}`: level {1} instead of {2}. Write the heading with `{3}`.',
          subject,
          level,
          expected,
          '#'.repeat(expected),
        ),
        sayForAll: {
          one: l10n.t(
            '`{0}`: level {1} instead of {2}, and one more heading at another level.',
            subject,
            level,
            expected,
          ),
          several: l10n.t(
            '`{0}`: level {1} instead of {2}, and {3} more headings at other levels.',
            subject,
            level,
            expected,
            OTHERS,
          ),
        },
        subject: found.title,
        range: isAtx ? { start, end: start + level } : title,
        templateRange: wanted.section.heading.title,
      };
    }
  },
};
