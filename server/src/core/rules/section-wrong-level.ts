import * as l10n from '@vscode/l10n';
import { subjectOf } from '../text/shortened.ts';
import type { Rule } from './rule.ts';

export const sectionWrongLevel: Rule = {
  id: 'section-wrong-level',
  summary: 'A heading has more or fewer `#` than in the template.',
  severity: 'warning',
  *check({ alignment, document }) {
    for (const { found, wanted } of alignment.pairs) {
      const expected = wanted.level + alignment.levelShift;
      const { level, start, title } = found.heading;
      if (level === expected) continue;
      const isAtx = document.text.charAt(start) === '#';
      yield {
        message: l10n.t(
          '`{0}`: level {1} instead of {2}. Write the heading with `{3}`.',
          subjectOf(found.title),
          level,
          expected,
          '#'.repeat(expected),
        ),
        subject: found.title,
        range: isAtx ? { start, end: start + level } : title,
        templateRange: wanted.section.heading.title,
      };
    }
  },
};
