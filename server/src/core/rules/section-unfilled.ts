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
        message: `Expected your own text in the section \`${found.title}\`, found only the template's. Replace it.`,
        subject: found.title,
        range: found.heading.title,
        templateRange: wanted.section.heading.title,
      };
    }
  },
};
