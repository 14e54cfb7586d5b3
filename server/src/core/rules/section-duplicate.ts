import * as l10n from '@vscode/l10n';
import { subjectOf } from '../text/shortened.ts';
import type { Rule } from './rule.ts';

export const sectionDuplicate: Rule = {
  id: 'section-duplicate',
  summary: 'A section stands there twice.',
  severity: 'warning',
  *check({ alignment: { duplicates } }) {
    for (const found of duplicates) {
      if (duplicates.some((other) => other.index < found.index && other.range.end >= found.range.end)) continue;
      yield {
        message: l10n.t('`{0}`: here a second time. Join the two sections, or rename one.', subjectOf(found.title)),
        subject: found.title,
        range: found.heading.title,
      };
    }
  },
};
