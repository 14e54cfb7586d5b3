import type { Mutant } from './mutants.ts';

interface Insertion {
  readonly at: number;
  /** At one place, what ends comes before what begins, inner before outer; and the other way round where it begins. */
  readonly order: number;
  readonly text: string;
}

/**
 * The source with all its mutants in it at once, each behind a question: `$mutant(id)` says whether it is the one that is tried. So
 * one bundle serves all, and what a test asks tells which mutants it can notice.
 */
export function instrumented(text: string, mutants: readonly Mutant[]): string {
  const insertions = mutants.flatMap((mutant): readonly Insertion[] => {
    const { id, start, end, isStatement } = mutant;
    const length = end - start;
    if (length === 0) return [{ at: start, order: 0, text: `if ($mutant(${id})) ${mutant.text}` }];
    const [before, after] = isStatement
      ? [`{ if (!$mutant(${id})) {`, '}}']
      : [`($mutant(${id}) ? (${mutant.text}) : (`, '))'];
    return [
      { at: start, order: 1 / length, text: before },
      { at: end, order: -1 / length, text: after },
    ];
  });
  // Of two at one place and of one length the first is the outer one: its end comes last.
  const numbered = insertions.map((each, i) => ({ ...each, i }));
  numbered.sort((a, b) => a.at - b.at || a.order - b.order || (a.order < 0 ? b.i - a.i : a.i - b.i));
  let written = '';
  let from = 0;
  for (const { at, text: inserted } of numbered) {
    written += text.slice(from, at) + inserted;
    from = at;
  }
  return written + text.slice(from);
}
