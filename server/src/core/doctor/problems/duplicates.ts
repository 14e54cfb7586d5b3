import type { TemplateSection } from '../../template/template.ts';
import { lineOf, type TemplateCheck } from '../templateProblem.ts';

/** Two sections of one name in one place, or two fields of one name: a proposal cannot tell them apart. */
export const duplicates: TemplateCheck = function* (template) {
  const { sections, fields } = template;
  const known = new Map<string, TemplateSection>();
  for (const section of sections) {
    const place = `${section.parent} ${section.key}`;
    const first = known.get(place);
    if (!first) known.set(place, section);
    if (!first || section.key === '' || section.repeats !== undefined) continue;
    yield {
      rule: 'template-duplicate-section',
      severity: 'warning',
      message: `Expected each section once, found "${section.name}" again, first in line ${lineOf(template, first.section.heading.start)}. Rename one, or write \`<!-- repeat -->\` beside the first and remove the others.`,
      range: section.section.heading.title,
    };
  }
  for (const { field, name } of fields) {
    const first = fields.find((other) => other.name === name && other.field.spelling === field.spelling);
    if (!first || first.field === field) continue;
    yield {
      rule: 'template-duplicate-field',
      severity: 'warning',
      message: `Expected each field once, found \`${field.key}\` again, first in line ${lineOf(template, first.field.range.start)} as \`${first.field.key}\`. Rename one, or remove it.`,
      range: field.keyRange,
    };
  }
};
