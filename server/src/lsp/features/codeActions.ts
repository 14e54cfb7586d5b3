import type { CodeAction, Command, Connection, Diagnostic } from 'vscode-languageserver/node';
import {
  applyEdits,
  type Fix,
  type FixAllOptions,
  fixAllOfKind,
  fixEverything,
  fixesFor,
  ignoreFixes,
  isAbsence,
  type Match,
  ownNumber,
  type Problem,
  type Range,
  touches,
} from '../../core/index.ts';
import { localDate } from '../../files/localDate.ts';
import { type Asked, answer, isObject, type Params, uriOf } from '../answer.ts';
import { problemDiagnostic } from '../problemDiagnostics.ts';
import type { Session } from '../session.ts';
import type { Authors } from '../workspace/authors.ts';
import { beginActions } from './beginActions.ts';
import { statusActions } from './changeStatus.ts';
import { APPLY_FIX_COMMAND } from './codeActionKinds.ts';
import { fixesAmong, type SharedAction } from './fixesAmong.ts';
import { moveActions } from './moveActions.ts';
import { templateFixes } from './templateFixes.ts';
import { indexFixes } from './updateIndex.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

const AUTOMATIC = 2;
const INSERT_MISSING = 'source.insertMissing.proposals';
const FIX_EVERYTHING = 'source.proposals';
const FIX_SAFE = 'source.fixAll.proposals';

/** Who marks half a document does not mean each of its problems. */
const MAX_IGNORABLE = 10;

type Options = FixAllOptions &
  Required<Pick<FixAllOptions, 'isWanted'>> & {
    /** The fixes that edit other documents as well. */
    readonly shared: readonly SharedAction[];
  };

/** Offers the fixes for the problems at a range, and those that mend several problems at once. */
export function handleCodeActions(connection: Connection, session: Session, authors: Authors): void {
  const inClientsWords = (uri: string, actions: CodeAction[]) =>
    session.client.codeActionLiterals ? actions : actions.map((action) => toCommand(session, uri, action));

  answer(connection, session, 'textDocument/codeAction', async (params): Promise<(CodeAction | Command)[] | null> => {
    const uri = uriOf(params);
    const match = uri === undefined ? undefined : session.match(uri);
    const context = isObject(params['context']) ? params['context'] : {};
    const isAsked = context['triggerKind'] !== AUTOMATIC && isWanted('refactor.rewrite', context['only']);
    if (uri === undefined) return null;
    const ofIndex = isWanted('quickfix', context['only']) ? indexFixes(session, uri, params['range']) : [];
    if (!match) {
      const actions = isWanted('quickfix', context['only']) ? templateFixes(session, uri, params['range']) : [];
      actions.push(...ofIndex);
      if (isAsked) actions.push(...beginActions(session, uri));
      return actions.length > 0 ? inClientsWords(uri, actions) : null;
    }
    const asked = { uri, match };
    const author = await authors.user(uri);
    const range = session.client.positions.rangeIn(match.document, params['range']);
    if (!range) return [];
    const shared = isWanted('quickfix', context['only'])
      ? [...(await fixesAmong(session, asked, range)), ...moveActions(session, asked, range)]
      : [];
    // What is asked about is gone.
    if (session.match(uri) !== match) return [];
    const options = fixOptions(session, asked, author);
    const { actions, statuses } = actionsAt(session, asked, range, context, { ...options, shared });
    if (isAsked) actions.push(...statusActions(session, asked, range, author, statuses));
    return inClientsWords(uri, [...ofIndex, ...actions]);
  });

  answer(connection, session, 'workspace/executeCommand', async ({ command, arguments: given }) => {
    const [edit, uri, version] = Array.isArray(given) ? given : [];
    // A document that has changed since would be torn apart.
    if (command !== APPLY_FIX_COMMAND || !isObject(edit) || session.text(String(uri))?.version !== version) return;
    await connection.sendRequest('workspace/applyEdit', { label: 'Proposals', edit });
  });
}

