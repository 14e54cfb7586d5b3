import { commands, Range, SnippetString, type TextEditor, Uri, window } from 'vscode';
import { untitledDocument } from './untitled.ts';

/** Opens a file that was just created, puts a snippet in place of its text and saves it. */
export async function writeOver(uri: string, snippet: string): Promise<void> {
  // Opened as a person would: a document that only an extension asked for outlives its tab, and its problems with it.
  await commands.executeCommand('vscode.open', Uri.parse(uri), { preview: false });
  const editor = window.visibleTextEditors.find(({ document }) => `${document.uri}` === `${Uri.parse(uri)}`);
  if (!editor) return;
  await insertSnippet(editor, snippet);
  await editor.document.save();
}

/** Opens an untitled Markdown document with a snippet in it; for the name see `untitledDocument`. */
export async function openUntitled(snippet: string, name: string | undefined): Promise<void> {
  const document = await untitledDocument(name);
  await insertSnippet(await window.showTextDocument(document), snippet);
}

async function insertSnippet(editor: TextEditor, snippet: string): Promise<void> {
  const { document } = editor;
  const everything = document.validateRange(new Range(0, 0, document.lineCount, 0));
  await editor.insertSnippet(new SnippetString(snippet), everything);
}
