import { commands, type TextDocument, Uri, window, workspace } from 'vscode';
import { uriGiven } from './board/boardElements.ts';

/**
 * The document that a command is about: that of a URI or of a row on the board, which is shown where it is not yet; else the one in
 * the active editor.
 */
export async function givenDocument(given: unknown): Promise<TextDocument | undefined> {
  const uri = uriGiven(given);
  if (uri === undefined) return window.activeTextEditor?.document;
  const shown = () => window.visibleTextEditors.find(({ document }) => `${document.uri}` === uri)?.document;
  if (shown()) return shown();
  // Opened as a person would: a document that only an extension asked for outlives its tab.
  await commands.executeCommand('vscode.open', Uri.parse(uri), { preserveFocus: true, preview: true });
  return shown() ?? workspace.openTextDocument(Uri.parse(uri));
}
