import type { Rule } from './rule.ts';

export const sectionDuplicate: Rule = {
  id: 'section-duplicate',
  summary: 'A section stands there twice.',
  severity: 'warning',
  *check({ alignment: { duplicates } }) {
    for (const found of duplicates) {
      if (duplicates.some((other) => other.index < found.index && other.range.end >= found.range.end)) continue;
      yield {
        message: `Expected the section \`${found.title}\` once, found it again. Join the two, or rename one of them.`,
        subject: found.title,
        range: found.heading.title,
      };
    }
  },
};
