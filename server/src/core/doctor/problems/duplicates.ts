import * as l10n from '@vscode/l10n';
import type { TemplateSection } from '../../template/template.ts';
import { subjectOf } from '../../text/shortened.ts';
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
      message: l10n.t(
        '`{0}`: second section of this name, after line {1}. Rename one, or mark the first with `<!-- repeat -->`.',
        subjectOf(section.name),
        lineOf(template, first.section.heading.start),
      ),
      range: section.section.heading.title,
    };
  }
  for (const { field, name } of fields) {
    const first = fields.find((other) => other.name === name && other.field.spelling === field.spelling);
    if (!first || first.field === field) continue;
    yield {
      rule: 'template-duplicate-field',
      severity: 'warning',
      message: l10n.t(
        '`{0}`: second field of this name, after line {1}. Rename one, or remove it.',
        subjectOf(field.key),
        lineOf(template, first.field.range.start),
      ),
      range: field.keyRange,
    };
  }
};
