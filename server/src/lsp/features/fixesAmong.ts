import type { CodeAction } from 'vscode-languageserver/node';
import { fixBetween, type Problem, type Range, type SharedFix, touches } from '../../core/index.ts';
import { localDate } from '../../files/localDate.ts';
import type { Asked } from '../answer.ts';
import type { Session } from '../session.ts';
import { otherProposal, replacementFor } from '../workspace/otherProposals.ts';
import { MAX_ONE_BY_ONE } from './fixOffers.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/** A quick fix that edits several documents at once, and what it mends. */
export interface SharedAction {
  readonly problem: Problem;
  readonly action: CodeAction;
}

/** The fixes for what a proposal and others do not agree on: one step mends all documents. */
export async function fixesAmong(session: Session, asked: Asked, range: Range): Promise<readonly SharedAction[]> {
  const touched = session
    .problems(asked.uri)
    .filter((problem) => problem.other !== undefined && touches(problem.range, range))
    .slice(0, MAX_ONE_BY_ONE);
  const actions = await Promise.all(touched.map((problem) => actionFor(session, asked, problem)));
  return actions.filter((action) => action !== undefined);
}

async function actionFor(session: Session, asked: Asked, problem: Problem): Promise<SharedAction | undefined> {
  const { uri, match } = asked;
  const folder = session.workspace.folderOf(uri);
  const other = problem.other === undefined ? undefined : folder?.uriOf(problem.other);
  if (other === undefined) return undefined;
  const [otherMatch, otherAs, ownAs] = await Promise.all([
    otherProposal(session, uri, other),
    replacementFor(session, uri, other),
    replacementFor(session, other, uri),
  ]);
  if (!otherMatch || !otherAs || !ownAs) return undefined;
  const fix = fixBetween({ match, as: ownAs }, problem, { match: otherMatch, as: otherAs }, localDate());
  return fix && { problem, action: actionOf(session, fix, { uri, match }, { uri: other, match: otherMatch }) };
}

function actionOf(session: Session, { title, edits, otherEdits }: SharedFix, own: Asked, other: Asked): CodeAction {
  const changes = [
    { ...own, edits },
    { ...other, edits: otherEdits },
  ];
  const edit = toWorkspaceEdit(
    session,
    changes.filter((change) => change.edits.length > 0),
  );
  return { title, kind: 'quickfix', isPreferred: true, edit };
}
