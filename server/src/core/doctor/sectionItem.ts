import * as l10n from '@vscode/l10n';
import { shortened } from '../text/shortened.ts';
import { codeSpan, escapeMarkdown } from './escapeMarkdown.ts';
import type { ExplainedClue, ExplainedSection } from './explanation.ts';
import { clueInWords, presenceInWords } from './words.ts';

const MAX_TEXT = 300;

/**
 * A section as an item of a Markdown list, indented as deep as it stands.
 * @param numberOf a line's number, as it is shown
 */
export function sectionItem(
  sections: readonly ExplainedSection[],
  section: ExplainedSection,
  numberOf: (line: number) => string,
): string {
  const indent = '  '.repeat(depthOf(sections, section));
  const { name, presence, certainty, clues, reasonLine, line, holdsFields, guidance, tables, placeholders } = section;
  const at =
    reasonLine === line
      ? l10n.t('line {0}', numberOf(line))
      : l10n.t('line {0}, see line {1}', numberOf(line), numberOf(reasonLine));
  const heading = name === '' ? l10n.t('Any heading') : escapeMarkdown(name);
  const head = `${indent}- **${heading}**: ${presenceInWords(presence, certainty)} (${at})`;
  const notes = [
    ...(clues.length > 0 ? [becauseOf(clues)] : []),
    ...(holdsFields ? [l10n.t('Holds the fields.')] : []),
    ...(guidance === '' ? [] : [escapeMarkdown(shortened(guidance, MAX_TEXT))]),
    ...tables.map((columns) => tableNote(columns)),
    ...(placeholders.length > 0
      ? [l10n.t('To replace: {0}.', placeholders.map((text) => codeSpan(shortened(text))).join(', '))]
      : []),
  ];
  return [head, ...notes].join(`\\\n${indent}  `);
}

/** Why, in words. */
export function becauseOf(clues: readonly ExplainedClue[]): string {
  return l10n.t('Why: {0}.', clues.map((clue) => clueInWords(clue, codeSpan)).join('; '));
}

function tableNote(columns: readonly string[]): string {
  const named = columns.map((column) => codeSpan(column)).join(', ');
  return columns.length === 1
    ? l10n.t('Table with the column {0}.', named)
    : l10n.t('Table with the columns {0}.', named);
}

/** How many sections a section stands in. */
export function depthOf(sections: readonly ExplainedSection[], { parent }: ExplainedSection): number {
  let depth = 0;
  for (let at = parent; at !== null; at = sections[at]?.parent ?? null) depth++;
  return depth;
}
