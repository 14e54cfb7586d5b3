import { readAllowedValues } from '../../dialect/lists/readList.ts';
import type { Table } from '../../document/tables.ts';
import { wordsOf } from '../../text/words.ts';

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
