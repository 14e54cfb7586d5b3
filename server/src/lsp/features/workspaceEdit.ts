import type { WorkspaceEdit } from 'vscode-languageserver/node';
import type { TextEdit } from '../../core/index.ts';
import type { Asked } from '../answer.ts';
import type { Session } from '../session.ts';

/** A proposal, and what is to be changed in it. */
export interface Changed extends Pick<Asked, 'uri' | 'match'> {
  readonly edits: readonly TextEdit[];
}

/** Edits of proposals in the protocol's words, for the versions that were looked at where the client knows versions. */
export function toWorkspaceEdit(session: Session, ...all: readonly Changed[]): WorkspaceEdit {
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
