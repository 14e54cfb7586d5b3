import { isMet, type Result, shownLimit, shownValue } from './results.ts';

/** The table for a terminal. */
export function textTable(results: readonly Result[]): string {
  const cells = results.map((result) => [
    result.row.id,
    result.row.what,
    oursOf(result),
    shownLimit(result.row),
    verdictOf(result),
    othersOf(result),
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(0, ...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The same in Markdown. */
export function markdownTable(results: readonly Result[]): string {
  const lines = results.map((result) => {
    const cells = [result.row.what, oursOf(result), shownLimit(result.row), verdictOf(result), othersOf(result)];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| | Proposals | limit | | others |', '|---|--:|--:|---|---|', ...lines].join('\n');
}

const oursOf = ({ row, ours }: Result) => (ours === undefined ? 'not measured' : shownValue(ours, row.unit));

const othersOf = ({ row, others }: Result) =>
  others.map(({ program, value }) => `${program} ${shownValue(value, row.unit)}`).join(' · ');

function verdictOf(result: Result): string {
  const met = isMet(result);
  return met === undefined ? '' : met ? 'met' : 'MISSED';
}
