import { Range, SnippetString, type TextDocument, Uri, window, workspace } from 'vscode';

/** Opens a file that was just created, puts a snippet in place of its text and saves it. */
export async function writeOver(uri: string, snippet: string): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  await insertSnippet(document, snippet);
  await document.save();
}

/** Opens an untitled Markdown document with a snippet in it. */
export async function openUntitled(snippet: string): Promise<void> {
  await insertSnippet(await workspace.openTextDocument({ language: 'markdown', content: '' }), snippet);
}

async function insertSnippet(document: TextDocument, snippet: string): Promise<void> {
  const editor = await window.showTextDocument(document);
  const everything = document.validateRange(new Range(0, 0, document.lineCount, 0));
  await editor.insertSnippet(new SnippetString(snippet), everything);
}
