import * as l10n from '@vscode/l10n';
import type { Match } from '../../matching/match.ts';
import { missingSections } from '../../matching/missing.ts';
import type { Problem } from '../../rules/rule.ts';
import { composeEdits } from '../../text/composeEdits.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Draft, Fix, FixOptions } from './fix.ts';
import { draftsFor, insertion } from './fixesFor.ts';
import { allProblems, tryOut } from './tryOut.ts';

/** Structure first: what stands where, then what is missing, then what stands in it. */
const ORDER = [
  'front-matter-invalid',
  'section-wrong-level',
  'section-duplicate',
  'section-renamed',
  'section-out-of-order',
  'title-missing',
  'section-missing',
  'field-missing',
  'field-date-invalid',
  'field-date-order',
  'field-value-unknown',
  'field-empty',
  'placeholder-leftover',
  'section-unfilled',
  'ignore-unused',
];

/** What must be mended first: a heading at another level stands in another section, and takes it apart. */
const BEFORE: Readonly<Record<string, string>> = { 'section-out-of-order': 'section-wrong-level' };

/** A document that needs more has other worries; each try reads the whole text beside the whole template, so that long ones get fewer. */
const MAX_TRIES = 300;
const MAX_CHARACTERS = 6_000_000;

export interface FixAllOptions extends FixOptions {
  /** Only problems of this rule. */
  readonly rule?: string;
  /** Only guidance that is to be removed, or only what is none. */
  readonly isGuidance?: boolean;
  /** Only what may run unasked. */
  readonly isSafe?: boolean;
  /** Which problems of the proposal, as it is by then, are to be mended: not those that the user switched off, say. */
  readonly isWanted?: (problem: Problem, match: Match) => boolean;
}

interface State {
  readonly match: Match;
  readonly edits: readonly TextEdit[];
}

/**
 * Mends all that can be mended without asking, one fix after the other until nothing is left that could be: run on its own
 * result it changes nothing. Each fix is tried out. Without a rule, guidance goes only from sections in which the author has written.
 * @returns the edits that lead there at once; none where nothing can be mended
 */
export function fixAll(match: Match, options: FixAllOptions): readonly TextEdit[] {
  const length = match.document.text.length + match.template.document.text.length;
  const budget = { tries: Math.min(MAX_TRIES, Math.ceil(MAX_CHARACTERS / (length + 1))) };
  let state: State = { match, edits: [] };
  for (let isDone = false; !isDone; ) {
    isDone = true;
    for (const rule of ORDER) {
      if (options.rule !== undefined && options.rule !== rule && BEFORE[options.rule] !== rule) continue;
      for (let next = step(state, rule, options, budget); next; next = step(state, rule, options, budget)) {
        state = { match: next.match, edits: composeEdits(match.document.text, state.edits, next.edits) };
        isDone = false;
      }
    }
  }
  return state.edits;
}

/** One fix, or as many of a rule's at once as that works for. */
function step({ match }: State, rule: string, options: FixAllOptions, budget: { tries: number }): State | undefined {
  const drafts = draftsOf(match, rule, options);
  for (const { draft, count } of attemptsAt(match, rule, drafts, options)) {
    if (--budget.tries < 0) return undefined;
    const result = tryOut(match, rule, draft, options, count);
    if (result && result.document.text !== match.document.text) return { match: result, edits: draft.edits };
  }
  return undefined;
}

interface Attempt {
  readonly draft: Draft;
  /** How many problems it is to mend. */
  readonly count: number;
}

/** All at once, then each half, and so on: where one of many does not work, the others are found in a few tries. */
function* attemptsAt(
  match: Match,
  rule: string,
  drafts: readonly Draft[],
  options: FixOptions,
): Generator<Attempt, undefined> {
  const [first] = drafts;
  if (!first) return undefined;
  if (drafts.length === 1) {
    yield { draft: first, count: 1 };
    return undefined;
  }
  const isMissing = rule === 'section-missing';
  const together = isMissing ? allMissing(match, drafts, options) : independent(drafts);
  if (together) yield { draft: together, count: drafts.length };
  // What is inserted in one place is to have an order, and what moves makes way for others: only all of them, or one, is certain.
  const size = isMissing || rule === 'section-out-of-order' ? 1 : Math.ceil(drafts.length / 2);
  for (let from = 0; from < drafts.length; from += size)
    yield* attemptsAt(match, rule, drafts.slice(from, from + size), options);
  return undefined;
}

/** What is to be done for each problem of a rule, by the options. */
export function draftsOf(match: Match, rule: string, options: FixAllOptions): readonly Draft[] {
  const { isSafe = false, isGuidance, isWanted = () => true } = options;
  // A section is cleared with its subsections.
  let covered = -1;
  return allProblems(match, options)
    .filter((problem) => problem.rule === rule && isWanted(problem, match))
    .flatMap((problem) => {
      if (problem.range.start < covered) return [];
      const drafts = draftsFor(match, problem, options);
      // Guidance in a section that is still to be written goes only where all of that kind is to go.
      const draft = drafts.find(
        ({ isPreferred }) => isPreferred || (rule === 'section-unfilled' && options.rule === rule),
      );
      const isOfKind = isGuidance === undefined || isGuidance === (draft?.isGuidance ?? false);
      if (!draft || !isOfKind || (isSafe && !draft.isSafe)) return [];
      covered = Math.max(covered, problem.covers?.end ?? covered);
      return [draft];
    });
}

function allMissing(match: Match, drafts: readonly Draft[], options: FixOptions): Draft | undefined {
  const missing = missingSections(match);
  return drafts.length === missing.length ? insertion(match, missing, options, '') : undefined;
}

/** Several fixes as one, if they do not touch each other. */
export function independent(drafts: readonly Draft[]): Draft | undefined {
  const edits = drafts
    .flatMap((draft) => draft.edits)
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const touches = edits.some((edit, i) => i > 0 && edit.range.start < (edits[i - 1] as TextEdit).range.end);
  const mayBring = drafts.some((draft) => draft.mayBring === 'anything')
    ? ('anything' as const)
    : (drafts.flatMap((draft) => draft.mayBring ?? []) as readonly string[]);
  return touches ? undefined : { title: '', edits, isPreferred: false, mayBring };
}

/** How many problems there is something to be done for, before any of it was tried out. */
export function countMendable(match: Match, options: FixAllOptions): number {
  return ORDER.reduce((sum, rule) => sum + draftsOf(match, rule, options).length, 0);
}

/** The fix that mends all that can be mended; undefined where nothing can. */
export function fixEverything(match: Match, options: FixAllOptions): Fix | undefined {
  const edits = fixAll(match, options);
  return edits.length > 0 ? { title: everythingTitle(options), edits, isPreferred: false } : undefined;
}

/** What that fix is called. */
export function everythingTitle({ isSafe }: Pick<FixAllOptions, 'isSafe'>): string {
  return isSafe ? l10n.t('Fix all problems that are safe to fix') : l10n.t('Fix all problems that can be fixed');
}
