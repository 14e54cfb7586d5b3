import { isChangeColumn, isKeyColumn, isNoteColumn, isValueColumn } from '../language/form.ts';
import { type Range, trimRange } from '../text/range.ts';
import { wordsOf } from '../text/words.ts';
import type { Field } from './field.ts';
import type { CellRow } from './htmlCells.ts';
import { makeField } from './makeField.ts';
import { isUsualKey } from './usualKeys.ts';

const DELIMITER = /^[ \t]{0,3}\|?[ \t]{0,40}:?-[ \t|:-]*$/;
const MAX_LINE = 1_000;
export function isDelimiterRow(line: string): boolean {
  return line.length <= MAX_LINE && DELIMITER.test(line);
}

/** The fields of a table of Markdown: see `readRows`. @param lines with the one that makes them a table */
export function readTableFields(text: string, lines: readonly Range[]): readonly Field[] {
  const [header, , ...body] = lines.map((line) => splitRow(text, line));
  return header ? readRows(text, header, body) : [];
}

/**
 * The fields of a table: one a row, key and value; the header row too where it bears data; or one a column, where a single
 * row stands below the headers. None where it is another sort of table.
 */
export function readRows(text: string, header: CellRow, body: readonly CellRow[]): readonly Field[] {
  const nameOf = (cell: Range | undefined) => (cell ? plain(text.slice(cell.start, cell.end)) : '');
  const headers = header.cells.map(nameOf);
  const [first = '', second = '', third = ''] = headers;
  const isGeneric = (first === '' || isKeyColumn(wordsOf(first))) && (second === '' || isValueColumn(wordsOf(second)));
  const [only] = body;
  // "Stage" and "State" may both be keys; above a row they are its columns.
  const isRowBelow = isGeneric && headers.length === 2;
  if (only && body.length === 1 && !isRowBelow && isRecord(headers)) {
    return header.cells.flatMap((key, i) => {
      const value = only.cells[i];
      return key.end > key.start && value
        ? [readCells(text, key, value, { start: key.start, end: value.end }, 'record')]
        : [];
    });
  }
  const hasNotes = isGeneric && headers.length === 3 && isNoteColumn(wordsOf(third));
  const isPairs = headers.length === 4 && [header, ...body].every(({ cells }) => isPairRow(cells.map(nameOf)));
  if (headers.length !== 2 && !hasNotes && !isPairs) return [];
  return [...(isGeneric ? [] : [header]), ...body].flatMap((row) => {
    const [key, value = openCell(text, row), nextKey, nextValue] = row.cells;
    if (!key || !value || /^[\s:-]*$/.test(text.slice(key.start, key.end))) return [];
    if (isPairs) {
      const pair = (a: Range | undefined, b: Range | undefined) =>
        a && b && a.end > a.start ? [readCells(text, a, b, { start: a.start, end: b.end }, 'record')] : [];
      return [...pair(key, value), ...pair(nextKey, nextValue)];
    }
    // A row with more cells than the header has alternatives whose bars nobody escaped.
    const last = hasNotes || row.cells.length < 2 ? value : (row.cells.at(-1) as Range);
    const field = readCells(text, key, { start: value.start, end: last.end }, row, 'table');
    const note = hasNotes && nextKey ? text.slice(nextKey.start, nextKey.end) : '';
    return [note ? { ...field, note } : field];
  });
}

/** The cell behind the bar that ends a row of one cell: Markdown takes it for empty. */
function openCell(text: string, { cells, end }: CellRow): Range | undefined {
  return cells.length === 1 && text.charAt(end - 1) === '|' && cells[0] && cells[0].end < end
    ? { start: end, end }
    : undefined;
}

/** A status, or two other usual keys, side by side; never a history of revisions. */
function isRecord(headers: readonly string[]): boolean {
  if (headers.some((header) => isChangeColumn(wordsOf(header)))) return false;
  const usual = headers.filter(isUsualKey).length;
  return usual >= 2 && usual * 2 >= headers.length;
}

function isPairRow([first = '', , third = '']: readonly string[]): boolean {
  return first === '' ? third === '' : isUsualKey(first) && (isUsualKey(third) || third === '');
}

function readCells(text: string, cell: Range, space: Range, whole: Range, spelling: 'table' | 'record'): Field {
  const source = text.slice(cell.start, cell.end);
  const name = plain(source);
  const start = cell.start + Math.max(0, source.indexOf(name));
  return makeField(text, { start, end: start + name.length }, space, whole, spelling);
}

/** A cell's text without emphasis and colon. */
function plain(source: string): string {
  return source
    .trim()
    .replace(/^[*_`]{1,3}/, '')
    .replace(/[*_`:]{1,5}$/, '')
    .trim();
}

/** The cells of a row, without the white space round them; a bar behind a backslash separates nothing. */
function splitRow(text: string, line: Range): CellRow {
  const range = trimRange(text, line);
  const ends: number[] = [];
  for (let i = range.start; i < range.end; i++) {
    if (text.charCodeAt(i) === 92) i++;
    else if (text.charCodeAt(i) === 124) ends.push(i);
  }
  const from = text.charAt(range.start) === '|' ? range.start + 1 : range.start;
  const bounds = [...ends.filter((end) => end >= from), ...(ends.at(-1) === range.end - 1 ? [] : [range.end])];
  let start = from;
  const cells = bounds.map((end) => {
    const cell = trimRange(text, { start, end });
    start = end + 1;
    return cell.end > cell.start ? cell : { start: Math.min(cell.start + 1, end), end: Math.min(cell.start + 1, end) };
  });
  return { ...range, cells };
}
