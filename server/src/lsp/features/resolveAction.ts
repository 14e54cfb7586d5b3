import * as l10n from '@vscode/l10n';
import type { CodeAction, Connection, WorkspaceEdit } from 'vscode-languageserver/node';
import { type Asked, answer, failure, isObject } from '../answer.ts';
import type { Session } from '../session.ts';
import type { Authors } from '../workspace/authors.ts';
import { fixOptions } from './codeActions.ts';
import { moveEdit } from './moveActions.ts';
import { fixFor, type Wish, wishIn } from './wishes.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/** Answers with the edit of an action that was chosen. */
export function handleResolve(connection: Connection, session: Session, authors: Authors): void {
  answer(connection, session, 'codeAction/resolve', async (params): Promise<CodeAction> => {
    const action = params as unknown as CodeAction;
    if (action.edit) return action;
    const data = isObject(action.data) ? action.data : {};
    const uri = String(data['uri']);
    const author = await authors.user(uri);
    const match = session.match(uri);
    if (!match || session.text(uri)?.version !== data['version'])
      throw failure(l10n.t('The document has changed in the meantime. Run the command again.'));
    const asked = { uri, match };
    const wish = wishIn(data);
    const edit = wish
      ? wishedEdit(session, asked, wish, author)
      : await moveEdit(connection, session, asked, data['rule']);
    return { ...action, edit };
  });
}

/** Where all is to be mended that can be, that may be nothing; what else turns out not to work is told. */
function wishedEdit(session: Session, asked: Asked, wish: Wish, author: string | undefined): WorkspaceEdit {
  const fix = fixFor(session, asked, wish, fixOptions(session, asked, author));
  if (!fix && wish.of !== 'all')
    throw failure(l10n.t('Nothing was changed: here this fix would leave the problem as it is, or bring another one.'));
  return toWorkspaceEdit(session, fix ? [{ ...asked, edits: fix.edits }] : []);
}
