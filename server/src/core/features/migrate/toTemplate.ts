import type { Match } from '../../matching/match.ts';
import type { Problem } from '../../rules/rule.ts';
import { composeEdits } from '../../text/composeEdits.ts';
import type { TextEdit } from '../../text/edit.ts';
import { addAll } from '../../text/longLists.ts';
import type { Draft, FixOptions } from '../fixes/fix.ts';
import { independent } from '../fixes/fixAll.ts';
import { draftsFor, insertion } from '../fixes/fixesFor.ts';
import { missingFor } from '../fixes/missingFor.ts';
import { allProblems, tryOut } from '../fixes/tryOut.ts';
import { isNothingLost } from './nothingLost.ts';
import type { Step, StepKind } from './step.ts';

/** What stands where, then what is missing. */
const STEPS: readonly (readonly [rule: string, kind: StepKind])[] = [
  ['section-wrong-level', 'section-level'],
  ['section-out-of-order', 'section-moved'],
  ['section-missing', 'section-added'],
  ['field-missing', 'field-added'],
];

/** Each try reads the whole text: a document that needs more has another structure. */
const MAX_TRIES = 100;

export interface ToTemplateOptions extends FixOptions {
  /** Whether a problem is one that the change of the template brought, and that is to be mended. */
  readonly isWanted: (match: Match, problem: Problem) => boolean;
}

/**
 * Puts a document's sections where its template has them, and adds what is missing. Each step is tried out: its problem must be gone, no
 * other one may have come, and all lines of the document are still there.
 * @returns the edits that lead there at once, the steps, and the document then
 */
export function toTemplate(
  match: Match,
  options: ToTemplateOptions,
): { readonly edits: readonly TextEdit[]; readonly steps: readonly Step[]; readonly match: Match } {
  let now = match;
  let edits: readonly TextEdit[] = [];
  const steps: Step[] = [];
  let tries = MAX_TRIES;
  for (const [rule, kind] of STEPS) {
    for (let isDone = false; !isDone; ) {
      isDone = true;
      for (const { draft, problems } of attemptsAt(now, rule, options)) {
        if (--tries < 0) break;
        const result = tryOut(now, rule, draft, options, problems.length);
        const moved = ADDING.has(rule) ? [] : problems.map(({ subject }) => subject);
        if (!result || !isNothingLost(now.document, result.document, moved)) continue;
        edits = composeEdits(match.document.text, edits, draft.edits);
        addAll(
          steps,
          problems.map(({ subject }): Step => ({ kind, name: subject })),
        );
        now = result;
        isDone = false;
        break;
      }
    }
  }
  return { edits, steps, match: now };
}

/** Rules whose problems are mended by adding something. */
export const ADDING: ReadonlySet<string> = new Set(['section-missing', 'field-missing']);

interface Attempt {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
}

/** All that a rule asks for at once, where that may work, then one after the other. */
function attemptsAt(match: Match, rule: string, options: ToTemplateOptions): readonly Attempt[] {
  const found = allProblems(match, options).filter(
    (problem) => problem.rule === rule && options.isWanted(match, problem),
  );
  const single = found.flatMap((problem): Attempt[] => {
    const draft = draftsFor(match, problem, options).find(({ isPreferred }) => isPreferred);
    return draft ? [{ draft, problems: [problem] }] : [];
  });
  if (single.length < 2) return single;
  const problems = single.flatMap((one) => one.problems);
  const together =
    rule === 'section-missing'
      ? insertion(
          match,
          problems.flatMap((problem) => missingFor(match, problem) ?? []),
          options,
          '',
        )
      : independent(single.map(({ draft }) => draft));
  return together ? [{ draft: together, problems }, ...single] : single;
}
