import { blocksOf } from '../document/blocksOf.ts';
import { fieldName } from '../document/field.ts';
import type { ProposalDocument } from '../document/proposalDocument.ts';
import { type Cell, readRow, type Table, tablesIn } from '../document/tables.ts';
import type { Entry } from '../index/entry.ts';
import { meantBy, placeOf } from '../index/links.ts';
import { isFieldFor, isRelation } from '../language/fields.ts';
import type { Range } from '../text/range.ts';

/** A table in which somebody keeps proposals with their statuses by hand. */
export interface StatusTable {
  readonly header: Range;
  readonly rows: readonly StatusRow[];
}

export interface StatusRow {
  readonly entry: Entry;
  readonly status: Cell;
}

/** Gives the proposal that the target of a link leads to. */
export type Linked = (target: string) => Entry | undefined;

/** Bars and dashes below a row. */
const DELIMITER = /\n {0,3}\|?[ \t:]{0,20}-{1,2000}[ \t:]{0,20}\|/g;
/** What stands behind a host's name. */
const ON_HOST = /^https?:\/\/[^\s/]{1,200}\/([^\s#?]{1,400})/;
const TARGETS = /\](?:\(<?|: ?<?)([^\s()<>]{1,1000})/g;

/** Whether a text may hold such a table; cheap. */
export function mayHoldStatusTable(text: string): boolean {
  if (!text.includes('](') || !text.includes('|')) return false;
  for (const { index: end } of text.matchAll(DELIMITER)) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    if (end > start && statusColumn(readRow(text, { start, end }).cells.map((cell) => cell.text)) >= 0) return true;
  }
  return false;
}

/** Finds what links in a document lead to, be they relative, or to the pages of a host. @param path of the document, relative to the root */
export function linkedFrom(path: string, entryOf: (path: string) => Entry | undefined): Linked {
  return (target) => {
    const there = pathOnHost(target) ?? placeOf(path, target)?.path;
    return there === undefined ? undefined : meantBy(there).map(entryOf).find(Boolean);
  };
}

/** The proposals that the links of a text lead to. */
export function allLinked(text: string, linked: Linked): readonly Entry[] {
  return [...text.matchAll(TARGETS)].flatMap(([, target = '']) => linked(target) ?? []);
}

/** The tables of a document in which rows have a link to a proposal, and a status. */
export function statusTablesIn(document: ProposalDocument, linked: Linked): readonly StatusTable[] {
  return tablesIn(document.text, blocksOf(document)).flatMap((table): StatusTable[] => {
    const column = statusColumn(table.header);
    const rows = column < 0 ? [] : rowsIn(table, column, linked);
    return rows.length === 0 ? [] : [{ header: table.headerRange, rows }];
  });
}

function rowsIn({ header, rows }: Table, column: number, linked: Linked): readonly StatusRow[] {
  // What a row names in such a column is another proposal than its own.
  const others = new Set([column, ...header.flatMap((name, i) => (isRelation(fieldName(name)) ? [i] : []))]);
  return rows.flatMap(({ cells }): StatusRow[] => {
    const status = cells[column];
    // In a row with more cells than the table has columns somebody forgot to escape a bar.
    if (!status || cells.length > header.length) return [];
    const own = cells.filter((_, i) => !others.has(i)).map(({ text }) => text);
    const [entry] = allLinked(own.join(' '), linked);
    return entry ? [{ entry, status }] : [];
  });
}

/** The column that is called so and nothing else: "Implementation status" is another one. */
function statusColumn(header: readonly string[]): number {
  return header.map(fieldName).findIndex((name) => !name.includes(' ') && isFieldFor('status', name));
}

/** The path in a repository whose pages a host shows: `https://github.com/acme/rfcs/blob/main/text/0001-a.md`, or with a dash, on GitLab. */
function pathOnHost(target: string): string | undefined {
  const names = ON_HOST.exec(target)?.[1]?.split('/');
  return names?.slice(names[2] === '-' ? 5 : 4).join('/');
}
