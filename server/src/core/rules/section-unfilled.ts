import * as l10n from '@vscode/l10n';
import { unwrittenSections } from '../matching/unwritten.ts';
import { subjectOf } from '../text/shortened.ts';
import type { Rule } from './rule.ts';

export const sectionUnfilled: Rule = {
  id: 'section-unfilled',
  summary: "A section holds nothing but the template's text.",
  severity: 'by status',
  *check(match) {
    for (const { found, wanted, isEmpty, isSum } of unwrittenSections(match)) {
      if (isEmpty) continue;
      yield {
        message: wanted.isRequired
          ? l10n.t("`{0}`: not written yet. Replace the template's text.", subjectOf(found.title))
          : l10n.t('`{0}`: not written yet. Write it, or remove it: the section is optional.', subjectOf(found.title)),
        subject: found.title,
        range: found.heading.title,
        templateRange: wanted.section.heading.title,
        covers: found.range,
        isSum,
      };
    }
  },
};
