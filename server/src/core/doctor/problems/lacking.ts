import * as l10n from '@vscode/l10n';
import { fieldName } from '../../document/field.ts';
import { type Custom, customsOf } from '../../practice/customs.ts';
import type { Template } from '../../template/template.ts';
import { lineEndingOf } from '../../text/edit.ts';
import type { Range } from '../../text/range.ts';
import { subjectOf } from '../../text/shortened.ts';
import type { DoctorOptions, TemplateProblem } from '../templateProblem.ts';

/** Sections, fields and values that the newest proposals have and the template does not: it may have been forgotten. */
export function* lacking(template: Template, { practice }: DoctorOptions): Iterable<TemplateProblem> {
  if (!practice) return;
  for (const custom of customsOf(practice)) {
    const fix = custom.kind === 'section' ? insertion(template, custom) : undefined;
    yield {
      rule: 'template-lacks',
      severity: 'information',
      message: inWords(custom),
      range: placeOf(template, custom),
      ...(fix && { fix }),
    };
  }
}

function inWords({ kind, name, of, uses, asked }: Custom): string {
  switch (kind) {
    case 'section':
      return l10n.t(
        '`{0}`: {1} of the last {2} proposals have this section, the template does not. Should it?',
        subjectOf(name),
        uses,
        asked,
      );
    case 'field':
      return l10n.t(
        '`{0}`: {1} of the last {2} proposals have this field, the template does not. Should it?',
        subjectOf(name),
        uses,
        asked,
      );
    case 'value':
      return l10n.t(
        '`{0}`: {1} of the last {2} proposals say `{3}`, which is not in its list. Should it be?',
        subjectOf(of),
        uses,
        asked,
        subjectOf(name),
      );
  }
}

/** The heading or field that it goes with; else the title, or the beginning. */
function placeOf({ sections, fields, title }: Template, { kind, of }: Custom): Range {
  const beside =
    kind === 'section'
      ? sections.find(({ name }) => name === of)?.section.heading.title
      : kind === 'value'
        ? fields.find(({ name }) => name === fieldName(of))?.field.valueRange
        : fields.at(-1)?.field.keyRange;
  return beside ?? title?.section.heading.title ?? { start: 0, end: 0 };
}

/** The section as the template would have it, behind the one that it mostly follows. */
function insertion({ sections, document }: Template, { name, of }: Custom): TemplateProblem['fix'] {
  const before = sections.find((wanted) => wanted.name === of && wanted.parent < 0);
  if (!before) return undefined;
  const newline = lineEndingOf(document.text);
  const { start } = before.section.range;
  const end = start + document.text.slice(start, before.section.range.end).trimEnd().length;
  const lines = ['', '', `${'#'.repeat(before.level)} ${name}`, '', `[${name}]`];
  const edits = [{ range: { start: end, end }, newText: lines.join(newline) }];
  return { title: l10n.t('Add the section "{0}"', subjectOf(name)), edits };
}
