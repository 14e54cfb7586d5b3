import type { IndexProblem } from './catalog/indexProblems.ts';
import { INDEX_RULES } from './rules/index.ts';
import type { Severity } from './rules/rule.ts';

export interface JudgedIndexProblem extends IndexProblem {
  readonly severity: Severity;
}

/** How serious each of the problems of indexes is, without those that are switched off: in the editor and on the command line. */
export function judgeIndexes(
  problems: readonly IndexProblem[],
  severities: Readonly<Record<string, Severity | 'off'>>,
): readonly JudgedIndexProblem[] {
  return problems.flatMap((problem) => {
    const set = Object.hasOwn(severities, problem.rule) ? severities[problem.rule] : undefined;
    const severity = set ?? INDEX_RULES.find(({ id }) => id === problem.rule)?.severity;
    if (severity === undefined || severity === 'off') return [];
    return [{ ...problem, severity: problem.isUncertain ? 'hint' : severity }];
  });
}
