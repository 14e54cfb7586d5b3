import type { Rule } from './rule.ts';

export const sectionUnknown: Rule = {
  id: 'section-unknown',
  summary: 'A section is none of the template’s.',
  severity: 'hint',
  *check({ alignment, template, fields }) {
    const mainLevel = Math.min(6, ...template.sections.map(({ level }) => level)) + alignment.levelShift;
    for (const found of alignment.unknown) {
      if (found.heading.level !== mainLevel) continue;
      if (fields.some(({ keyRange }) => keyRange.start === found.heading.title.start)) continue;
      yield {
        message: `The template has no section \`${found.title}\`. Keep it if readers need it; else move its text into one of the template's sections.`,
        subject: found.title,
        range: found.heading.title,
      };
    }
  },
};
