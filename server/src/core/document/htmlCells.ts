import { type Range, trimRange } from '../text/range.ts';

const MAX_LENGTH = 20_000;
const TAG = /<(\/?)(table|tr|th|td|dl|dt|dd)\b[^<>]{0,200}>/gi;
const OPENING = /^(?:<[a-z][^<>]{0,200}>\s*)+/i;
const CLOSING = /^<\/[a-z][^<>]{0,20}>$/i;

/** A row of cells, each without the tags round all of it. */
export interface CellRow extends Range {
  readonly cells: readonly Range[];
}

/** The rows of the table, or the terms with their descriptions, in a block of HTML; empty for any other. */
export function htmlRows(text: string, block: Range): readonly CellRow[] {
  const source = text.slice(block.start, block.end);
  if (source.length > MAX_LENGTH || source.startsWith('<!--') || !/<(?:table|dl)\b/i.test(source)) return [];
  const rows: { start: number; end: number; cells: Range[] }[] = [];
  let open: number | undefined;
  for (const match of source.matchAll(TAG)) {
    const name = (match[2] ?? '').toLowerCase();
    const at = block.start + match.index;
    const row = rows.at(-1);
    // An end tag may be left out: the next tag ends a cell too.
    if (open !== undefined && row) {
      row.cells.push(withoutTags(text, { start: open, end: at }));
      row.end = at;
    }
    open = undefined;
    if (match[1] === '/') continue;
    if (name === 'tr' || name === 'dt') rows.push({ start: at, end: at, cells: [] });
    if (/^(?:t[hd]|d[td])$/.test(name)) open = at + match[0].length;
  }
  return rows.filter(({ cells }) => cells.length > 0);
}

function withoutTags(text: string, range: Range): Range {
  const { start, end } = trimRange(text, range);
  const source = text.slice(start, end);
  const before = OPENING.exec(source)?.[0].length ?? 0;
  const after = source.length - withoutClosing(source, before);
  // `<a href="…">text</a>` is a value as it stands.
  return /^<a\b/i.test(source) ? { start, end } : { start: start + before, end: end - after };
}

/** Where the tags begin that a text ends with, and the white space before each. */
function withoutClosing(source: string, from: number): number {
  for (let end = source.length; ; ) {
    const open = source.lastIndexOf('<', end - 1);
    if (open < from || !CLOSING.test(source.slice(open, end))) return end;
    end = Math.max(from, source.slice(0, open).trimEnd().length);
  }
}
