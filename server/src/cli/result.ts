import type { JudgedIndexProblem, Known, LineIndex, Match, OwnKind, Problem, ProposalDocument } from '../core/index.ts';
import type { Root } from './roots.ts';

/** What a report says of a problem, and what its fixes go by. */
export type Told = Problem & Pick<JudgedIndexProblem, 'fix'>;

export interface CheckedFile {
  /** As the user sees it from where the command runs. */
  readonly path: string;
  readonly root: Root;
  /** Relative to its root. */
  readonly inRoot: string;
  /** Its text, which is read when somebody asks for it. Throws where the file is gone by then. */
  readonly document: () => ProposalDocument;
  /** Where its lines are, which is looked at when a problem is told. */
  readonly lines: () => LineIndex;
  /** None for a file that is no proposal. */
  readonly match: Match | undefined;
  /** What it was judged by beside its template; undefined for a file that is no proposal. */
  readonly known?: Known | undefined;
  readonly problems: readonly Problem[];
  /** Those of the indexes in it; undefined for a file without one. */
  readonly inIndexes?: readonly Told[] | undefined;
  /** What owes no sections: a stub, or the document that explains the process. */
  readonly ownKind?: OwnKind | undefined;
  /** When it was made, as `YYYY-MM-DD`, for a proposal that says so. */
  readonly day?: string | undefined;
  /** Where it stands, for a proposal and for what looks like one though it follows no template. */
  readonly row?: Row | undefined;
}

/** Why a file was not checked, for the user. */
export interface Unchecked {
  readonly failure: string;
}

/** A folder that proposals stand in. */
export interface Row {
  readonly root: Root;
  /** Relative to the root. */
  readonly folder: string;
}

export interface Summary {
  readonly files: number;
  readonly proposals: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
  /** How many are not told, since the baseline has them; undefined where there is none. */
  readonly inBaseline?: number;
  /** How many problems were mended before, where that was asked for. */
  readonly fixed?: number;
}

/** What makes two rows the same. */
export function rowKey({ root, folder }: Row): string {
  return `${root.host.folder}\n${folder}`;
}

/** All that is told of a file, in the order in which it stands there. */
export function toldOf({ problems, inIndexes = [] }: CheckedFile): readonly Told[] {
  return inOrder([...problems, ...inIndexes]);
}

/** The same file without what is no more than a hint. */
export function withoutHints(file: CheckedFile): CheckedFile {
  const isMore = ({ severity }: Told) => severity !== 'hint';
  return { ...file, problems: file.problems.filter(isMore), inIndexes: file.inIndexes?.filter(isMore) };
}

export function inOrder(told: readonly Told[]): readonly Told[] {
  return told.toSorted((a, b) => a.range.start - b.range.start);
}

/** Counts files and problems. */
export function summarize(files: readonly CheckedFile[]): Summary {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of files.flatMap(toldOf)) counts[severity]++;
  return {
    files: files.length,
    proposals: files.filter(({ match }) => match).length,
    errors: counts.error,
    warnings: counts.warning,
    information: counts.information,
    hints: counts.hint,
  };
}
