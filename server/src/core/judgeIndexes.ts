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
    const rule = INDEX_RULES.find(({ id }) => id === problem.rule);
    const usual = problem.isUncertain ? 'hint' : rule?.severity;
    const severity = Object.hasOwn(severities, problem.rule) ? severities[problem.rule] : usual;
    return severity === undefined || severity === 'off' ? [] : [{ ...problem, severity }];
  });
}
