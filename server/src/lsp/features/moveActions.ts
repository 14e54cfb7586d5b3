import * as l10n from '@vscode/l10n';
import type { Connection, WorkspaceEdit } from 'vscode-languageserver/node';
import { type Problem, parseDocument, type Range, rename, touches, usualNameFor } from '../../core/index.ts';
import type { Asked } from '../answer.ts';
import type { Session } from '../session.ts';
import { tellUnseenBranches } from '../tellUnseenBranches.ts';
import { catalogOf } from '../workspace/catalogs.ts';
import { placeOf } from '../workspace/placeOf.ts';
import type { SharedAction } from './fixesAmong.ts';
import { movingEdit, textsOf } from './moving.ts';
import { renumberEdit } from './renumberEdit.ts';

const WARNING = 2;
/** More places than anybody reads in one message. */
const MAX_PLACES = 5;

/** The quick fixes that give a proposal's file another name. All texts are read for them, so that their edits are found when they are chosen. */
export function moveActions(session: Session, { uri, match }: Asked, range: Range): readonly SharedAction[] {
  const isOpen = session.workspace.openFolderOf(uri) !== undefined;
  if (!isOpen || !session.client.renames || !session.client.codeActionResolve) return [];
  const touched = session.problems(uri).filter((problem) => touches(problem.range, range));
  return touched.flatMap((problem) => {
    const title = titleFor(session, { uri, match }, problem);
    if (title === undefined) return [];
    const data = { uri, version: session.text(uri)?.version, rule: problem.rule };
    return [{ problem, action: { title, kind: 'quickfix', isPreferred: true, data } }];
  });
}

function titleFor(session: Session, asked: Asked, { rule }: Problem): string | undefined {
  if (rule === 'number-duplicate') return l10n.t('Give this proposal the next free number');
  const to = rule === 'file-name-mismatch' ? usualPath(session, asked) : undefined;
  return to === undefined ? undefined : l10n.t('Rename to "{0}"', to.split('/').slice(-2).join('/'));
}

/** Where a proposal would stand as others are named; undefined where that is not known any more. */
function usualPath(session: Session, { uri, match }: Asked): string | undefined {
  const { around } = session.contextOf(uri, match);
  const entry = around?.entryOf(match);
  return around && entry && usualNameFor(around.index, entry)?.pathOf(entry);
}

/**
 * The edit of such an action, when it is chosen.
 * @param rule the one whose problem it mends
 */
export function moveEdit(
  connection: Connection,
  session: Session,
  asked: Asked,
  rule: unknown,
): Promise<WorkspaceEdit> {
  return rule === 'number-duplicate' ? numberEdit(connection, session, asked) : nameEdit(session, asked);
}

async function numberEdit(connection: Connection, session: Session, asked: Asked): Promise<WorkspaceEdit> {
  const { folder, path } = placeOf(session, asked.uri);
  const trusted = session.history.isTrusted;
  const { edit, plan, textAt } = await renumberEdit(session, {
    folder,
    path,
    match: asked.match,
    wanted: undefined,
    trusted,
  });
  await tellUnseenBranches(connection, plan.unseen);
  const places = plan.unsure.map(
    (one) => `${one.path}:${parseDocument(textAt.get(one.path) ?? '').lines.lineAt(one.range.start) + 1}`,
  );
  if (places.length > 0)
    await connection.sendNotification('window/showMessage', {
      type: WARNING,
      message: l10n.t(
        'Another proposal has the old number as well, so these places were left as they are: {0}',
        [...places.slice(0, MAX_PLACES), ...(places.length > MAX_PLACES ? ['…'] : [])].join(', '),
      ),
    });
  return edit;
}

async function nameEdit(session: Session, asked: Asked): Promise<WorkspaceEdit> {
  const { folder, path } = placeOf(session, asked.uri);
  const to = usualPath(session, asked) ?? path;
  const texts = await textsOf(session, folder, (await catalogOf(session, folder)).files);
  return movingEdit(session, folder, rename(path, to, texts), texts);
}
