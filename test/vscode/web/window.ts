import * as vscode from 'vscode';
import { ui } from '../ui.ts';

const QUESTION = '.quick-input-widget';
const CHOICE = '.quick-input-list .monaco-list-row';

/** The URI of a file in the workspace's folder, which is on another machine than the extension. */
export function inWorkspace(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('Expected an open folder.');
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function write(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(inWorkspace(path), new TextEncoder().encode(text));
}

export async function read(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(path)));
}

/** Writes a file and shows it, with the keyboard in it. */
export async function openFile(path: string, text: string): Promise<vscode.TextEditor> {
  await write(path, text);
  const editor = await vscode.window.showTextDocument(inWorkspace(path), { preview: false });
  await ui.waitFor('.monaco-editor.focused .view-line');
  return editor;
}

/** Closes all editors, and removes all that a test has written. */
export async function tidyUp(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0))
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  for (const [name] of await vscode.workspace.fs.readDirectory(inWorkspace('')))
    await vscode.workspace.fs.delete(inWorkspace(name), { recursive: true });
}

/** Asks again and again until the answer is true, for at most 20 seconds. */
export async function until(what: string, ask: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; !(await ask()); ) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits until the problems of a document are these, each as `rule: text that it is about`. */
export async function untilProblems({ uri }: vscode.TextDocument, expected: readonly string[]): Promise<void> {
  let found: string[] = [];
  await until(`the problems ${expected.join()}`, async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    found = vscode.languages.getDiagnostics(uri).map(({ code, range }) => `${code}: ${document.getText(range)}`);
    return found.join() === expected.join();
  }).catch((error: Error) => {
    throw new Error(`${error.message} There are: ${found.join(', ')}`);
  });
}

/** Runs a command from the palette, by keyboard, as its row is called there. */
export async function runCommand(title: string): Promise<void> {
  await ui.press('ControlOrMeta+Shift+P');
  await ui.waitFor(QUESTION);
  await ui.type(title);
  await ui.waitFor(`${CHOICE}.focused`, { text: title });
  await ui.press('Enter');
}

/** Answers what is asked, once that is. */
export async function answer(question: string, text = ''): Promise<void> {
  await ui.waitFor(QUESTION, { text: question });
  if (text !== '') await ui.type(text);
  await ui.press('Enter');
}
