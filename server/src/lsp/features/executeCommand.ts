import * as l10n from '@vscode/l10n';
import type { Connection, WorkspaceEdit } from 'vscode-languageserver/node';
import { answer, failure } from '../answer.ts';
import type { Session } from '../session.ts';
import type { Authors } from '../workspace/authors.ts';
import { editFor } from './changeStatus.ts';
import { APPLY_FIX_COMMAND, SET_STATUS_COMMAND, SHOW_GAP_COMMAND } from './commands.ts';
import { gapRanges } from './gaps.ts';

/** Runs the commands of actions and lenses for clients that leave it to the server. Nothing is done to a document that has changed since. */
export function handleExecuteCommand(connection: Connection, session: Session, authors: Authors): void {
  const apply = (edit: unknown) => connection.sendRequest('workspace/applyEdit', { label: 'Proposals', edit });
  const isAsItWas = (uri: unknown, version: unknown) => session.text(String(uri))?.version === version;
  const run: Readonly<Record<string, (given: readonly unknown[]) => Promise<unknown>>> = {
    [APPLY_FIX_COMMAND]: async ([edit, uri, version]) => {
      if (typeof edit === 'object' && edit !== null && isAsItWas(uri, version)) await apply(edit);
    },
    [SET_STATUS_COMMAND]: async ([uri, version, status]) => {
      if (isAsItWas(uri, version)) await apply(await statusEdit(session, authors, String(uri), String(status)));
    },
    [SHOW_GAP_COMMAND]: async ([uri]) => {
      const match = session.match(String(uri));
      const [gap] = match ? gapRanges(session.client.positions, match) : [];
      if (!gap) return;
      const { start, end } = gap;
      await connection.sendRequest('window/showDocument', { uri, takeFocus: true, selection: { start, end } });
    },
  };
  answer(connection, session, 'workspace/executeCommand', async ({ command, arguments: given }) => {
    if (typeof command === 'string' && Object.hasOwn(run, command))
      await run[command]?.(Array.isArray(given) ? given : []);
  });
}

async function statusEdit(session: Session, authors: Authors, uri: string, status: string): Promise<WorkspaceEdit> {
  const author = await authors.user(uri);
  const match = session.match(uri);
  const edit = match && (await editFor(session, { uri, match }, status, author));
  if (!edit) throw failure(l10n.t('`{0}` cannot be written into this document. Write it by hand.', status));
  return edit;
}
