import {
  depthOf,
  type ExplainedField,
  type ExplainedSection,
  practiceInWords,
  shortened,
  type TemplateExplanation,
  titleInWords,
  valueInWords,
} from '../core/index.ts';

/** In UTF-16 code units: what a template says of one section is seldom longer. */
const MAX_ADVICE = 1500;

/**
 * What the author of a proposal has to know of its template, as instructions for a model: title, fields with their values, sections in their
 * order with what belongs in each, what may be left out, and what the team does. The template's advice is quoted.
 */
export function authorPrompt({ name, title, fields, sections, instructions }: TemplateExplanation): string {
  return [
    `How to write a proposal by the template "${name}":`,
    ...(title ? [`Title: ${titleInWords(title)}.`] : []),
    ...part(
      'The template tells its authors:',
      instructions.map(({ text }) => quote(text, '')),
    ),
    ...part('Fields, in this order:', fields.map(fieldLine)),
    ...part(
      'Sections, in this order, with these headings:',
      sections.map((section) => sectionLines(sections, section)),
    ),
    [
      'Replace every placeholder, and leave none of the advice in the text.',
      'Leave an optional section out where it has nothing to say; a required one is never left out.',
      'Do not add a value or a fact that you do not know: ask, or leave the field for the author.',
      'When done, run check_proposal on the file and mend what it tells.',
    ].join(' '),
  ].join('\n\n');
}

function part(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [[heading, ...lines].join('\n')];
}

function fieldLine(field: ExplainedField): string {
  const notes = [isNeeded(field), valueInWords(field), ...practiceInWords(field.practice)];
  return `- ${field.key}: ${notes.join('; ')}`;
}

function sectionLines(sections: readonly ExplainedSection[], section: ExplainedSection): string {
  const indent = '  '.repeat(depthOf(sections, section));
  const { level, name, holdsFields, tables, guidance } = section;
  const heading = `${'#'.repeat(level)} ${name || '(any heading)'}`;
  const notes = [
    isNeeded(section),
    ...practiceInWords(section.practice),
    ...(holdsFields ? ['holds fields'] : []),
    ...tables.map((columns) => `has a table with the columns ${columns.join(', ')}`),
  ];
  return [
    `${indent}- ${heading} (${notes.join('; ')})`,
    ...(guidance === '' ? [] : [quote(guidance, `${indent}  `)]),
  ].join('\n');
}

/** Whether it is to be there: what most of the team's proposals leave out is not asked for. */
function isNeeded({ presence, practice }: Pick<ExplainedSection | ExplainedField, 'presence' | 'practice'>): string {
  return practice?.isDropped ? 'optional by practice' : presence;
}

function quote(text: string, indent: string): string {
  const cut = text.length <= MAX_ADVICE ? text : shortened(text, MAX_ADVICE);
  return cut
    .trim()
    .split(/\r?\n/)
    .map((line) => `${indent}> ${line}`.trimEnd())
    .join('\n');
}
