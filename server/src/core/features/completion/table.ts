import { readAllowedValues } from '../../dialect/lists/readList.ts';
import type { ProposalDocument, Section } from '../../document/proposalDocument.ts';
import { type Range, trimRange } from '../../text/range.ts';
import { wordsOf } from '../../text/words.ts';

/** A table with one line for each row. Ranges of cells are without the white space round them. */
export interface Table {
  /** Offset of the header's first character. */
  readonly start: number;
  readonly end: number;
  readonly header: readonly string[];
  /** The line of bars and dashes. */
  readonly delimiter: string;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly range: Range;
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly range: Range;
  /** What lies between its bars. */
  readonly space: Range;
  readonly text: string;
}

const MAX_LINE = 2_000;

/** The tables that stand directly in a section. */
export function tablesIn(document: ProposalDocument, section: Section): readonly Table[] {
  const { text } = document;
  return section.blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' || !text.slice(block.start, block.end).includes('|')) return [];
    const rows: TableRow[] = [];
    for (let start = block.start; start < block.end; ) {
      const newline = text.indexOf('\n', start);
      const next = newline < 0 || newline >= block.end ? block.end : newline + 1;
      const end = next - (/\r?\n$/.exec(text.slice(start, next))?.[0].length ?? 0);
      rows.push(readRow(text, { start, end }));
      start = next;
    }
    const at = rows.findIndex(({ range }) => isDelimiter(text.slice(range.start, range.end)));
    const header = rows[at - 1];
    const delimiter = rows[at];
    if (!header || !delimiter) return [];
    return [
      {
        start: header.range.start,
        end: block.end,
        header: header.cells.map((cell) => cell.text),
        delimiter: text.slice(delimiter.range.start, delimiter.range.end),
        rows: rows.slice(at + 1),
      },
    ];
  });
}

function isDelimiter(line: string): boolean {
  return line.length < MAX_LINE && line.includes('-') && line.includes('|') && /^[ \t|:-]+$/.test(line);
}

function readRow(text: string, range: Range): TableRow {
  const line = text.slice(range.start, Math.min(range.end, range.start + MAX_LINE));
  const bars = [...line.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
  const edges = [...(line.trimStart().startsWith('|') ? [] : [-1]), ...bars];
  if (!line.trimEnd().endsWith('|') || edges.length < 2) edges.push(line.length);
  const cells = edges.slice(0, -1).map((edge, i) => {
    const space = { start: range.start + edge + 1, end: range.start + (edges[i + 1] ?? line.length) };
    const inner = trimRange(text, space);
    return { range: inner, space, text: text.slice(inner.start, inner.end) };
  });
  return { range, cells };
}

/**
 * The values that a template's table offers in a column: those of a cell such as `High/Medium/Low`, else the short words
 * that its example rows have there and in the columns that share one of them. None where the cells hold anything else.
 */
export function columnValues({ header, rows }: Table, column: string): readonly string[] {
  const cellsOf = (at: number) => rows.flatMap(({ cells }) => cells[at]?.text ?? []);
  const at = header.findIndex((name) => wordsOf(name) === wordsOf(column));
  if (at < 0) return [];
  const lists = cellsOf(at).map((cell) => readAllowedValues(cell, true)?.values);
  const declared = lists.find((values) => values !== undefined);
  if (declared) return declared;
  const columns = header.map((_, i) => cellsOf(i)).filter((cells) => cells.length > 0 && cells.every(isWord));
  const own = cellsOf(at);
  if (own.length < 2 || !own.every(isWord)) return [];
  return [...new Set([...own, ...columns.filter((cells) => cells.some((cell) => own.includes(cell))).flat()])];
}

function isWord(cell: string): boolean {
  return /^\p{L}+(?: \p{L}+)?$/u.test(cell) && cell.length <= 20;
}
