import * as l10n from '@vscode/l10n';
import { isDoubtful, missingSections } from '../matching/missing.ts';
import { sectionAbove } from '../matching/places.ts';
import { quoted, subjectOf } from '../text/shortened.ts';
import type { Rule } from './rule.ts';

export const sectionMissing: Rule = {
  id: 'section-missing',
  summary: 'A section that the template has is not there.',
  severity: 'by status',
  *check(match) {
    for (const absence of missingSections(match)) {
      const { wanted } = absence;
      const above = sectionAbove(match, absence);
      yield {
        message:
          above && quoted(above.name)
            ? l10n.t('`{0}`: section missing. Insert it after `{1}`.', subjectOf(wanted.name), quoted(above.name))
            : l10n.t('`{0}`: section missing. Insert it.', subjectOf(wanted.name)),
        subject: wanted.name,
        range: above?.range ?? { start: 0, end: 0 },
        templateRange: wanted.section.heading.title,
        reason: wanted.requirement,
        isUncertain: isDoubtful(match, absence),
      };
    }
  },
};
