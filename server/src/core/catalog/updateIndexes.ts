import type { ProposalDocument } from '../document/proposalDocument.ts';
import type { Entry } from '../index/entry.ts';
import { lineEndingOf, type TextEdit } from '../text/edit.ts';
import type { TemplateLibrary } from '../workspace/templateLibrary.ts';
import { indexText } from './indexText.ts';
import { CLOSING, type IndexOptions, type MarkedIndex, openingComment } from './markedIndex.ts';
import { select } from './selection.ts';

/** All proposals of a root, and how they are read. */
export interface Catalog {
  readonly library: TemplateLibrary;
  readonly entries: readonly Entry[];
}

/** An index that does not say what the proposals say. */
export interface StaleIndex {
  readonly index: MarkedIndex;
  /** What makes it right. */
  readonly edit: TextEdit;
  /** How many proposals have a line in it that is not there, and how many lines are there too many. */
  readonly missing: number;
  readonly surplus: number;
}

/** What an index is to say, as the lines between its comments. */
export function indexLines(
  { library, entries }: Catalog,
  path: string,
  index: Omit<MarkedIndex, 'opening' | 'content'> & { readonly header?: string | undefined },
): readonly string[] {
  const { options, level, header } = index;
  const others = [...entries].filter((entry) => entry.path !== path);
  const wanted = select(library, others, { ...options, folder: folderOf(path, options) });
  const text = indexText(library, wanted, { from: path, by: options.by, inForce: options.inForce, level, header });
  return text === '' ? [] : text.split('\n');
}

/**
 * Those of a document's indexes that are not as they should be. How a formatter has set the columns of a table, and where it left
 * blank lines, does not matter.
 * @param path of the document, relative to the root
 */
export function staleIndexes(
  catalog: Catalog,
  { text }: Pick<ProposalDocument, 'text'>,
  path: string,
  indexes: readonly MarkedIndex[],
): readonly StaleIndex[] {
  return indexes.flatMap((index): readonly StaleIndex[] => {
    const { content, options, level } = index;
    const present = text.slice(content.start, content.end);
    const lines = indexLines(catalog, path, { options, level, header: headerOf(present) });
    const [wanted, there] = [lines.map(comparable), present.split(/\r\n?|\n/).map(comparable)].map((all) =>
      all.filter((line) => line !== ''),
    ) as [string[], string[]];
    if (wanted.join('\n') === there.join('\n')) return [];
    const count = (some: readonly string[], others: readonly string[]) =>
      some.filter((line) => !others.includes(line)).length;
    return [
      {
        index,
        edit: { range: content, newText: contentOf(lines, lineEndingOf(text)) },
        missing: count(wanted, there),
        surplus: count(there, wanted),
      },
    ];
  });
}

/** An index with its comments, as it is written where there is none yet. */
export function newIndex(
  catalog: Catalog,
  path: string,
  options: IndexOptions,
  { level, newline }: { readonly level: number; readonly newline: string },
): string {
  const lines = indexLines(catalog, path, { options, level });
  return openingComment(options) + newline + contentOf(lines, newline) + CLOSING + newline;
}

function contentOf(lines: readonly string[], newline: string): string {
  return lines.length === 0 ? newline : ['', ...lines, '', ''].join(newline);
}

/** The first row of a table, if that is what stands there. */
function headerOf(present: string): string | undefined {
  const [first, second] = present
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  const hasColumns = /^\|(?:[^|]+\|){3}$/.test(first ?? '') && /^\|[\s:|-]+\|$/.test(second ?? '');
  return hasColumns ? first : undefined;
}

/** A line without what formatters change. */
function comparable(line: string): string {
  return line
    .replace(/[ \t]+/g, ' ')
    .replace(/:?-{2,}:?/g, '---')
    .replace(/ ?\| ?/g, '|')
    .replace(/^[*+] /, '- ')
    .trim();
}

/** The folder of which an index tells: the one that is named, seen from the index, else the one that it stands in. */
function folderOf(path: string, { folder }: IndexOptions): string {
  const names = path.split('/').slice(0, -1);
  for (const name of (folder ?? '').split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}