interface Offered {
  readonly actions: CodeAction[];
  /** Those that one of the actions gives the proposal: they need not be offered again. */
  readonly statuses: ReadonlySet<string>;
}

function actionsAt(session: Session, asked: Asked, range: Range, context: Params, options: Options): Offered {
  const { uri, match } = asked;
  const { only } = context;
  const touched = problemsAt(session, uri, range).toSorted(
    (one, other) => Number(isAbsence(one)) - Number(isAbsence(other)),
  );
  const action = (fix: Fix, kind: string): CodeAction => ({
    title: fix.title,
    kind,
    edit: toWorkspaceEdit(session, { ...asked, edits: fix.edits }),
    ...(fix.isPreferred && { isPreferred: true }),
  });
  const own = (problem: Problem) =>
    problemDiagnostic(session.client.positions, match, problem, session.templateUri(uri));
  const actions: CodeAction[] = [];
  const statuses = new Set<string>();
  const offered: Fix[] = [];
  if (isWanted('quickfix', only)) {
    const shown = new Map(touched.map((problem) => [problem, shownFor(own(problem), context['diagnostics'])]));
    const asksFor = [...shown].filter(([, diagnostic]) => diagnostic !== undefined);
    for (const [problem] of asksFor.length > 0 ? asksFor : shown) {
      const diagnostics = [shown.get(problem) ?? own(problem)];
      for (const fix of fixesFor(match, problem, options)) {
        offered.push(fix);
        actions.push({ ...action(fix, 'quickfix'), diagnostics });
        if (fix.status !== undefined) statuses.add(fix.status);
      }
      for (const shared of options.shared)
        if (shared.problem === problem) actions.push({ ...shared.action, diagnostics });
    }
    for (const fix of ofKinds(match, touched, options)) {
      offered.push(fix);
      actions.push(action(fix, 'quickfix'));
    }
    const isOneOfMany = offered.length > 0 && session.problems(uri).filter(options.isWanted).length > 1;
    const everything = isOneOfMany ? kept(match, options) : undefined;
    if (everything && !offered.some((fix) => isSameEdit(match, fix, everything)))
      actions.push(action(everything, 'quickfix'));
    const ignorable = asksFor.length > 0 ? asksFor.map(([problem]) => problem) : touched;
    if (ignorable.length <= MAX_IGNORABLE) actions.push(...ignoring(match, ignorable, options, action));
  }
  // An editor that shows a light bulb at each step of the cursor shows no source actions with it.
  if (only === undefined && context['triggerKind'] === AUTOMATIC) return { actions, statuses };
  // Among the quick fixes already where a problem is touched.
  if ((only !== undefined || touched.length === 0) && isWanted(INSERT_MISSING, only)) {
    const missing = session.problems(uri).filter(({ rule }) => rule === 'section-missing');
    const [single] = missing.length === 1 ? missing.flatMap((one) => fixesFor(match, one, options)) : [];
    for (const fix of single ? [single] : ofKinds(match, missing, options)) actions.push(action(fix, INSERT_MISSING));
  }
  // Among the quick fixes already where one is offered; one of the two is enough where both do the same.
  const all =
    isWanted(FIX_EVERYTHING, only) && (only !== undefined || offered.length === 0) ? kept(match, options) : undefined;
  const safe = only !== undefined && isWanted(FIX_SAFE, only) ? kept(match, { ...options, isSafe: true }) : undefined;
  if (safe && !(all && isSameEdit(match, all, safe))) actions.push(action(safe, FIX_SAFE));
  if (all) actions.push(action(all, FIX_EVERYTHING));
  return { actions, statuses };
}

/** The problems that are shown at a range, or else what is to be written there in a section that is shown as a whole. */
function problemsAt(session: Session, uri: string, range: Range): readonly Problem[] {
  const isThere = (problem: Problem) => touches(problem.range, range);
  const shown = session.problems(uri).filter(isThere);
  return shown.length > 0 ? shown : session.problemsInDetail(uri).filter(isThere);
}

