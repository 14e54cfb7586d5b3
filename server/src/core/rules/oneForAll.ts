import type { Problem } from './rule.ts';

/**
 * Of the problems of a rule that tells one for all of a document the first alone, with what it says for the others; of those that are
 * ignored it says nothing.
 * @param problems in the order in which they stand in the text
 */
export function oneForAll(problems: readonly Problem[], isIgnored: (problem: Problem) => boolean): readonly Problem[] {
  const counts = new Map<string, number>();
  for (const problem of problems)
    if (problem.sayForAll && !isIgnored(problem)) counts.set(problem.rule, (counts.get(problem.rule) ?? 0) + 1);
  const told = new Set<string>();
  return problems.flatMap((problem): Problem[] => {
    const { rule, sayForAll } = problem;
    if (told.has(rule) || isIgnored(problem)) return [];
    if (sayForAll) told.add(rule);
    const others = (counts.get(rule) ?? 1) - 1;
    return [sayForAll && others > 0 ? { ...problem, message: sayForAll(others) } : problem];
  });
}
