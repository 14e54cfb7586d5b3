import * as l10n from '@vscode/l10n';
import type { FieldSpelling } from '../document/field.ts';
import { findDateForm } from '../language/dateForm.ts';
import type { Severity } from '../rules/rule.ts';
import { shortened } from '../text/shortened.ts';
import type {
  Certainty,
  ExplainedClue,
  ExplainedField,
  ExplainedPlaceholder,
  ExplainedPractice,
  ExplainedSection,
  ExplainedTitle,
  TemplateExplanation,
} from './explanation.ts';

const MAX_VALUE = 300;

/** What may stand in a field, in words. */
export function valueInWords({ allowed, isDate, isAssignedLater, isPlaceholder, value }: ExplainedField): string {
  const now = shortened(value, MAX_VALUE);
  if (allowed) {
    const values = shortened(allowed.values.join(', '), MAX_VALUE);
    if (isPlaceholder || now === '') return allowed.isOpen ? l10n.t('one of {0}, or another', values) : oneOf(values);
    return allowed.isOpen
      ? l10n.t('one of {0}, or another; starts as {1}', values, now)
      : l10n.t('one of {0}; starts as {1}', values, now);
  }
  if (isDate) return l10n.t('a date, as {0}', findDateForm(value)?.source ?? 'YYYY-MM-DD');
  if (isAssignedLater) return l10n.t('assigned later');
  if (now === '') return l10n.t('anything; empty in the template');
  return isPlaceholder ? l10n.t('your own instead of {0}', now) : l10n.t('starts as {0}', now);
}

/** "required", "optional (likely)": an uncertain reading says that it is one. */
export function presenceInWords(presence: ExplainedSection['presence'], certainty: Certainty): string {
  const word = {
    required: l10n.t('required'),
    optional: l10n.t('optional'),
    repeated: l10n.t('repeated'),
  }[presence];
  switch (certainty) {
    case 'certain':
      return word;
    case 'likely':
      return l10n.t('{0} (likely)', word);
    case 'uncertain':
      return l10n.t('{0} (uncertain, so hints only)', word);
  }
}

/**
 * "optional-opening in line 7 (6.5)", or who said it.
 * @param shown how names that are the same in all languages are shown
 */
export function clueInWords({ by, line, weight }: ExplainedClue, shown = (name: string) => name): string {
  if (weight !== null) return l10n.t('{0} in line {1} ({2})', shown(by), line, weight);
  return by === 'configuration'
    ? l10n.t('so says {0}', shown('.proposals.yaml'))
    : l10n.t('so says the comment in line {0}', line);
}

/** All that was found for what is told of a field: whether it is needed, and its values. */
export function cluesOf({ clues, allowed }: ExplainedField): readonly ExplainedClue[] {
  return [...clues, ...(allowed?.clues ?? [])];
}

/** "only 6 of the last 20 proposals have it, so it is not asked for"; nothing where too few are known. */
export function practiceInWords(practice: ExplainedPractice | undefined): readonly string[] {
  if (!practice) return [];
  const { without, of, isDropped } = practice;
  return isDropped
    ? [l10n.t('only {0} of the last {1} proposals have it, so it is not asked for', of - without, of)]
    : [l10n.t('{0} of the last {1} proposals have it', of - without, of)];
}

/** What a placeholder is replaced with, in words. */
export function fillingInWords({ filledWith, choices }: ExplainedPlaceholder): string {
  switch (filledWith) {
    case 'choice':
      return choices.length > 3 ? l10n.t('one of {0} values', choices.length) : oneOf(choices.join(', '));
    case 'words':
      return l10n.t('your own words');
    case 'date and title':
      return l10n.t('the date and the title');
    case 'author':
      return l10n.t("the author's name");
    case 'title':
      return l10n.t('the title');
    case 'date':
      return l10n.t('the date');
    case 'number':
      return l10n.t('the number');
  }
}

function oneOf(values: string): string {
  return l10n.t('one of {0}', values);
}

/** How a proposal's title is made, in words. */
export function titleInWords({ prefix, placeholder }: ExplainedTitle): string {
  const start = prefix.trim();
  if (start === '')
    return placeholder === null ? l10n.t('your own title') : l10n.t('your own title instead of {0}', placeholder);
  return placeholder === null
    ? l10n.t('"{0}", then your own title', start)
    : l10n.t('"{0}", then your own title instead of {1}', start, placeholder);
}

/** How a field is written, in a few words. */
export function spellingInWords(spelling: FieldSpelling): string {
  switch (spelling) {
    case 'yaml':
      return 'YAML';
    case 'toml':
      return 'TOML';
    case 'bullet':
      return l10n.t('list item');
    case 'bold':
      return l10n.t('bold line');
    case 'plain':
      return l10n.t('plain line');
    case 'table':
      return l10n.t('table row');
    case 'record':
      return l10n.t('table column');
    case 'label':
      return l10n.t('below a label');
    case 'section':
      return l10n.t('below a heading');
  }
}

/** How serious a problem is, in a word. */
export function severityInWords(severity: Severity): string {
  return {
    error: l10n.t('error'),
    warning: l10n.t('warning'),
    information: l10n.t('information'),
    hint: l10n.t('hint'),
  }[severity];
}

/** "5 fields, 9 sections, 2 problems". */
export function countsInWords({ fields, sections, placeholders, problems }: TemplateExplanation): string {
  return [
    counted(fields, l10n.t('no fields'), l10n.t('1 field'), l10n.t('{0} fields', fields.length)),
    counted(sections, l10n.t('no sections'), l10n.t('1 section'), l10n.t('{0} sections', sections.length)),
    counted(
      placeholders,
      l10n.t('no placeholders'),
      l10n.t('1 placeholder'),
      l10n.t('{0} placeholders', placeholders.length),
    ),
    counted(problems, l10n.t('no problems'), l10n.t('1 problem'), l10n.t('{0} problems', problems.length)),
  ].join(', ');
}

function counted({ length }: readonly unknown[], none: string, one: string, many: string): string {
  return length === 0 ? none : length === 1 ? one : many;
}
