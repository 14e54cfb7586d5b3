import { fieldName } from '../document/field.ts';
import type { ProposalDocument } from '../document/proposalDocument.ts';
import { type Cell, readRow, type TableRow, tablesIn } from '../document/tables.ts';
import type { Entry } from '../index/entry.ts';
import { meantBy, placeOf } from '../index/links.ts';
import { isFieldFor } from '../language/fields.ts';
import type { Range } from '../text/range.ts';
import { blocksOf } from './markedIndex.ts';

/** A table in which somebody keeps proposals with their statuses by hand. */
export interface StatusTable {
  readonly header: Range;
  readonly rows: readonly StatusRow[];
}

export interface StatusRow {
  readonly entry: Entry;
  readonly status: Cell;
}

/** Bars and dashes below a row. */
const DELIMITER = /^ {0,3}\|?[ \t:]{0,20}-{1,200}[ \t:]{0,20}\|/gm;
/** What stands behind a host's name. */
const ON_HOST = /^https?:\/\/[^\s/]{1,200}\/([^\s#?]{1,400})/;
const TARGETS = /\]\(<?([^\s()<>]{1,1000})>?/g;

/** Whether a text may hold such a table; cheap. */
export function mayHoldStatusTable(text: string): boolean {
  if (!text.includes('](') || !text.includes('|')) return false;
  for (const { index } of text.matchAll(DELIMITER)) {
    const end = index - 1;
    const start = text.lastIndexOf('\n', end - 1) + 1;
    if (end > start && statusColumn(readRow(text, { start, end }).cells.map((cell) => cell.text)) >= 0) return true;
  }
  return false;
}

/**
 * The tables of a document in which each row has a link to a proposal, and a status.
 * @param path of the document, relative to the root
 * @param entryOf gives the proposal at a path
 */
export function statusTablesIn(
  document: ProposalDocument,
  path: string,
  entryOf: (path: string) => Entry | undefined,
): readonly StatusTable[] {
  return tablesIn(document.text, blocksOf(document)).flatMap(({ start, header, rows }): StatusTable[] => {
    const column = statusColumn(header);
    if (column < 0) return [];
    const found = rows.flatMap(({ cells }): StatusRow[] => {
      const status = cells[column];
      // In a row with more cells than the table has columns somebody forgot to escape a bar.
      if (!status || cells.length > header.length) return [];
      const entry = firstLinked(
        cells.filter((cell) => cell !== status),
        path,
        entryOf,
      );
      return entry ? [{ entry, status }] : [];
    });
    return found.length === 0 ? [] : [{ header: lineRange(document.text, start), rows: found }];
  });
}

function statusColumn(header: readonly string[]): number {
  return header.findIndex((name) => isFieldFor('status', fieldName(name)));
}

function firstLinked(
  cells: TableRow['cells'],
  from: string,
  entryOf: (path: string) => Entry | undefined,
): Entry | undefined {
  for (const { text } of cells)
    for (const [, target = ''] of text.matchAll(TARGETS)) {
      const there = pathOnHost(target) ?? placeOf(from, target)?.path;
      const entry = there === undefined ? undefined : meantBy(there).map(entryOf).find(Boolean);
      if (entry) return entry;
    }
  return undefined;
}

/** The path in a repository whose pages a host shows: `https://github.com/acme/rfcs/blob/main/text/0001-a.md`, or with a dash, on GitLab. */
function pathOnHost(target: string): string | undefined {
  const names = ON_HOST.exec(target)?.[1]?.split('/');
  return names?.slice(names[2] === '-' ? 5 : 4).join('/');
}

function lineRange(text: string, start: number): Range {
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : end - Number(text.charAt(end - 1) === '\r') };
}
