import { type Match, type Problem, RULES } from '../../core/index.ts';

const AMONG_OTHERS: ReadonlySet<string> = new Set(RULES.filter(({ needs }) => needs === 'around').map(({ id }) => id));

/** What was told of an earlier text of a document. */
export interface Told {
  readonly match: Match;
  readonly problems: readonly Problem[];
}

/**
 * A proposal's own problems, with those that it had among others before it was changed, where their words still stand: finding out
 * anew takes longer than a key may.
 */
export function carried(own: readonly Problem[], earlier: Told, { document: { text } }: Match): readonly Problem[] {
  const among = earlier.problems.filter(({ rule }) => AMONG_OTHERS.has(rule));
  if (among.length === 0) return own;
  const before = earlier.match.document.text;
  const shortest = Math.min(before.length, text.length);
  let start = 0;
  while (start < shortest && before.charCodeAt(start) === text.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < shortest - start &&
    before.charCodeAt(before.length - 1 - end) === text.charCodeAt(text.length - 1 - end)
  )
    end++;
  const shift = ({ range }: Problem): number | undefined => {
    if (range.end <= start) return 0;
    if (range.start >= before.length - end) return text.length - before.length;
    // Several places were changed at once: its words may still be there as they were.
    const words = before.slice(range.start, range.end);
    const at = text.indexOf(words);
    return at >= 0 && at === text.lastIndexOf(words) ? at - range.start : undefined;
  };
  const kept = among.flatMap((problem): Problem[] => {
    const by = shift(problem);
    const { range } = problem;
    return by === undefined ? [] : [{ ...problem, range: { start: range.start + by, end: range.end + by } }];
  });
  return [...own, ...kept].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
