import { ownKindOf } from '../lifecycle/ownKind.ts';
import type { Match } from '../matching/match.ts';
import { groupBy } from '../text/groupBy.ts';
import { approvalMissing } from './approval-missing.ts';
import { fieldDateInvalid } from './field-date-invalid.ts';
import { fieldDateOrder } from './field-date-order.ts';
import { fieldDuplicate } from './field-duplicate.ts';
import { fieldEmpty } from './field-empty.ts';
import { fieldMissing } from './field-missing.ts';
import { fieldUnknown } from './field-unknown.ts';
import { fieldValueUnknown } from './field-value-unknown.ts';
import { frontMatterInvalid } from './front-matter-invalid.ts';
import { frozenChanged } from './frozen-changed.ts';
import { ignoreUnused } from './ignore-unused.ts';
import { hides, ignoresIn } from './ignoring.ts';
import { oneForAll } from './oneForAll.ts';
import { placeholderLeftover } from './placeholder-leftover.ts';
import { questionOpen } from './question-open.ts';
import type { Finding, Problem, Rule, RuleContext, RuleInfo, Severity } from './rule.ts';
import { sectionDuplicate } from './section-duplicate.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionMissing } from './section-missing.ts';
import { sectionOutOfOrder } from './section-out-of-order.ts';
import { sectionRenamed } from './section-renamed.ts';
import { sectionUnfilled } from './section-unfilled.ts';
import { sectionUnknown } from './section-unknown.ts';
import { sectionWrongLevel } from './section-wrong-level.ts';
import { withoutSpokenFor } from './spokenFor.ts';
import { statusTransition } from './status-transition.ts';
import { taskIncomplete } from './task-incomplete.ts';
import { titleMissing } from './title-missing.ts';
import { fileMisplaced } from './workspace/file-misplaced.ts';
import { fileNameMismatch } from './workspace/file-name-mismatch.ts';
import { indexIncomplete } from './workspace/index-incomplete.ts';
import { indexInvalid } from './workspace/index-invalid.ts';
import { indexOutdated } from './workspace/index-outdated.ts';
import { indexStale } from './workspace/index-stale.ts';
import { numberDuplicate } from './workspace/number-duplicate.ts';
import { numberMismatch } from './workspace/number-mismatch.ts';
import { referenceBroken } from './workspace/reference-broken.ts';
import { referenceCycle } from './workspace/reference-cycle.ts';
import { referenceOneSided } from './workspace/reference-one-sided.ts';
import { referenceWithdrawn } from './workspace/reference-withdrawn.ts';
import { statusOutdated } from './workspace/status-outdated.ts';

export const RULES: readonly Rule[] = [
  frontMatterInvalid,
  titleMissing,
  fieldMissing,
  fieldEmpty,
  fieldValueUnknown,
  fieldDateInvalid,
  fieldDateOrder,
  fieldDuplicate,
  fieldUnknown,
  sectionMissing,
  sectionEmpty,
  sectionUnfilled,
  sectionRenamed,
  sectionOutOfOrder,
  sectionWrongLevel,
  sectionDuplicate,
  sectionUnknown,
  placeholderLeftover,
  statusTransition,
  frozenChanged,
  approvalMissing,
  questionOpen,
  taskIncomplete,
  numberDuplicate,
  numberMismatch,
  referenceBroken,
  referenceOneSided,
  referenceCycle,
  referenceWithdrawn,
  statusOutdated,
  fileMisplaced,
  fileNameMismatch,
  // What the others have found, it needs to know.
  ignoreUnused,
];

/** Those about documents that need be no proposals. */
export const INDEX_RULES = [indexStale, indexInvalid, indexOutdated, indexIncomplete] as const;

/** All of them. */
export const ALL_RULES: readonly RuleInfo[] = [...RULES, ...INDEX_RULES];

const IDS = RULES.map(({ id }) => id);