/** What is a hint only, or switched off, is mended one by one or not at all. */
function fixOptions(session: Session, { uri, match }: Asked, author: string | undefined): Omit<Options, 'shared'> {
  const path = session.workspace.folderOf(uri)?.pathOf(uri);
  const number = path === undefined ? undefined : ownNumber(path);
  const severities = session.severitiesFor(uri);
  const isWanted = ({ rule, severity }: Problem) => !['off', 'hint'].includes(severities[rule] ?? severity);
  return {
    today: localDate(),
    withoutGuidance: !session.settingsOf(uri).insertGuidance,
    isWanted,
    ...session.contextOf(uri, match),
    ...(author !== undefined && { author }),
    ...(number !== undefined && { number }),
  };
}

/**
 * Last, what leaves problems as they are; in the whole file each rule once. Without their diagnostics, since editors put what has
 * one before "fix all".
 */
function ignoring(
  match: Match,
  problems: readonly Problem[],
  options: Options,
  action: (fix: Fix, kind: string) => CodeAction,
): CodeAction[] {
  const actions = new Map<string, CodeAction>();
  for (const problem of problems)
    for (const fix of ignoreFixes(match, problem, options))
      if (!actions.has(fix.title)) actions.set(fix.title, action(fix, 'quickfix'));
  return [...actions.values()];
}

function ofKinds(match: Match, problems: readonly Problem[], options: FixAllOptions): Fix[] {
  const fixes = new Map<string, Fix>();
  const rules = new Set<string>();
  for (const problem of problems) {
    // Guidance and placeholders are two kinds of one rule.
    if (rules.has(problem.rule) && problem.rule !== 'placeholder-leftover') continue;
    rules.add(problem.rule);
    const fix = fixAllOfKind(match, problem, options);
    if (fix) fixes.set(fix.title, fix);
  }
  return [...fixes.values()];
}

/** Whether two fixes leave the same text. */
function isSameEdit({ document: { text } }: Match, one: Fix, other: Fix): boolean {
  return applyEdits(text, one.edits) === applyEdits(text, other.edits);
}

const everything = new WeakMap<Match, Map<boolean, Fix | undefined>>();

/** The fix for everything, found once for a state of the document: editors ask at each step of the cursor. */
function kept(match: Match, options: FixAllOptions): Fix | undefined {
  const known = everything.get(match) ?? new Map<boolean, Fix | undefined>();
  everything.set(match, known);
  const isSafe = options.isSafe ?? false;
  if (!known.has(isSafe)) known.set(isSafe, fixEverything(match, options));
  return known.get(isSafe);
}

function toCommand(session: Session, uri: string, { title, edit }: CodeAction): Command {
  return { title, command: APPLY_FIX_COMMAND, arguments: [edit, uri, session.text(uri)?.version] };
}

/** The diagnostic that the client has for a problem, which carries what the client keeps with it. */
function shownFor(own: Diagnostic, diagnostics: unknown): Diagnostic | undefined {
  const shown: unknown[] = Array.isArray(diagnostics) ? diagnostics : [];
  const isSame = (other: unknown): other is Diagnostic =>
    isObject(other) &&
    other['code'] === own.code &&
    other['message'] === own.message &&
    JSON.stringify(positionsOf(other['range'])) === JSON.stringify(positionsOf(own.range));
  return shown.find(isSame);
}

function positionsOf(range: unknown): unknown[] {
  const { start, end } = isObject(range) ? range : ({} as Params);
  return [start, end].map((place) => (isObject(place) ? [place['line'], place['character']] : null));
}

/** Whether the client asked for a kind: `source` stands for `source.x` too. */
function isWanted(kind: string, only: unknown): boolean {
  return (
    !Array.isArray(only) || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`))
  );
}
