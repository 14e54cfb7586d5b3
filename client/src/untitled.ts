import { commands, Position, type TextDocument, Uri, WorkspaceEdit, workspace } from 'vscode';
import { home } from './home.ts';

/** Paths of the untitled documents that are asked for a place before they are saved: `package.json` has the key for it. */
const drafts: string[] = [];
const MAX_TRIES = 100;

/**
 * Makes an untitled Markdown document with a text.
 * @param name what its file may be called: VS Code would propose its first line, `# RFC: …`
 */
export async function untitledDocument(name: string | undefined, text: string): Promise<TextDocument> {
  const uri = name !== undefined && !workspace.workspaceFolders?.length ? await freeUri(name) : undefined;
  if (!uri) return workspace.openTextDocument({ language: 'markdown', content: text });
  // A document with a path is saved there without a question; who has opened no folder has not said where.
  drafts.push(uri.fsPath);
  await commands.executeCommand('setContext', 'proposals.drafts', drafts);
  const document = await workspace.openTextDocument(uri);
  const edit = new WorkspaceEdit();
  edit.insert(uri, new Position(0, 0), text);
  await workspace.applyEdit(edit);
  return document;
}

/** A path in the user's home that no file has, and no other draft; undefined where there is no home. */
async function freeUri(name: string): Promise<Uri | undefined> {
  const [, stem = name, extension = ''] = /^(.*?)(\.\w+)?$/s.exec(name) ?? [];
  const folder = home();
  for (let i = 1; folder && i <= MAX_TRIES; i++) {
    const file = Uri.joinPath(folder, i === 1 ? name : `${stem}-${i}${extension}`);
    const isTaken = await workspace.fs.stat(file).then(
      () => true,
      () => workspace.textDocuments.some(({ isUntitled, uri }) => isUntitled && uri.path === file.path),
    );
    if (!isTaken) return file.with({ scheme: 'untitled' });
  }
  return undefined;
}
