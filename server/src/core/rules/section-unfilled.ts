import * as l10n from '@vscode/l10n';
import { hasSubsections, writtenBelow } from '../matching/missing.ts';
import type { Rule } from './rule.ts';

export const sectionUnfilled: Rule = {
  id: 'section-unfilled',
  summary: "A section holds nothing but the template's advice.",
  severity: 'by status',
  *check(match) {
    for (const { found, wanted } of match.alignment.pairs) {
      const content = match.contents.get(found);
      if (!content || content.isWritten || content.placeholders.length > 0 || wanted.holdsFields) continue;
      if (content.isEmpty ? !content.hasGuidanceComment || hasSubsections(match, found) : writtenBelow(match, found))
        continue;
      yield {
        message: l10n.t(
          "Expected your own text in the section `{0}`, found only the template's. Replace it.",
          found.title,
        ),
        subject: found.title,
        range: found.heading.title,
        templateRange: wanted.section.heading.title,
      };
    }
  },
};
