import type { WorkspaceEdit } from 'vscode-languageserver/node';
import type { TextEdit } from '../../core/index.ts';
import type { Asked } from '../answer.ts';
import type { Session } from '../session.ts';

/** Edits of a proposal in the protocol's words, for the version that was asked about where the client knows versions. */
export function toWorkspaceEdit(session: Session, { uri, match }: Asked, edits: readonly TextEdit[]): WorkspaceEdit {
  const lspEdits = edits.map(({ range, newText }) => ({ range: match.document.lines.positionsOf(range), newText }));
  if (!session.client.versionedEdits) return { changes: { [uri]: lspEdits } };
  const version = session.text(uri)?.version ?? null;
  return { documentChanges: [{ textDocument: { uri, version }, edits: lspEdits }] };
}
