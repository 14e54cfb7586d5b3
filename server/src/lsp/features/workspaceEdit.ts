import * as l10n from '@vscode/l10n';
import type { CreateFile, WorkspaceEdit } from 'vscode-languageserver/node';
import type { Match, TextEdit } from '../../core/index.ts';
import { failure } from '../answer.ts';
import type { Session } from '../session.ts';

/** A document, and what is to be changed in it. */
export interface Changed {
  readonly uri: string;
  readonly match: Pick<Match, 'document'>;
  readonly edits: readonly TextEdit[];
}

/** Edits of documents in the protocol's words, for the versions that were looked at where the client knows versions. */
export function toWorkspaceEdit(session: Session, all: readonly Changed[]): WorkspaceEdit {
  const changes = all.map(({ uri, match: { document }, edits }) => ({
    uri,
    edits: edits.map(({ range, newText }) => ({ range: session.client.positions.of(document, range), newText })),
  }));
  if (!session.client.versionedEdits)
    return { changes: Object.fromEntries(changes.map(({ uri, edits }) => [uri, edits])) };
  return {
    documentChanges: changes.map(({ uri, edits }) => ({
      textDocument: { uri, version: session.text(uri)?.version ?? null },
      edits,
    })),
  };
}

/**
 * What makes a file, where there is none.
 * @throws ResponseError with words for the user where it would stand in no open folder: nothing is made elsewhere
 */
export function creationOf(session: Session, uri: string): CreateFile {
  if (!session.workspace.openFolderOf(uri))
    throw failure(l10n.t('Cannot create a file in {0}, which is not open here. Open that folder first.', uri));
  return { kind: 'create', uri, options: { ignoreIfExists: true } };
}
