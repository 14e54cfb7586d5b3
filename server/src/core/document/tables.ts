import { type Range, trimRange } from '../text/range.ts';
import type { Block } from './block.ts';

/** A table with one line for each row. Ranges of cells are without the white space round them. */
export interface Table {
  readonly header: readonly string[];
  /** The line that it stands on, without its end. */
  readonly headerRange: Range;
  /** Where the table ends. */
  readonly end: number;
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

/** The tables among some blocks of a text. */
export function tablesIn(text: string, blocks: readonly Block[]): readonly Table[] {
  return blocks.flatMap((block) => {
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
        header: header.cells.map((cell) => cell.text),
        headerRange: header.range,
        end: block.end,
        delimiter: text.slice(delimiter.range.start, delimiter.range.end),
        rows: rows.slice(at + 1),
      },
    ];
  });
}

function isDelimiter(line: string): boolean {
  return line.length < MAX_LINE && line.includes('-') && line.includes('|') && /^[ \t|:-]+$/.test(line);
}

/** A line as a row; a bar behind a backslash separates nothing. */
export function readRow(text: string, range: Range): TableRow {
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
