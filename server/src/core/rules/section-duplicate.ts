import * as l10n from '@vscode/l10n';
import { subjectOf } from '../text/shortened.ts';
import type { Rule } from './rule.ts';

export const sectionDuplicate: Rule = {
  id: 'section-duplicate',
  summary: 'A section stands there twice.',
  severity: 'warning',
  *check({ alignment: { duplicates } }) {
    // They come in the document's order: one inside another is told with that one.
    let end = 0;
    for (const found of duplicates) {
      if (end >= found.range.end) continue;
      end = found.range.end;
      yield {
        message: l10n.t('`{0}`: here a second time. Join the two sections, or rename one.', subjectOf(found.title)),
        subject: found.title,
        range: found.heading.title,
      };
    }
  },
};