export interface CheckOptions extends Omit<RuleContext, 'found'> {
  /** By rule id; a rule without an entry keeps its own severity. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** Whether each thing that is to be mended is a problem, instead of one for a section that is still to be written, or for all levels. */
  readonly inDetail?: boolean;
  /** Whether something that the template asks for is really asked for; all is unless told. */
  readonly isAskedFor?: (problem: Problem) => boolean;
}

const findings = new WeakMap<Match, Map<Rule, readonly Finding[]>>();

/** What a rule finds; by the match alone it finds the same each time, however often others change. */
export function findingsOf(rule: Rule, match: Match, context: RuleContext = {}): readonly Finding[] {
  if (rule.needs) return [...rule.check(match, context)];
  const known = findings.get(match) ?? new Map<Rule, readonly Finding[]>();
  findings.set(match, known);
  const found = known.get(rule) ?? [...rule.check(match, context)];
  known.set(rule, found);
  return found;
}

/** What the rules find that go by the match alone, as far as they are checked. */
export function findingsAlone(
  match: Match,
  severities: CheckOptions['severities'] = {},
): readonly (readonly [rule: string, found: readonly Finding[]])[] {
  const owesAll = ownKindOf(match) === undefined;
  return RULES.flatMap((rule) => {
    const isOff = Object.hasOwn(severities, rule.id) && severities[rule.id] === 'off';
    return rule.needs || isOff || !(owesAll || rule.isForAll) ? [] : [[rule.id, findingsOf(rule, match)] as const];
  });
}

/** Says of a proposal, whose text is put away, what these rules have found. */
export function keepFindings(match: Match, found: ReturnType<typeof findingsAlone>): void {
  const byRule = new Map(found);
  findings.set(match, new Map(RULES.flatMap((rule) => [[rule, byRule.get(rule.id)] as const].filter(isKept))));
}

function isKept(pair: readonly [Rule, readonly Finding[] | undefined]): pair is readonly [Rule, readonly Finding[]] {
  return pair[1] !== undefined;
}

/** What a closed proposal has left unfinished nobody finishes any more. */
function severityAt(stage: Match['stage'], { isForClosed }: Rule): Severity {
  if (stage === 'closed' && !isForClosed) return 'hint';
  return stage === 'draft' ? 'information' : 'warning';
}

/** All problems of a proposal that it does not ask to ignore, in the order in which they stand in the text. What owes no sections has hardly any. */
export function checkProposal(
  match: Match,
  { severities = {}, inDetail = false, isAskedFor = () => true, ...known }: CheckOptions = {},
): readonly Problem[] {
  const problems: Problem[] = [];
  const checked = new Set<string>();
  const context: RuleContext = { ...known, found: { problems, checked, known: IDS } };
  const owesAll = ownKindOf(match) === undefined;
  for (const rule of RULES) {
    if ((!owesAll && !rule.isForAll) || (match.isStructureOnly && rule.isAboutText)) continue;
    const set = Object.hasOwn(severities, rule.id) ? severities[rule.id] : undefined;
    if (set === 'off' || (rule.needs && context[rule.needs] === undefined)) continue;
    const own = rule.severity === 'by status' ? severityAt(match.stage, rule) : rule.severity;
    for (const finding of findingsOf(rule, match, context))
      problems.push({ ...finding, rule: rule.id, severity: finding.isUncertain ? 'hint' : (set ?? own) });
    checked.add(rule.id);
  }
  const ignores = groupBy(ignoresIn(match), ({ entry }) => entry.rule);
  const isIgnored = (problem: Problem) =>
    ignores.get(problem.rule)?.some((ignore) => hides(match, ignore, problem)) === true;
  const told = withoutSpokenFor(problems.filter(isAskedFor), inDetail).toSorted(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  );
  return inDetail ? told.filter((problem) => !isIgnored(problem)) : oneForAll(told, isIgnored);
}
