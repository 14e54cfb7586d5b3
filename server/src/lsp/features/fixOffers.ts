import type { Diagnostic } from 'vscode-languageserver/node';
import {
  countMendable,
  draftsFor,
  everythingTitle,
  type Fix,
  type FixAllOptions,
  fixEverything,
  fixesFor,
  fixOfKind,
  ignoreFixes,
  ignoreTitles,
  kindOf,
  kindsAmong,
  type Match,
  type Problem,
} from '../../core/index.ts';
import type { Trials } from './trials.ts';
import { type Wish, wishFor } from './wishes.ts';

/** A fix that is offered: tried out already, or only when it is chosen. */
export interface Offer {
  readonly title: string;
  readonly wish: Wish;
  readonly fix?: Fix;
  readonly isPreferred?: boolean;
  /** The status that it gives the proposal. */
  readonly status?: string;
  readonly diagnostics?: readonly Diagnostic[];
}

/** What the offers of an answer go by. */
export interface Offering {
  readonly match: Match;
  readonly options: FixAllOptions & Required<Pick<FixAllOptions, 'isWanted'>>;
  readonly trials: Trials;
}

/** Who marks half a document does not mean each of its problems: beyond so many, what mends all of a kind stands for those of it. */
export const MAX_ONE_BY_ONE = 10;
/** How many tries it takes at most to find out how a problem can be ignored. */
const TRIES_TO_IGNORE = 8;

/** The problems whose fixes are offered one by one. */
export function oneByOne({ match, options }: Offering, problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MAX_ONE_BY_ONE) return problems;
  const keyOf = (kind: object) => JSON.stringify(kind);
  const together = new Set(
    kindsAmong(match, problems, options).map(({ rule, isGuidance }) => keyOf({ rule, isGuidance })),
  );
  return problems.filter((problem) => !together.has(keyOf(kindOf(match, problem)))).slice(0, MAX_ONE_BY_ONE);
}

/** The fixes for one problem. */
export function offersFor({ match, options, trials }: Offering, problem: Problem): readonly Offer[] {
  const drafts = draftsFor(match, problem, options);
  const isTried = trials.take(drafts.length, match);
  return (isTried ? fixesFor(match, problem, options) : drafts).map((fix) => ({
    title: fix.title,
    wish: wishFor('problem', problem, fix.title),
    ...(isTried && { fix }),
    ...(fix.isPreferred && { isPreferred: true }),
    ...(fix.status !== undefined && { status: fix.status }),
  }));
}

/** The fixes that mend all problems of a kind, for each kind that some problems are of. */
export function offersForKinds({ match, options, trials }: Offering, problems: readonly Problem[]): readonly Offer[] {
  return kindsAmong(match, problems, options).flatMap(({ rule, isGuidance, title, count }): Offer[] => {
    const wish: Wish = { of: 'kind', rule, isGuidance };
    if (!trials.take(count, match)) return [{ title, wish }];
    const fix = fixOfKind(match, { rule, isGuidance }, options);
    return fix ? [{ title: fix.title, wish, fix }] : [];
  });
}

const tried = new WeakMap<Match, Map<boolean, Fix | undefined>>();

/** The fix for all that can be mended. Tried out once for a state of the document: editors ask at each step of the cursor. */
export function offerForAll({ match, options, trials }: Offering, isSafe = false): Offer | undefined {
  const wanted = { ...options, isSafe };
  const offer = { title: everythingTitle(wanted), wish: { of: 'all', isSafe } as const };
  const known = tried.get(match) ?? new Map<boolean, Fix | undefined>();
  tried.set(match, known);
  if (!known.has(isSafe)) {
    const count = countMendable(match, wanted);
    if (count === 0) return undefined;
    if (!trials.take(count, match)) return offer;
    known.set(isSafe, fixEverything(match, wanted));
  }
  const fix = known.get(isSafe);
  return fix && { ...offer, fix };
}

/**
 * What leaves problems as they are; in the whole file each rule once. Without their diagnostics, since editors put what has
 * one before "fix all".
 */
export function offersToIgnore({ match, options, trials }: Offering, problems: readonly Problem[]): readonly Offer[] {
  const offers = new Map<string, Offer>();
  const add = (problem: Problem, title: string, fix?: Fix) => {
    if (!offers.has(title)) offers.set(title, { title, wish: wishFor('ignore', problem, title), ...(fix && { fix }) });
  };
  for (const problem of problems.slice(0, MAX_ONE_BY_ONE))
    if (trials.take(TRIES_TO_IGNORE, match))
      for (const fix of ignoreFixes(match, problem, options)) add(problem, fix.title, fix);
    else for (const title of ignoreTitles(problem)) add(problem, title);
  return [...offers.values()];
}
