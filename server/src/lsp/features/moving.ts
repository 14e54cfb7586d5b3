import type { RenameFile, WorkspaceEdit } from 'vscode-languageserver/node';
import { parseDocument, type Renumbering, type RootText } from '../../core/index.ts';
import type { Session } from '../session.ts';
import type { Folder } from '../workspace/folder.ts';
import { textNow } from '../workspace/textNow.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/** The texts of some files of a folder, as they are in the editor; without those that cannot be read. */
export async function textsOf(
  session: Session,
  folder: Folder,
  files: readonly string[],
): Promise<readonly RootText[]> {
  const texts: RootText[] = [];
  for (const path of files) {
    const text = await textNow(session, folder, path);
    if (text !== undefined) texts.push({ path, text });
  }
  return texts;
}

/** First the texts, by the names that files have now, and then the names: one step for the user. */
export function movingEdit(
  session: Session,
  folder: Folder,
  { edits, moves }: Pick<Renumbering, 'edits' | 'moves'>,
  texts: readonly RootText[],
): WorkspaceEdit {
  const changed = texts.flatMap(({ path, text }) => {
    const some = edits.get(path);
    return some ? [{ uri: folder.uriOf(path), match: { document: parseDocument(text) }, edits: some }] : [];
  });
  const { documentChanges = [] } = toWorkspaceEdit(session, changed);
  const renames = moves.map(
    ({ from, to }): RenameFile => ({ kind: 'rename', oldUri: folder.uriOf(from), newUri: folder.uriOf(to) }),
  );
  return { documentChanges: [...documentChanges, ...renames] };
}
