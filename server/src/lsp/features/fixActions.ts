import type { CodeAction, Diagnostic } from 'vscode-languageserver/node';
import { applyEdits, isAbsence, type Match, type Problem, type Range, touches } from '../../core/index.ts';
import type { Asked, Params } from '../answer.ts';
import { problemDiagnostic } from '../problemDiagnostics.ts';
import type { Session } from '../session.ts';
import { AUTOMATIC, FIX_EVERYTHING, FIX_SAFE, INSERT_MISSING, isWanted } from './codeActionKinds.ts';
import type { SharedAction } from './fixesAmong.ts';
import {
  MAX_ONE_BY_ONE,
  type Offer,
  type Offering,
  offerForAll,
  offersFor,
  offersForKinds,
  offersToIgnore,
  oneByOne,
} from './fixOffers.ts';
import { shownDiagnostics } from './shownDiagnostics.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

export interface Offered {
  readonly actions: CodeAction[];
  /** Those that one of the actions gives the proposal: they need not be offered again. */
  readonly statuses: ReadonlySet<string>;
}

/**
 * The fixes at a range: of its problems one by one, of their kinds, of all, and last what ignores them.
 * @param shared the fixes that edit other documents as well
 */
export function fixActions(
  session: Session,
  asked: Asked,
  range: Range,
  context: Params,
  offering: Offering,
  shared: readonly SharedAction[],
): Offered {
  const { uri, match } = asked;
  const { only, triggerKind } = context;
  const touched = problemsAt(session, uri, range).toSorted(
    (one, other) => Number(isAbsence(one)) - Number(isAbsence(other)),
  );
  const actions: CodeAction[] = [];
  const offered: Offer[] = [];
  const offer = (one: Offer, kind: string) => {
    offered.push(one);
    actions.push(toAction(session, asked, one, kind));
  };
  if (isWanted('quickfix', only)) {
    const shownFor = shownDiagnostics(context['diagnostics']);
    const own = (problem: Problem) =>
      problemDiagnostic(session.client.positions, match, problem, session.templateUri(uri));
    const shown = new Map<Problem, Diagnostic>();
    for (const problem of touched) {
      const diagnostic = shownFor(own(problem));
      if (diagnostic) shown.set(problem, diagnostic);
    }
    const meant = shown.size > 0 ? [...shown.keys()] : touched;
    for (const problem of oneByOne(offering, meant)) {
      const diagnostics = [shown.get(problem) ?? own(problem)];
      for (const one of offersFor(offering, problem)) offer({ ...one, diagnostics }, 'quickfix');
      for (const other of shared) if (other.problem === problem) actions.push({ ...other.action, diagnostics });
    }
    for (const one of offersForKinds(offering, touched)) offer(one, 'quickfix');
    const wanted = session.problems(uri).filter((problem) => offering.options.isWanted(problem, match));
    const isOneOfMany = offered.length > 0 && wanted.length > 1;
    const all = isOneOfMany ? offerForAll(offering) : undefined;
    if (all && !offered.some((one) => isSame(match, one, all))) actions.push(toAction(session, asked, all, 'quickfix'));
    if (meant.length <= MAX_ONE_BY_ONE)
      for (const one of offersToIgnore(offering, meant)) actions.push(toAction(session, asked, one, 'quickfix'));
  }
  const statuses = new Set(offered.flatMap(({ status }) => status ?? []));
  // An editor that shows a light bulb at each step of the cursor shows no source actions with it.
  if (only === undefined && triggerKind === AUTOMATIC) return { actions, statuses };
  const isElsewhere = touched.length === 0;
  const isAlone = offered.length === 0;
  for (const [one, kind] of sourceOffers(session, uri, only, offering, { isElsewhere, isAlone }))
    actions.push(toAction(session, asked, one, kind));
  return { actions, statuses };
}

/**
 * What mends a whole document.
 * @param isElsewhere whether no problem is touched: the quick fixes of what is missing are not offered already
 * @param isAlone whether there is no quick fix: that for all is not offered already
 */
function sourceOffers(
  session: Session,
  uri: string,
  only: unknown,
  offering: Offering,
  { isElsewhere, isAlone }: { readonly isElsewhere: boolean; readonly isAlone: boolean },
): (readonly [Offer, string])[] {
  const offers: (readonly [Offer, string])[] = [];
  if ((only !== undefined || isElsewhere) && isWanted(INSERT_MISSING, only)) {
    const missing = session.problems(uri).filter(({ rule }) => rule === 'section-missing');
    const [first] = missing;
    const single = missing.length === 1 && first ? offersFor(offering, first) : [];
    for (const one of single.length > 0 ? single.slice(0, 1) : offersForKinds(offering, missing))
      offers.push([one, INSERT_MISSING]);
  }
  // One of the two is enough where both do the same.
  const all = isWanted(FIX_EVERYTHING, only) && (only !== undefined || isAlone) ? offerForAll(offering) : undefined;
  const safe = only !== undefined && isWanted(FIX_SAFE, only) ? offerForAll(offering, true) : undefined;
  if (safe && !(all && isSame(offering.match, all, safe))) offers.push([safe, FIX_SAFE]);
  if (all) offers.push([all, FIX_EVERYTHING]);
  return offers;
}

/** The problems that are shown at a range, or else what is to be written there in a section that is shown as a whole. */
function problemsAt(session: Session, uri: string, range: Range): readonly Problem[] {
  const isThere = (problem: Problem) => touches(problem.range, range);
  const shown = session.problems(uri).filter(isThere);
  return shown.length > 0 ? shown : session.problemsInDetail(uri).filter(isThere);
}

/** An offer in the protocol's words: with its edit where that is known, else with what to ask for it by. */
function toAction(session: Session, asked: Asked, offer: Offer, kind: string): CodeAction {
  const { title, fix, wish, diagnostics, isPreferred } = offer;
  return {
    title,
    kind,
    ...(fix
      ? { edit: toWorkspaceEdit(session, [{ ...asked, edits: fix.edits }]) }
      : { data: { uri: asked.uri, version: session.text(asked.uri)?.version, wish } }),
    ...(isPreferred && { isPreferred: true }),
    ...(diagnostics && { diagnostics: [...diagnostics] }),
  };
}

/** Whether two fixes are known to leave the same text. */
function isSame({ document: { text } }: Match, { fix: one }: Offer, { fix: other }: Offer): boolean {
  return one !== undefined && other !== undefined && applyEdits(text, one.edits) === applyEdits(text, other.edits);
}
