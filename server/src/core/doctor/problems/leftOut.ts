import * as l10n from '@vscode/l10n';
import { absenceOf } from '../../index/facts.ts';
import type { Share } from '../../practice/practice.ts';
import type { Template, TemplateSection } from '../../template/template.ts';
import type { Range } from '../../text/range.ts';
import { subjectOf } from '../../text/shortened.ts';
import type { DoctorOptions, TemplateProblem } from '../templateProblem.ts';

/** Sections and fields that most of the newest proposals do not have: the template may say so. */
export function* leftOut({ sections, fields }: Template, { practice }: DoctorOptions): Iterable<TemplateProblem> {
  if (!practice) return;
  const told = new Set<TemplateSection | undefined>();
  for (const wanted of sections) {
    const { name, section, isRequired, parent } = wanted;
    // What belongs to a section goes with it.
    const isPart = told.has(sections[parent]);
    const { title } = section.heading;
    const problem =
      isPart || !isRequired ? undefined : problemFor(practice.newest(absenceOf('section', name)), name, title);
    if (isPart || problem) told.add(wanted);
    const edits = [{ range: { start: title.end, end: title.end }, newText: ' <!-- optional -->' }];
    if (problem) yield { ...problem, fix: { title: l10n.t('Mark "{0}" as optional', subjectOf(name)), edits } };
  }
  for (const { field, isRequired } of fields) {
    const share = practice.newest(absenceOf('field', field.key));
    const problem = isRequired ? problemFor(share, field.key, field.keyRange) : undefined;
    if (problem) yield problem;
  }
}

function problemFor({ otherwise, asked, isDropped }: Share, name: string, range: Range): TemplateProblem | undefined {
  if (!isDropped) return undefined;
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
