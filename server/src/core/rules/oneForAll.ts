import { groupBy } from '../text/groupBy.ts';
import { OTHERS, type Problem, type SaidForAll } from './rule.ts';

/**
 * Of the problems of a rule that tells one for all of a document the first alone, with what it says for the others; of those that are
 * ignored it says nothing.
 * @param problems in the order in which they stand in the text
 */
export function oneForAll(problems: readonly Problem[], isIgnored: (problem: Problem) => boolean): readonly Problem[] {
  const open = problems.filter((problem) => !isIgnored(problem));
  const alike = groupBy(
    open.filter(({ sayForAll }) => sayForAll),
    kindOf,
  );
  return open.flatMap((problem): Problem[] => {
    const { sayForAll, leastForAll = 2 } = problem;
    const all = sayForAll ? (alike.get(kindOf(problem)) ?? []) : [];
    if (!sayForAll || all.length < leastForAll) return [problem];
    return all[0] === problem ? [{ ...problem, message: inWords(sayForAll, all.length - 1), speaksForAll: true }] : [];
  });
}

function inWords({ one, several }: SaidForAll, others: number): string {
  return others === 1 ? one : several.replaceAll(OTHERS, String(others));
}

/** A hint does not speak for warnings. */
function kindOf({ rule, severity }: Problem): string {
  return `${rule} ${severity}`;
}
