import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import * as vscode from 'vscode';
import { suiteOptions, type Theme } from '../options.ts';
import { ui } from '../ui.ts';

/** The editor's lines. */
export const LINE = '.monaco-editor .view-line';
/** The completion list's rows. */
export const COMPLETION = '.suggest-widget.visible .monaco-list-row';
/** The rows of the quick fix menu. */
export const QUICK_FIX = '.action-widget .monaco-list-row';
/** The palette's rows, and those of every other list to choose from. */
export const CHOICE = '.quick-input-list .monaco-list-row';
/** What each of these rows is called. A row that was used before may still have, hidden, what stood below a name then. */
export const CHOICE_NAME = `${CHOICE} .quick-input-list-row:first-child .label-name`;
/** The text of what is shown where the mouse points. */
export const HOVER = '.monaco-hover :is(.hover-contents, .markdown-hover)';
/** The rows of a context menu. */
const MENU = '.monaco-menu .action-item';
export const QUESTION = '.quick-input-widget';

/** Path of a file in the workspace's first folder on disk, or where that is absolute already, as it is. */
export function inWorkspace(path: string): string {
  if (isAbsolute(path)) return path;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  assert.ok(folder, 'a workspace is open');
  return join(folder, path);
}

export function read(path: string): string {
  return readFileSync(inWorkspace(path), 'utf8');
}

export function exists(path: string): boolean {
  return existsSync(inWorkspace(path));
}

/** Writes a file into the workspace. */
export function write(path: string, text: string): void {
  mkdirSync(dirname(inWorkspace(path)), { recursive: true });
  writeFileSync(inWorkspace(path), text);
}

