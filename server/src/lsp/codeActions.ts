import type { CodeAction, Connection, Diagnostic, WorkspaceEdit } from 'vscode-languageserver/node';
import { type Fix, fixAllMissing, fixesFor, type Match, type Range } from '../core/index.ts';
import { localDate } from '../files/localDate.ts';
import { type Asked, answerAbout, isObject, offsetIn, type Params } from './answer.ts';
import { toDiagnostic } from './diagnostics.ts';
import type { Session } from './session.ts';

/** Offers the fixes for the problems at a range. */
export function handleCodeActions(connection: Connection, session: Session): void {
  answerAbout(connection, session, 'textDocument/codeAction', (asked, params): CodeAction[] => {
    const { uri, match } = asked;
    const range = rangeIn(match, params['range']);
    if (!range) return [];
    const context = isObject(params['context']) ? params['context'] : {};
    const touched = session.problems(uri).filter((problem) => touches(problem.range, range));
    const actions = touched.flatMap((problem) => {
      const own = toDiagnostic(match, problem, session.templateUri(uri));
      const diagnostic = shownFor(own, context['diagnostics']);
      return fixesFor(match, problem, { today: localDate() }).map((fix) => ({
        ...toAction(session, asked, fix, 'quickfix'),
        diagnostics: [diagnostic],
      }));
    });
    const all = fixAllMissing(match);
    const isMissingTouched = touched.some(({ rule }) => rule === 'section-missing');
    if (all)
      actions.push({ ...toAction(session, asked, all, isMissingTouched ? 'quickfix' : 'source'), diagnostics: [] });
    return actions.filter(({ kind }) => isWanted(kind ?? '', context['only']));
  });
}

function toAction(session: Session, asked: Asked, fix: Fix, kind: string): CodeAction {
  return {
    title: fix.title,
    kind,
    edit: toWorkspaceEdit(session, asked, fix),
    ...(fix.isPreferred && { isPreferred: true }),
  };
}

function toWorkspaceEdit(session: Session, { uri, match }: Asked, { edits }: Fix): WorkspaceEdit {
  const lspEdits = edits.map(({ range, newText }) => ({ range: match.document.lines.positionsOf(range), newText }));
  if (!session.client.versionedEdits) return { changes: { [uri]: lspEdits } };
  const version = session.text(uri)?.version ?? null;
  return { documentChanges: [{ textDocument: { uri, version }, edits: lspEdits }] };
}

/** The diagnostic that the client has for a problem, which carries what the client keeps with it, or else our own. */
function shownFor(own: Diagnostic, diagnostics: unknown): Diagnostic {
  const shown: unknown[] = Array.isArray(diagnostics) ? diagnostics : [];
  const isSame = (other: unknown): other is Diagnostic =>
    isObject(other) &&
    other['code'] === own.code &&
    other['message'] === own.message &&
    JSON.stringify(positionsOf(other['range'])) === JSON.stringify(positionsOf(own.range));
  return shown.find(isSame) ?? own;
}

function positionsOf(range: unknown): unknown[] {
  const { start, end } = isObject(range) ? range : ({} as Params);
  return [start, end].map((place) => (isObject(place) ? [place['line'], place['character']] : null));
}

function rangeIn(match: Match, range: unknown): Range | undefined {
  if (!isObject(range)) return undefined;
  const start = offsetIn(match, range['start']);
  const end = offsetIn(match, range['end']);
  return start === undefined || end === undefined ? undefined : { start, end };
}

function touches(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether the client asked for a kind: `source` stands for `source.x` too. */
function isWanted(kind: string, only: unknown): boolean {
  return !Array.isArray(only) || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
}
