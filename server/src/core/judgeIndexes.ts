import type { IndexProblem } from './catalog/indexProblems.ts';
import type { Severity } from './rules/rule.ts';
import { indexInvalid } from './rules/workspace/index-invalid.ts';
import { indexStale } from './rules/workspace/index-stale.ts';

export interface JudgedIndexProblem extends IndexProblem {
  readonly severity: Severity;
}

/** How serious each of the problems of indexes is, without those that are switched off: in the editor and on the command line. */
export function judgeIndexes(
  problems: readonly IndexProblem[],
  severities: Readonly<Record<string, Severity | 'off'>>,
): readonly JudgedIndexProblem[] {
  return problems.flatMap((problem) => {
    const rule = [indexStale, indexInvalid].find(({ id }) => id === problem.rule);
    const severity = Object.hasOwn(severities, problem.rule) ? severities[problem.rule] : rule?.severity;
    return severity === undefined || severity === 'off' ? [] : [{ ...problem, severity }];
  });
}
