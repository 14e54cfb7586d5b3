import type { Rule } from './rule.ts';

export const sectionRenamed: Rule = {
  id: 'section-renamed',
  summary: "A heading is almost, but not quite, the template's.",
  severity: 'warning',
  *check({ alignment }) {
    for (const { found, wanted, isRenamed } of alignment.pairs) {
      if (!isRenamed) continue;
      yield {
        message: `Expected the heading \`${wanted.name}\`, found \`${found.title}\`. Rename it.`,
        subject: `${wanted.name} => ${found.title}`,
        range: found.heading.title,
        templateRange: wanted.section.heading.title,
      };
    }
  },
};
