import * as l10n from '@vscode/l10n';
import { readAllowedValues } from '../../dialect/lists/readList.ts';
import { type Table, tablesIn } from '../../document/tables.ts';
import { wordsOf } from '../../text/words.ts';
import { styleOf } from '../documentStyle.ts';
import { escapeMarkdown, paragraphs } from '../markdown.ts';
import { escapeSnippet, rank, tabStop } from './completion.ts';
import type { Offer } from './offer.ts';
import type { Site } from './site.ts';
import { columnValues } from './table.ts';

/** In a table the template knows: the values of the cell at the cursor, or a further row; in its section, the table itself. */
export function rowCompletions(site: Site, isAsked: boolean): readonly Offer[] {
  const { match, section, pair, line, before, after } = site;
  if (!section || !pair || pair.wanted.holdsFields) return [];
  const known = tablesIn(match.template.document.text, pair.wanted.section.blocks);
  if (known.length === 0) return [];
  const tables = tablesIn(match.document.text, section.blocks);
  const table = tables.find(({ headerRange, end }) => headerRange.start <= line.start && line.start <= end + 2);
  const isEmptyRow = /^[ \t]*(?:\|[ \t]*)?$/.test(before) && /^[ \t|]*$/.test(after);
  if (!table) {
    const missing = known.find((each) => !tables.some((other) => isSame(each, other)));
    return missing && before.trim() === '|' && after.trim() === '' ? [wholeTable(site, missing)] : [];
  }
  const model = known.find((each) => isSame(each, table));
  if (!model) return [];
  const row = table.rows.find(({ range }) => range.start === line.start);
  if (isEmptyRow && (before.includes('|') || isAsked) && (row || line.start > table.headerRange.start))
    return isBelowHeader(site, table) ? [nextRow(site, table, model)] : [];
  return row ? cellValues(site, table, model, row) : [];
}

/** Whether two tables have most of their columns in common. */
function isSame(one: Table, other: Table): boolean {
  const names = new Set(other.header.map(wordsOf));
  const common = one.header.filter((name) => names.has(wordsOf(name))).length;
  return common * 2 > Math.min(one.header.length, other.header.length);
}

function isBelowHeader({ match: { document }, line }: Site, { headerRange }: Table): boolean {
  const { lines } = document;
  return lines.lineAt(line.start) > lines.lineAt(headerRange.start) + 1;
}

function cellValues({ match, offset }: Site, table: Table, model: Table, row: Table['rows'][number]): readonly Offer[] {
  const at = row.cells.findIndex(({ space }) => space.start <= offset && offset <= space.end);
  const cell = row.cells[at];
  const name = table.header[at];
  if (!cell || name === undefined) return [];
  const { text } = match.document;
  const isBlank = cell.text === '';
  const start = isBlank ? offset : cell.range.start;
  const end = isBlank ? offset : Math.max(cell.range.end, offset);
  if (offset < start) return [];
  const values = columnValues(model, name);
  const lead = isBlank && text.charAt(offset - 1) === '|' ? ' ' : '';
  const close = isBlank && text.charAt(offset) === '|' ? ' ' : '';
  return values.map((value, i) => ({
    label: value,
    kind: 'value' as const,
    detail: `${match.template.name}: ${name}`,
    documentation: l10n.t('A value of the column **{0}** in the template.', escapeMarkdown(name)),
    range: { start, end },
    snippet: lead + escapeSnippet(value) + close,
    text: lead + value + close,
    sortText: rank(i),
    names: [value],
    // The template's list of values, of which one is to be chosen.
    placeholder: readAllowedValues(cell.text, true) && cell.range,
    isChoice: true,
  }));
}

function nextRow(site: Site, table: Table, model: Table): Offer {
  const { match, line, before } = site;
  const example = model.rows.at(-1);
  const cells = table.header.map((name) => {
    const at = model.header.findIndex((other) => wordsOf(other) === wordsOf(name));
    return { shown: example?.cells[at]?.text ?? '', choices: columnValues(model, name) };
  });
  return {
    label: `| ${table.header.join(' | ')} |`,
    kind: 'row',
    detail: l10n.t('{0}: another row', match.template.name),
    documentation: paragraphs(l10n.t("A row with the template's columns:"), columnsOf(table.header, model)),
    range: line,
    snippet: rowOf(cells.map(({ shown, choices }, i) => tabStop(i + 1, shown, choices))),
    text: rowOf(cells.map(({ shown, choices }) => (choices.includes(shown) ? '' : shown))),
    sortText: rank(0),
    names: [`${before}| ${table.header.join(' ')}`],
  };
}

function wholeTable({ match, line, before }: Site, model: Table): Offer {
  const { newline } = styleOf(match.document);
  const header = rowOf(model.header);
  const row = (as: 'snippet' | 'text') =>
    rowOf(
      (model.rows[0]?.cells ?? []).map(({ text }, i) =>
        as === 'text' ? text : tabStop(i + 1, text, columnValues(model, model.header[i] ?? '')),
      ),
    );
  return {
    label: header,
    kind: 'row',
    detail: l10n.t('{0}: the table of this section', match.template.name),
    documentation: paragraphs(l10n.t("A table with the template's columns:"), columnsOf(model.header, model)),
    range: line,
    snippet: [escapeSnippet(header), model.delimiter, row('snippet')].join(newline),
    text: [header, model.delimiter, row('text')].join(newline),
    sortText: rank(0),
    names: [`${before} ${header}`],
    line: header,
  };
}

function rowOf(cells: readonly string[]): string {
  return `|${cells.map((cell) => (cell === '' ? '  ' : ` ${cell} `)).join('|')}|`;
}

/** A list of columns, each with the values it may hold, as Markdown. */
function columnsOf(header: readonly string[], model: Table): string {
  const columns = header.map((name) => {
    const values = columnValues(model, name);
    return `- ${escapeMarkdown(name)}${values.length > 0 ? `: ${values.map((value) => `\`${value}\``).join(', ')}` : ''}`;
  });
  return columns.join('\n');
}
