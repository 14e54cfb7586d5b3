import * as l10n from '@vscode/l10n';
import { unwrittenSections } from '../matching/unwritten.ts';
import type { Rule } from './rule.ts';

export const sectionUnfilled: Rule = {
  id: 'section-unfilled',
  summary: "A section holds nothing but the template's text.",
  severity: 'by status',
  *check(match) {
    for (const { found, wanted, isEmpty, isSum } of unwrittenSections(match)) {
      if (isEmpty) continue;
      yield {
        message: l10n.t(
          "Expected your own text in the section `{0}`, found only the template's. Replace it.",
          found.title,
        ),
        subject: found.title,
        range: found.heading.title,
        templateRange: wanted.section.heading.title,
        covers: found.range,
        isSum,
      };
    }
  },
};
