import { hasSubsections, missingBelow } from '../matching/missing.ts';
import type { Rule } from './rule.ts';

export const sectionEmpty: Rule = {
  id: 'section-empty',
  summary: 'A section has a heading and nothing below it.',
  severity: 'by status',
  *check(match) {
    for (const { found, wanted } of match.alignment.pairs) {
      const content = match.contents.get(found);
      if (!content?.isEmpty || content.hasGuidanceComment || hasSubsections(match, found)) continue;
      const below = missingBelow(match, wanted).map(({ name }) => `\`${name}\``);
      yield {
        message: `Expected ${below.length > 0 ? `text or the subsections ${below.join(', ')}` : 'text'} in the section \`${found.title}\`, found nothing. Write it, or say "None".`,
        subject: found.title,
        range: found.heading.title,
        templateRange: wanted.section.heading.title,
      };
    }
  },
};
