import type { Match, Problem } from '../core/index.ts';

export interface CheckedFile {
  readonly path: string;
  /** None for a file that is no proposal. */
  readonly match: Match | undefined;
  readonly problems: readonly Problem[];
}

export interface Summary {
  readonly files: number;
  readonly proposals: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
}

/** Counts files and problems. */
export function summarize(files: readonly CheckedFile[]): Summary {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of files.flatMap(({ problems }) => problems)) counts[severity]++;
  return {
    files: files.length,
    proposals: files.filter(({ match }) => match).length,
    errors: counts.error,
    warnings: counts.warning,
    information: counts.information,
    hints: counts.hint,
  };
}
