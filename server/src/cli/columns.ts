import { printable } from './console.ts';

const MAX_COLUMN = 44;

/** Cells one below the other, those of a column as wide as the widest; a cell that is too long is cut, but for the last ones. */
export function columns(rows: readonly (readonly string[])[]): string {
  const shown = rows.map((row) => row.map((cell, i) => (i < row.length - 1 ? cut(printable(cell)) : printable(cell))));
  const widths = widthsOf(shown);
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => pad(cell, widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  return shown.map((row) => `${line(row)}\n`).join('');
}

/** How many characters the widest cell of each column has. */
export function widthsOf(rows: readonly (readonly string[])[]): readonly number[] {
  const widths: number[] = [];
  for (const row of rows) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, [...cell].length);
  return widths;
}

export function cut(cell: string): string {
  const chars = [...cell];
  return chars.length > MAX_COLUMN ? `${chars.slice(0, MAX_COLUMN - 1).join('')}…` : cell;
}

export function pad(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - [...cell].length));
}
