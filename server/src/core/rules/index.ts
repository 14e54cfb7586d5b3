import { ownKindOf } from '../lifecycle/ownKind.ts';
import type { Match } from '../matching/match.ts';
import { contains } from '../text/range.ts';
import { approvalMissing } from './approval-missing.ts';
import { fieldDateInvalid } from './field-date-invalid.ts';
import { fieldDateOrder } from './field-date-order.ts';
import { fieldEmpty } from './field-empty.ts';
import { fieldMissing } from './field-missing.ts';
import { fieldUnknown } from './field-unknown.ts';
import { fieldValueUnknown } from './field-value-unknown.ts';
import { frontMatterInvalid } from './front-matter-invalid.ts';
import { placeholderLeftover } from './placeholder-leftover.ts';
import { questionOpen } from './question-open.ts';
import type { Problem, Rule, RuleContext, Severity } from './rule.ts';
import { sectionDuplicate } from './section-duplicate.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionMissing } from './section-missing.ts';
import { sectionOutOfOrder } from './section-out-of-order.ts';
import { sectionRenamed } from './section-renamed.ts';
import { sectionUnfilled } from './section-unfilled.ts';
import { sectionUnknown } from './section-unknown.ts';
import { sectionWrongLevel } from './section-wrong-level.ts';
import { statusTransition } from './status-transition.ts';
import { taskIncomplete } from './task-incomplete.ts';
import { titleMissing } from './title-missing.ts';

export const RULES: readonly Rule[] = [
  frontMatterInvalid,
  titleMissing,
  fieldMissing,
  fieldEmpty,
  fieldValueUnknown,
  fieldDateInvalid,
  fieldDateOrder,
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
  approvalMissing,
  questionOpen,
  taskIncomplete,
];

/** What says that something is still to be written. */
const TO_WRITE = ['section-empty', 'section-unfilled', 'placeholder-leftover', 'field-empty'];

export interface CheckOptions extends RuleContext {
  /** By rule id; a rule without an entry keeps its own severity. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
}

/** All problems of a proposal, in the order in which they stand in the text. What owes no sections has hardly any. */
export function checkProposal(match: Match, { severities = {}, ...context }: CheckOptions = {}): readonly Problem[] {
  const owesAll = ownKindOf(match) === undefined;
  const problems = RULES.filter(({ isForAll }) => owesAll || isForAll).flatMap((rule) => {
    const set = Object.hasOwn(severities, rule.id) ? severities[rule.id] : undefined;
    if (set === 'off') return [];
    const own = rule.severity === 'by status' ? (match.isDraft ? 'information' : 'warning') : rule.severity;
    return [...rule.check(match, context)].map(
      (finding): Problem => ({ ...finding, rule: rule.id, severity: finding.isUncertain ? 'hint' : (set ?? own) }),
    );
  });
  const covered = problems.flatMap(({ covers }) => covers ?? []);
  return problems
    .filter(({ rule, range }) => !TO_WRITE.includes(rule) || !covered.some((other) => contains(other, range)))
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
