import * as l10n from '@vscode/l10n';
import { absenceOf } from '../../index/facts.ts';
import type { Practice } from '../../practice/practice.ts';
import type { Template, TemplateSection } from '../../template/template.ts';
import type { Range } from '../../text/range.ts';
import { subjectOf } from '../../text/shortened.ts';
import type { DoctorOptions, TemplateProblem } from '../templateProblem.ts';

/** Sections and fields that most of the newest proposals do not have: the template may say so. */
export function* leftOut({ sections, fields }: Template, { practice }: DoctorOptions): Iterable<TemplateProblem> {
  if (!practice) return;
  const told = new Set<TemplateSection>();
  for (const wanted of sections) {
    const { name, section, parent } = wanted;
    // What belongs to a section goes with it.
    const isPart = parent >= 0 && told.has(sections[parent] as TemplateSection);
    if (!isPart && !isLeftOut(practice, 'section', wanted.isRequired, name)) continue;
    told.add(wanted);
    if (isPart) continue;
    const end = { start: section.heading.title.end, end: section.heading.title.end };
    yield {
      ...problemAt(practice, 'section', name, section.heading.title),
      fix: {
        title: l10n.t('Mark "{0}" as optional', subjectOf(name)),
        edits: [{ range: end, newText: ' <!-- optional -->' }],
      },
    };
  }
  for (const { field, isRequired } of fields)
    if (isLeftOut(practice, 'field', isRequired, field.key))
      yield problemAt(practice, 'field', field.key, field.keyRange);
}

function isLeftOut(practice: Practice, kind: 'section' | 'field', isRequired: boolean, name: string): boolean {
  return isRequired && practice.newest(absenceOf(kind, name)).isDropped;
}

function problemAt(practice: Practice, kind: 'section' | 'field', name: string, range: Range): TemplateProblem {
  const { otherwise, asked } = practice.newest(absenceOf(kind, name));
  return {
    rule: 'template-left-out',
    severity: 'information',
    message: l10n.t(
      '`{0}`: {1} of the last {2} proposals have none, so it is not asked for. Is it optional? Say so with `<!-- optional -->`.',
      subjectOf(name),
      otherwise,
      asked,
    ),
    range,
  };
}
