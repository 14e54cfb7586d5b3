import { type ProposalDocument, parseDocument } from '../../document/proposalDocument.ts';
import { followTemplate } from '../../matching/followTemplate.ts';
import type { Match } from '../../matching/match.ts';
import type { Problem } from '../../rules/rule.ts';
import type { Template } from '../../template/template.ts';
import { composeEdits } from '../../text/composeEdits.ts';
import { applyEdits, type TextEdit } from '../../text/edit.ts';
import type { FixOptions } from '../fixes/fix.ts';
import { allProblems } from '../fixes/tryOut.ts';
import { arrangementIn } from './arranged.ts';
import { fromOlder } from './fromOlder.ts';
import { withKept } from './keptSections.ts';
import type { Kept, Step } from './step.ts';
import { templateChange } from './templateChange.ts';
import { ADDING, toTemplate } from './toTemplate.ts';

export interface MigrateOptions extends FixOptions {
  /** The template that the document was written by: another one, or an older revision; undefined where that is not known. */
  readonly from?: Template | undefined;
  /** Whether the template is another one on purpose: then all that it asks for is added, also what the older one asked for in vain. */
  readonly isMove?: boolean;
  /** Whether something that the template asks for is really asked for; all is that is no mere hint unless told. */
  readonly isAskedFor?: (match: Match, problem: Problem) => boolean;
}

/** What brings a document to a template. */
export interface Migration {
  /** The template. */
  readonly to: Template;
  /** Against the document, in order, never overlapping; none where it follows the template already. */
  readonly edits: readonly TextEdit[];
  /** In the order in which they are done. */
  readonly steps: readonly Step[];
  /** What the template does not ask for any more, and stays; known where the older template is. */
  readonly kept: readonly Kept[];
  /** What is not there and is not added: its author left it out when the older template asked for it as well. */
  readonly leftOut: readonly string[];
}

/**
 * What would be added, renamed, moved for a document to follow a template. No word of the author's is lost: what goes are words of the
 * older template in places where nobody has written anything. Done on its own result it changes nothing.
 * @param to the template that it is to follow
 */
export function migrate(document: ProposalDocument, to: Template, options: MigrateOptions): Migration {
  let migration: Migration = { to, edits: [], steps: [], kept: [], leftOut: [] };
  for (let round = 0, text = document.text; round < MAX_ROUNDS; round++) {
    const next = step(round === 0 ? document : parseDocument(text), to, options);
    const edits = composeEdits(document.text, migration.edits, next.edits);
    migration = { ...next, edits, steps: [...migration.steps, ...next.steps] };
    if (next.steps.length === 0) break;
    text = applyEdits(document.text, edits);
  }
  return migration;
}

/** What moves out of a section may leave one that can go, and the like: more rounds than two were never needed. */
const MAX_ROUNDS = 4;

function step(document: ProposalDocument, to: Template, options: MigrateOptions): Migration {
  const { from, isMove = false, isAskedFor = isNoHint, ...known } = options;
  if (!from) {
    const isWanted = (match: Match, problem: Problem) => ADDING.has(problem.rule) && isAskedFor(match, problem);
    const { edits, steps } = toTemplate(followTemplate(document, to), { ...known, isWanted });
    return { to, edits, steps, kept: [], leftOut: [] };
  }
  const older = followTemplate(document, from);
  const first = fromOlder(older, to, known);
  const { isMoved, isAtOtherLevel } = arrangementIn(older, to, ({ found }) => first.titles.get(found) ?? found.title);
  const isLeftOut = isMove ? () => false : askedForBefore(from, to);
  const isWanted = (match: Match, problem: Problem) => {
    if (problem.rule === 'section-out-of-order') return isMoved(problem.subject);
    if (problem.rule === 'section-wrong-level') return isAtOtherLevel(problem.subject);
    return isAskedFor(match, problem) && !isLeftOut(problem);
  };
  const changed = parseDocument(applyEdits(document.text, first.edits), { before: document });
  const second = toTemplate(followTemplate(changed, withKept(from, to)), { ...known, isWanted });
  return {
    to,
    edits: composeEdits(document.text, first.edits, second.edits),
    steps: [...first.steps, ...second.steps],
    kept: first.kept,
    leftOut: allProblems(second.match, known)
      .filter((problem) => ADDING.has(problem.rule) && isAskedFor(second.match, problem) && isLeftOut(problem))
      .map(({ subject }) => subject),
  };
}

/** Tells of something missing whether the older template asked for it as well. */
function askedForBefore(from: Template, to: Template): (problem: Problem) => boolean {
  const { sections, fields } = templateChange(from, to);
  const known = new Set([
    ...[...sections.values()].map(({ section }) => section.heading.title),
    ...[...fields.values()].map(({ field }) => field.range),
  ]);
  return ({ templateRange }) => templateRange !== undefined && known.has(templateRange);
}

function isNoHint(_: Match, { severity }: Problem): boolean {
  return severity !== 'hint';
}
