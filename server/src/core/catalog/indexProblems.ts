import * as l10n from '@vscode/l10n';
import type { ProposalDocument } from '../document/proposalDocument.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Range } from '../text/range.ts';
import { markedIndexesIn, mayHoldMarkedIndex } from './markedIndex.ts';
import { mayHoldStatusTable } from './statusTables.ts';
import { tableProblems } from './tableProblems.ts';
import { type Catalog, staleIndexes } from './updateIndexes.ts';

export interface IndexFix {
  /** For the user. */
  readonly title: string;
  readonly edit: TextEdit;
  /** Whether nothing else can be meant. */
  readonly isPreferred: boolean;
}

/** Something wrong with an index in a document. One between comments has it shown at the comment that it starts with. */
export interface IndexProblem {
  readonly rule: 'index-stale' | 'index-invalid' | 'index-outdated' | 'index-incomplete';
  /** For the user. */
  readonly message: string;
  /** The heading that the index stands below, empty for none; or the proposal that a line of it is about. */
  readonly subject: string;
  readonly range: Range;
  /** What mends it; none where only its author can. */
  readonly fix?: IndexFix;
  /** The path of the proposal that a line of it says otherwise. */
  readonly other?: string;
  /** Whether it may be meant: then it is a hint. */
  readonly isUncertain?: boolean;
}

/** Whether a text may hold an index, be it between comments or kept by hand; cheap. */
export function mayHoldIndex(text: string): boolean {
  return mayHoldMarkedIndex(text) || mayHoldStatusTable(text);
}

/**
 * What is wrong with the indexes of a document; undefined for one without any.
 * @param path of the document, relative to the root
 */
export function indexProblems(
  catalog: Catalog,
  document: ProposalDocument,
  path: string,
): readonly IndexProblem[] | undefined {
  const { indexes, mistakes } = markedIndexesIn(document);
  const isWritten = (at: number) => indexes.some(({ content }) => content.start <= at && at < content.end);
  const inTables = tableProblems(catalog, document, path, isWritten);
  if (indexes.length + mistakes.length === 0 && !inTables) return undefined;
  const subjectAt = ({ start }: Range) =>
    document.sections.findLast(({ heading }) => heading.start < start)?.title ?? '';
  return [
    ...mistakes.map(({ range, message }) => ({
      rule: 'index-invalid' as const,
      message,
      subject: subjectAt(range),
      range,
    })),
    ...staleIndexes(catalog, document, path, indexes).map(({ index, edit, missing, surplus }) => ({
      rule: 'index-stale' as const,
      message: l10n.t('The index is stale: {0} missing, {1} out of date. Update it.', lines(missing), lines(surplus)),
      subject: subjectAt(index.opening),
      range: index.opening,
      fix: { title: l10n.t('Update the index'), edit, isPreferred: true },
    })),
    ...(inTables ?? []),
  ];
}

function lines(count: number): string {
  return count === 1 ? l10n.t('1 line') : l10n.t('{0} lines', count);
}
