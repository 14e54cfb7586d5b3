import type { Match } from '../../matching/match.ts';
import type { Problem } from '../../rules/rule.ts';
import type { Fix } from './fix.ts';
import { draftsOf, type FixAllOptions, fixAll } from './fixAll.ts';
import { fixAllTitle } from './fixAllTitle.ts';
import { isGuidance } from './found.ts';

/** Problems that one fix can mend: those of a rule, of which guidance and what else is left over are two kinds. */
export interface FixKind {
  readonly rule: string;
  readonly isGuidance: boolean;
}

/** A kind that some problems are of, what its fix is called, and how many problems that is meant to mend: two at least. */
export interface OfferedKind extends FixKind {
  readonly title: string;
  readonly count: number;
}

/** The kinds of some problems, as far as each has a fix of its own. No edit is made for that, nor tried out. */
export function kindsAmong(match: Match, problems: readonly Problem[], options: FixAllOptions): readonly OfferedKind[] {
  const kinds = new Map(problems.map((problem) => [JSON.stringify(kindOf(match, problem)), kindOf(match, problem)]));
  const offered = [...kinds.values()].flatMap((kind): OfferedKind[] => {
    const count = draftsOf(match, kind.rule, { ...options, ...kind }).length;
    const title = fixAllTitle(kind.rule, kind.isGuidance, count);
    return title === undefined || count < 2 ? [] : [{ ...kind, title, count }];
  });
  return [...new Map(offered.map((kind) => [kind.title, kind])).values()];
}

/** The kind of a problem. */
export function kindOf(match: Match, { rule, range }: Problem): FixKind {
  return { rule, isGuidance: rule === 'placeholder-leftover' && isGuidance(match, range) };
}

/** The fix for all problems of a kind; undefined where there are fewer than two that can be mended. */
export function fixOfKind(match: Match, { rule, isGuidance }: FixKind, options: FixAllOptions): Fix | undefined {
  const ofKind = { ...options, rule, isGuidance };
  const title = fixAllTitle(rule, isGuidance, draftsOf(match, rule, ofKind).length);
  const edits = title === undefined ? [] : fixAll(match, ofKind);
  return title === undefined || edits.length === 0 ? undefined : { title, edits, isPreferred: false };
}

/** The fix for all problems of a problem's kind; undefined where there are fewer than two that can be mended. */
export function fixAllOfKind(match: Match, problem: Problem, options: FixAllOptions): Fix | undefined {
  const [kind] = kindsAmong(match, [problem], options);
  return kind && fixOfKind(match, kind, options);
}
