import type { Connection } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isObject, type Params, uriOf } from './answer.ts';
import { afterChanges } from './contentChanges.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { Session } from './session.ts';
import { locate } from './workspace/locate.ts';
import type { Scanner } from './workspace/scanner.ts';

/** Keeps the session's documents as the client has them. */
export function handleDocuments(
  connection: Connection,
  session: Session,
  diagnostics: Diagnostics,
  scanner: Scanner,
): void {
  const take = (document: TextDocument) => {
    if (!session.set(document)) return diagnostics.schedule(document.uri);
    scanner.catchUp();
    diagnostics.scheduleAll();
  };

  connection.onNotification('textDocument/didOpen', (params: Params | null) => {
    const document = opened(params);
    if (session.isStopped || !document) return;
    take(document);
    locate(session, scanner, document.uri);
    const folder = session.workspace.folderOf(document.uri);
    if (folder) scanner.lookAgain(folder);
  });

  connection.onNotification('textDocument/didChange', (params: Params | null) => {
    const uri = uriOf(params);
    const document = uri === undefined ? undefined : session.text(uri);
    if (session.isStopped || !params || !document) return;
    const changed = afterChanges(document, params, session.client.positions);
    if (!changed) {
      connection.console.warn(`Ignored a change of ${document.uri} that is malformed or older than what is open.`);
      return;
    }
    take(changed);
  });

  connection.onNotification('textDocument/didClose', (params: Params | null) => {
    const uri = uriOf(params);
    if (uri === undefined) return;
    const concernsOthers = session.close(uri);
    diagnostics.clear(uri);
    if (!concernsOthers) return;
    scanner.catchUp();
    diagnostics.scheduleAll();
  });
}

function opened(params: Params | null): TextDocument | undefined {
  const uri = uriOf(params);
  const item = params?.['textDocument'];
  if (uri === undefined || !isObject(item)) return undefined;
  const { languageId, version, text } = item;
  if (typeof text !== 'string') return undefined;
  return TextDocument.create(uri, String(languageId), typeof version === 'number' ? version : 0, text);
}
