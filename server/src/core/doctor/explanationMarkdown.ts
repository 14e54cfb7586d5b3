import * as l10n from '@vscode/l10n';
import { shortened } from '../text/shortened.ts';
import { codeSpan, escapeMarkdown, messageMarkdown } from './escapeMarkdown.ts';
import type { ExplainedPlaceholder, ExplainedText, TemplateExplanation } from './explanation.ts';
import { becauseOf, sectionItem } from './sectionItem.ts';
import {
  cluesOf,
  countsInWords,
  fillingInWords,
  presenceInWords,
  severityInWords,
  spellingInWords,
  titleInWords,
  valueInWords,
} from './words.ts';

const MAX_TEXT = 300;

/** Gives the address of a line, counted from 1. */
export type LineLink = (line: number) => string;

/**
 * An explanation as a Markdown document for people. Nothing of what the template says becomes Markdown or HTML in it.
 * @param linkTo where a line number leads to; without it line numbers are plain text
 */
export function explanationMarkdown(explanation: TemplateExplanation, linkTo?: LineLink): string {
  const numberOf = (line: number) => (linkTo ? `[${line}](${addressOf(linkTo(line))})` : `${line}`);
  const lineOf = (line: number) => l10n.t('line {0}', numberOf(line));
  const { name, path, title, fields, sections, placeholders, problems, fixedText, instructions } = explanation;
  const texts = (list: readonly ExplainedText[]) =>
    list.map(({ text, line }) => `- ${escapeMarkdown(shortened(text, MAX_TEXT))} (${lineOf(line)})`);
  return [
    `# ${l10n.t('What the template {0} means', escapeMarkdown(name))}`,
    `${path === undefined ? l10n.t('Built in') : codeSpan(path)}: ${countsInWords(explanation)}.`,
    part(
      l10n.t('Problems of the template itself'),
      problems.map(
        ({ severity, line, message, rule }) =>
          `- **${severityInWords(severity)}**, ${lineOf(line)}: ${messageMarkdown(message)} (${codeSpan(rule)})`,
      ),
    ),
    part(l10n.t('Title'), title ? [`${escapeMarkdown(titleInWords(title))} (${lineOf(title.line)})`] : []),
    part(
      l10n.t('Fields'),
      table(
        [l10n.t('Field'), l10n.t('Needed'), l10n.t('Value'), l10n.t('Written as'), l10n.t('Line')],
        fields.map((field) => [
          codeSpan(field.key, true),
          presenceInWords(field.presence, field.certainty),
          [escapeMarkdown(valueInWords(field)), ...(cluesOf(field).length > 0 ? [becauseOf(cluesOf(field))] : [])].join(
            '. ',
          ),
          spellingInWords(field.spelling),
          numberOf(field.line),
        ]),
      ),
    ),
    part(
      l10n.t('Sections'),
      sections.map((section) => sectionItem(sections, section, numberOf)),
    ),
    part(
      l10n.t('Placeholders'),
      table(
        [l10n.t('Placeholder'), l10n.t('Becomes'), l10n.t('In'), l10n.t('Line')],
        placeholders.map((placeholder) => [
          codeSpan(shortened(placeholder.text, MAX_TEXT), true),
          escapeMarkdown(fillingInWords(placeholder)),
          escapeMarkdown(placeInWords(explanation, placeholder)),
          numberOf(placeholder.line),
        ]),
      ),
    ),
    part(l10n.t('Text that stays'), texts(fixedText)),
    part(l10n.t('Instructions outside of the content'), texts(instructions)),
  ]
    .filter((piece) => piece !== '')
    .join('\n\n')
    .concat('\n');
}

/** What a placeholder stands in: the name of a section or field is the template's own, "title" is our word. */
function placeInWords({ title }: TemplateExplanation, { within, line }: ExplainedPlaceholder): string {
  return line === title?.line ? l10n.t('title') : (within ?? '');
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