/** Today, in the time zone of the machine. */
export function today(): string {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

type Answer<T> = Exclude<T, false | undefined | null>;

/** Asks again and again until there is an answer that is neither false nor undefined. */
export async function until<T>(what: string, ask: () => T | Promise<T>, limit = 15_000): Promise<Answer<T>> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== false && answer !== undefined && answer !== null) return answer as Answer<T>;
    if (Date.now() > end) assert.fail(`Waited in vain: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * Does something, and again every few seconds, until it is answered: a busy window loses what the mouse and the keyboard
 * do while it draws.
 */
async function repeatUntil(
  what: string,
  act: () => Promise<unknown>,
  isAnswered: () => Promise<boolean>,
): Promise<void> {
  let acted = 0;
  await until(what, async () => {
    if (await isAnswered()) return true;
    if (Date.now() - acted > 3_000) {
      await act();
      acted = Date.now();
    }
    return false;
  });
}

/** Moves the mouse onto the first element that matches, and waits until a text is shown because of it. */
export async function hoverOver(selector: string, shown: string, { text }: { text?: string } = {}): Promise<void> {
  await repeatUntil(
    `${JSON.stringify(shown)} to be shown`,
    async () => {
      await ui.restMouse();
      await ui.hover(selector, text === undefined ? {} : { text });
    },
    async () => (await ui.texts(HOVER)).some((each) => each.includes(shown)),
  );
}

/** Opens a fresh file with a text, and waits until the window shows it. */
export async function openFile(text: string, name = freshName()): Promise<vscode.TextEditor> {
  write(name, text);
  const uri = vscode.Uri.file(inWorkspace(name));
  // As a click would: what the API opens stays open for minutes after its tab was closed, and keeps its problems.
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  const editor = await until(`${name} to be open`, () =>
    vscode.window.visibleTextEditors.find(({ document }) => document.uri.fsPath === uri.fsPath),
  );
  await shown(editor);
  return editor;
}

/** A name that no file has yet: VS Code remembers texts, cursors and folds by name. */
function freshName(): string {
  return `draft-${Date.now().toString(36)}.md`;
}

/** Waits until the window shows an editor, with the keyboard in it. */
export async function shown({ document }: vscode.TextEditor): Promise<void> {
  const name = document.isUntitled ? '.md' : document.fileName.replace(/^.*[/\\]/, '');
  if (!document.isUntitled) await ui.waitFor('.tab.active', { text: name });
  await ui.waitFor('.monaco-editor.focused .view-line');
}

/** Puts the cursor on the first place of a text, behind it with `after`, as a click would. */
export async function putCursor(
  editor: vscode.TextEditor,
  text: string,
  { after = false } = {},
): Promise<vscode.Position> {
  const offset = editor.document.getText().indexOf(text);
  assert.notEqual(offset, -1, `${JSON.stringify(text)} is in the document`);
  const position = editor.document.positionAt(offset + (after ? text.length : 0));
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await ui.waitFor('#status\\.editor\\.selection', {
    text: `Ln ${position.line + 1}, Col ${position.character + 1}`,
  });
  return position;
}

/** Runs a command from the palette, by keyboard, as its row is called there. */
export async function runCommand(title: string): Promise<void> {
  await ui.press('ControlOrMeta+Shift+P');
  await ui.waitFor(QUESTION);
  await ui.type(title);
  await chooseRow(title);
}

/** Goes down a list to the row with a label, and chooses it. */
export async function chooseRow(label: string): Promise<void> {
  await until(`the row ${label}`, async () => (await ui.texts(CHOICE_NAME)).includes(label));
  await until(`the row ${label} to be chosen`, async () => {
    if ((await ui.texts(`${CHOICE}.focused .label-name`)).includes(label)) return true;
    await ui.press('ArrowDown');
    return false;
  });
  await ui.press('Enter');
}

/** Chooses a row of a folder's menu in the explorer, by keyboard. */
export async function chooseInExplorer(folder: string, label: string): Promise<void> {
  const reveal = () => vscode.commands.executeCommand('revealInExplorer', vscode.Uri.file(inWorkspace(folder)));
  await repeatUntil(
    `the menu of ${folder} with ${label}`,
    async () => {
      // The explorer may be about to show the file in the editor.
      await until(`${folder} to be focused`, async () => {
        await reveal();
        const [row = ''] = await ui.texts('.explorer-folders-view .monaco-list-row.focused');
        return row.trim() === folder.replace(/^.*\//, '');
      });
      await ui.press('Shift+F10');
    },
    async () => (await ui.texts(MENU)).some((row) => row.trim() === label),
  );
  await until(`the row ${label} to be chosen`, async () => {
    if ((await ui.texts(`${MENU}.focused`)).some((row) => row.trim() === label)) return true;
    await ui.press('ArrowDown');
    return false;
  });
  await ui.screenshot('explorer-menu');
  await ui.press('Enter');
}

/** Waits until a document has a text that fits, and gives it. */
export function textOf(document: vscode.TextDocument, what: string, fits: (text: string) => boolean): Promise<string> {
  return until(`the document ${what}`, () => {
    const text = document.getText();
    return fits(text) && text;
  }).catch((error) => {
    throw new Error(`${error.message}\nNow:\n${document.getText()}`);
  });
}

/** The problems of a document, each as `rule: text that it is about`. */
export function problemsOf(document: vscode.TextDocument): string[] {
  return vscode.languages.getDiagnostics(document.uri).map(({ range, code }) => {
    const rule = typeof code === 'object' ? code.value : code;
    return `${rule}: ${document.getText(range)}`;
  });
}

/** Waits until the problems of a document fit, and gives them. */
export async function problemsWhen(
  document: vscode.TextDocument,
  what: string,
  fits: (problems: string[]) => boolean,
): Promise<string[]> {
  return until(`the problems ${what}`, () => {
    const problems = problemsOf(document);
    return fits(problems) && problems;
  }).catch((error) => {
    throw new Error(`${error.message} There are:\n${problemsOf(document).join('\n')}`);
  });
}

/** Waits until the user is told something. */
export async function notified(text: string): Promise<void> {
  await repeatUntil(
    `the message ${text}`,
    async () => vscode.commands.executeCommand('notifications.showList'),
    async () => (await ui.texts('.notification-list-item')).some((item) => item.includes(text)),
  );
  await vscode.commands.executeCommand('notifications.hideList');
}

/** What somebody would look at first who asks why a test failed, in one line: questions and lists, messages, the file in front, the status bar. */
export async function whatIsShown(): Promise<string> {
  const places = [`${QUESTION}:not([style*="display: none"])`, QUICK_FIX, COMPLETION, MENU, '.notification-list-item'];
  places.push('.tab.active', '.panel .action-item.checked', '.statusbar-item');
  const texts = await Promise.all(places.map((place) => ui.texts(place)));
  const shown = texts.flat().map((text) => text.trim().replace(/\s*\n\s*/g, ' · '));
  return shown.filter((text) => text !== '').join(' | ');
}

/** Before each test: no editor, list or message is open, and the theme is the run's. */
export async function startAfresh(): Promise<void> {
  await closeEverything();
  await ui.restMouse();
  await setTheme(suiteOptions().theme);
}

/**
 * After each test: no folder is left, so no template of it either, no configuration, and no draft that others would be compared with.
 * Not before the next one, where VS Code would take a folder that goes and comes for one that stays.
 */
export function removeTraces(): void {
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    for (const entry of readdirSync(folder.uri.fsPath, { withFileTypes: true })) {
      const matters = entry.isDirectory() || entry.name === '.proposals.yaml' || entry.name.startsWith('draft-');
      if (matters)
        rmSync(join(folder.uri.fsPath, entry.name), { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    }
  }
}

/** Leaves every list and question, gives up all changes, and closes all editors. */
export async function closeEverything(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('notifications.clearAll');
  await vscode.commands.executeCommand('workbench.action.closePanel');
}

const THEMES = { dark: 'Default Dark Modern', light: 'Default Light Modern' } as const;

/** Changes the colours of the window. */
export async function setTheme(theme: Theme): Promise<void> {
  const workbench = vscode.workspace.getConfiguration('workbench');
  if (workbench.get('colorTheme') === THEMES[theme]) return;
  await workbench.update('colorTheme', THEMES[theme], vscode.ConfigurationTarget.Global);
  await ui.waitFor(`.monaco-workbench.${theme === 'light' ? 'vs' : 'vs-dark'}`);
}

/** Takes a picture in both themes, of the window or a part of it, and goes back to the run's. */
export async function pictureInBothThemes(...picture: Parameters<typeof ui.screenshot>): Promise<void> {
  const { theme } = suiteOptions();
  for (const each of [theme === 'light' ? 'dark' : 'light', theme] as const) {
    await setTheme(each);
    await ui.screenshot(...picture);
  }
}

/** Waits until a text that begins so is selected, in the window as well: what is typed then takes its place. */
export async function selected(editor: vscode.TextEditor, start: string): Promise<void> {
  await until(`${start} to be selected`, () => selectedText(editor).startsWith(start)).catch((error) => {
    throw new Error(`${error.message} Selected: ${selectedText(editor)}`);
  });
  const { line, character } = editor.selection.active;
  await ui.waitFor('#status\\.editor\\.selection', { text: `Ln ${line + 1}, Col ${character + 1} (` });
}

export function selectedText({ document, selection }: vscode.TextEditor): string {
  return document.getText(selection);
}

/** The labels in the completion list. */
export async function completions(): Promise<string[]> {
  return ui.texts(`${COMPLETION} .label-name`);
}

/** Opens the quick fixes at the cursor and applies the one with a title, by keyboard. */
export async function quickFix(title: string): Promise<void> {
  // A menu that opens while problems come in is closed again by the window.
  await repeatUntil(
    `the quick fix ${title}`,
    async () => {
      // A panel may have opened meanwhile, with the keyboard in it.
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      await ui.press('Control+.');
    },
    async () => (await ui.texts(QUICK_FIX)).some((row) => row.trim().startsWith(title)),
  );
  await until(`the quick fix ${title} to be chosen`, async () => {
    const [focused] = await ui.texts(`${QUICK_FIX}.focused`);
    if (focused?.trim().startsWith(title)) return true;
    await ui.press('ArrowDown');
    return false;
  });
  await ui.screenshot(`quick-fix ${title}`.replace(/\W+/g, '-').toLowerCase());
  await ui.press('Enter');
}
