import * as l10n from '@vscode/l10n';
import type { TextEdit } from '../text/edit.ts';
import type { Range } from '../text/range.ts';
import type { Severity } from '../workspace/severity.ts';
import type { IndexMistake } from './markedIndex.ts';
import type { StaleIndex } from './updateIndexes.ts';

/** Something wrong with an index in a document; shown at the comment that it starts with. */
export interface IndexProblem {
  readonly rule: 'index-stale' | 'index-invalid';
  readonly severity: Severity;
  /** For the user. */
  readonly message: string;
  readonly range: Range;
  /** What mends it; none where only its author can. */
  readonly edit?: TextEdit;
}

/** What is wrong with the indexes of a document. */
export function indexProblems(
  mistakes: readonly IndexMistake[],
  stale: readonly StaleIndex[],
): readonly IndexProblem[] {
  return [
    ...mistakes.map(({ range, message }) => ({
      rule: 'index-invalid' as const,
      severity: 'warning' as const,
      message,
      range,
    })),
    ...stale.map(({ index, edit, missing, surplus }) => ({
      rule: 'index-stale' as const,
      severity: 'information' as const,
      message: l10n.t('The index is stale: {0} missing, {1} out of date. Update it.', lines(missing), lines(surplus)),
      range: index.opening,
      edit,
    })),
  ];
}

function lines(count: number): string {
  return count === 1 ? l10n.t('1 line') : l10n.t('{0} lines', count);
}
