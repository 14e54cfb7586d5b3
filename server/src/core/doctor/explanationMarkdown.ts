import { codeSpan, escapeMarkdown, messageMarkdown } from './escapeMarkdown.ts';
import type { ExplainedSection, ExplainedText, TemplateExplanation } from './explanation.ts';
import { shortened } from './templateProblem.ts';
import { countsInWords, fillingInWords, presenceInWords, titleInWords, valueInWords } from './words.ts';

const MAX_TEXT = 300;

/** Gives the address of a line, counted from 1. */
export type LineLink = (line: number) => string;

/**
 * An explanation as a Markdown document for people. Nothing of what the template says becomes Markdown or HTML in it.
 * @param linkTo where a line number leads to; without it line numbers are plain text
 */
export function explanationMarkdown(explanation: TemplateExplanation, linkTo?: LineLink): string {
  const lineOf = (line: number) => (linkTo ? `[${line}](${addressOf(linkTo(line))})` : `${line}`);
  const { name, path, title, fields, placeholders, problems, fixedText, instructions } = explanation;
  const texts = (list: readonly ExplainedText[]) =>
    list.map(({ text, line }) => `- ${escapeMarkdown(shortened(text, MAX_TEXT))} (line ${lineOf(line)})`);
  return [
    `# What the template ${escapeMarkdown(name)} means`,
    `${path === undefined ? 'Built in' : codeSpan(path)}: ${countsInWords(explanation)}.`,
    part(
      'Problems of the template itself',
      problems.map(
        ({ severity, line, message, rule }) =>
          `- **${severity}**, line ${lineOf(line)}: ${messageMarkdown(message)} (${codeSpan(rule)})`,
      ),
    ),
    part('Title', title ? [`${escapeMarkdown(titleInWords(title))} (line ${lineOf(title.line)})`] : []),
    part(
      'Fields',
      table(
        ['Field', 'Needed', 'Value', 'Written as', 'Line'],
        fields.map((field) => [
          codeSpan(field.key, true),
          presenceInWords(field.presence, field.certainty),
          escapeMarkdown(shortened(valueInWords(field), MAX_TEXT)),
          field.spelling === 'yaml' ? 'YAML' : field.spelling,
          lineOf(field.line),
        ]),
      ),
    ),
    part(
      'Sections',
      explanation.sections.map((section) => sectionItem(explanation, section, lineOf)),
    ),
    part(
      'Placeholders',
      table(
        ['Placeholder', 'Becomes', 'In', 'Line'],
        placeholders.map((placeholder) => [
          codeSpan(shortened(placeholder.text, MAX_TEXT), true),
          escapeMarkdown(fillingInWords(placeholder)),
          escapeMarkdown(placeholder.within ?? ''),
          lineOf(placeholder.line),
        ]),
      ),
    ),
    part('Text that stays', texts(fixedText)),
    part('Instructions outside of the content', texts(instructions)),
  ]
    .filter((piece) => piece !== '')
    .join('\n\n')
    .concat('\n');
}

function sectionItem(
  { sections }: TemplateExplanation,
  section: ExplainedSection,
  lineOf: (line: number) => string,
): string {
  let depth = 0;
  for (let at = section.parent; at !== null; at = sections[at]?.parent ?? null) depth++;
  const indent = '  '.repeat(depth);
  const { name, presence, certainty, reasonLine, line, holdsFields, guidance, tables, placeholders } = section;
  const because = presence === 'required' || reasonLine === line ? '' : `, see line ${lineOf(reasonLine)}`;
  const notes = [
    ...(holdsFields ? ['Holds the fields.'] : []),
    ...(guidance === '' ? [] : [escapeMarkdown(shortened(guidance, MAX_TEXT))]),
    ...tables.map((columns) => `Table with the columns ${columns.map((column) => codeSpan(column)).join(', ')}.`),
    ...(placeholders.length > 0
      ? [`To replace: ${placeholders.map((text) => codeSpan(shortened(text))).join(', ')}.`]
      : []),
  ];
  const head = `${indent}- **${escapeMarkdown(name || 'Any heading')}**: ${presenceInWords(presence, certainty)} (line ${lineOf(line)}${because})`;
  return [head, ...notes.map((note) => `${indent}  \\\n${indent}  ${note}`)].join('').replace(/ +\\\n/g, '\\\n');
}

function part(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${heading}\n\n${lines.join('\n')}`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return rows.length === 0 ? [] : [line(header), line(header.map(() => '---')), ...rows.map(line)];
}

function addressOf(url: string): string {
  return url.replace(/[\s()<>\\|]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
