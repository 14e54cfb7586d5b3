import { parseDocument } from '../../document/proposalDocument.ts';
import { taskLists } from '../../lifecycle/taskLists.ts';
import { isOpenTask } from '../../lifecycle/tasks.ts';
import { followTemplate } from '../../matching/followTemplate.ts';
import type { Match } from '../../matching/match.ts';
import { checkProposal, RULES } from '../../rules/index.ts';
import type { Problem, RuleContext } from '../../rules/rule.ts';
import { applyEdits, type TextEdit } from '../../text/edit.ts';
import type { Draft } from './fix.ts';

/** The proposal as it is after some edits. */
export function after({ document, template, evidence }: Match, edits: readonly TextEdit[]): Match {
  return followTemplate(parseDocument(applyEdits(document.text, edits), { before: document }), template, evidence);
}

const known = new WeakMap<Match, { readonly context: RuleContext; readonly problems: readonly Problem[] }>();

/**
 * All problems in detail, by the rules' own severities, checked once: what is mended in a part counts, too.
 * @param rule the one that it is about: only then what shows among others is looked for as well
 */
export function allProblems(
  match: Match,
  { committedStatus, transitions, base, frozen, around }: RuleContext,
  rule?: string,
): readonly Problem[] {
  const context: RuleContext = {
    ...(committedStatus !== undefined && { committedStatus }),
    ...(transitions && { transitions }),
    ...(base && { base }),
    ...(frozen && { frozen }),
    ...(around && isAmongOthers(rule) && { around }),
  };
  const kept = known.get(match);
  if (kept && isSame(kept.context, context)) return kept.problems;
  const problems = checkProposal(match, { ...context, inDetail: true });
  known.set(match, { context, problems });
  return problems;
}

function isAmongOthers(rule: string | undefined): boolean {
  return RULES.some(({ id, needs }) => id === rule && needs === 'around');
}

function isSame(one: RuleContext, other: RuleContext): boolean {
  return (['committedStatus', 'transitions', 'base', 'frozen', 'around'] as const).every(
    (key) => one[key] === other[key],
  );
}

/**
 * The proposal after a fix, if `count` problems of the rule are gone then and none of another rule has come but what the fix may
 * bring; else undefined: Markdown has too many corners for an edit to be trusted unseen.
 */
export function tryOut(
  match: Match,
  rule: string,
  { edits, mayBring = [] }: Draft,
  context: RuleContext,
  count = 1,
): Match | undefined {
  const result = after(match, edits);
  const [before, now] = [allProblems(match, context, rule), allProblems(result, context, rule)];
  const ofRule = (problems: readonly Problem[]) => problems.filter((problem) => problem.rule === rule).length;
  const isGone =
    ofRule(now) <= ofRule(before) - count ||
    (rule === 'section-out-of-order' && hasMovedBack(match, result)) ||
    (rule === 'task-incomplete' && openTasks(result) < openTasks(match));
  if (!isGone) return undefined;
  const had = tally(before, rule);
  const isFine = [...tally(now, rule)].every(
    ([key, { rule: other, times }]) =>
      times <= (had.get(key)?.times ?? 0) ||
      mayBring === 'anything' ||
      mayBring.includes(other) ||
      other === NOT_NEEDED_ANY_MORE,
  );
  return isFine ? result : undefined;
}

/** How often each problem is there; what is renamed is called otherwise afterwards. */
function tally(problems: readonly Problem[], mended: string): Map<string, { rule: string; times: number }> {
  const counts = new Map<string, { rule: string; times: number }>();
  for (const { rule, subject } of problems) {
    const key = RENAMING.includes(mended) ? rule : `${rule}: ${subject}`;
    counts.set(key, { rule, times: (counts.get(key)?.times ?? 0) + 1 });
  }
  return counts;
}

/** What is mended need not be ignored any more. */
const NOT_NEEDED_ANY_MORE = 'ignore-unused';
const RENAMING = ['section-renamed', 'section-unknown', 'field-unknown'];

/** A section that moved speaks for those inside: they get their own problems once it is back. */
function hasMovedBack(match: Match, result: Match): boolean {
  const moved = ({ alignment }: Match) => alignment.pairs.filter(({ isMoved }) => isMoved).length;
  return moved(result) < moved(match);
}

/** A section's tasks are one problem, that is mended task by task. */
function openTasks(match: Match): number {
  return taskLists(match).reduce((sum, { tasks }) => sum + tasks.filter(isOpenTask).length, 0);
}
