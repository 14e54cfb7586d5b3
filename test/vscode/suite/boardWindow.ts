import * as vscode from 'vscode';
import { ADR, decision } from '../../support/workspaceTemplates.ts';
import { ui } from '../ui.ts';
import { runCommand, until, write } from './window.ts';

/** The view, its rows, what it says without any, when the keyboard is in it, what it says above them, and the rows of a menu. */
const VIEW = '.pane:has(.pane-header:is([aria-label*="Proposals"], [aria-label*="Vorschläge"]))';
export const ROW = `${VIEW} .monaco-list-row`;
export const WELCOME = `${VIEW} .welcome-view-content`;
export const FOCUSED = `${VIEW} .monaco-list:focus-within`;
export const MESSAGE = `${VIEW} .message`;
/** After so many keys the way begins anew. */
const ROUND = 15;
const MENU = '.monaco-menu .action-item';

/** The text of a decision record. */
export const record = (title: string, status: string, more = '') =>
  decision(status).replace(/^# .*/, `# ${title}`).replace('- **Deciders', `${more}- **Deciders`);

/** Writes four records with their template into a folder: one that takes the place of another, and one that lacks a section. */
export function writeRecords(folder = 'docs/adr'): void {
  write(`${folder}/template.md`, ADR);
  write(`${folder}/0001-queue.md`, record('Use a queue', 'Accepted'));
  write(`${folder}/0002-cache.md`, record('Cache in memory', 'Superseded by ADR-0003'));
  write(`${folder}/0003-redis.md`, record('Cache in Redis', 'Accepted', '- **Supersedes**: ADR-0002\n'));
  write(`${folder}/0004-mail.md`, record('Send mail at night', 'Proposed').replace(/## Consequences\n[^#]*/, ''));
}

/** Goes to the board by keyboard. */
export function focusBoard(): Promise<void> {
  return runCommand('Proposals: Focus on Proposals View');
}

/** The rows as they are to be seen, each as its name with what stands behind it. */
export async function rows(): Promise<readonly string[]> {
  const names = await ui.texts(`${ROW} .label-name`);
  const details = await ui.texts(`${ROW} .monaco-icon-label`);
  return names.map((name, i) => [name, (details[i] ?? '').replaceAll('\n', '').slice(name.length)].join('|').trim());
}

/** Waits until the rows are these, and no others. */
export async function rowsAre(...expected: readonly string[]): Promise<void> {
  await until('the rows', async () => (await rows()).join('\n') === expected.join('\n')).catch(async (error) => {
    throw new Error(`${error.message} There are:\n${(await rows()).join('\n')}`);
  });
}

/** Goes to the row with a name by keyboard. */
export async function goToRow(name: string): Promise<void> {
  await focusBoard();
  await ui.waitFor(ROW, { text: name });
  // Where there were no rows yet, the keyboard is beside them.
  if ((await ui.count(FOCUSED)) === 0) await vscode.commands.executeCommand('proposals.board.focus');
  await ui.waitFor(FOCUSED);
  let presses = 0;
  await until(`the row ${name} to be focused`, async () => {
    if ((await ui.texts(`${ROW}.focused`)).some((row) => row.trim().startsWith(name))) return true;
    // A busy window loses a key, or shows later where it is.
    await ui.press(presses++ % ROUND === 0 ? 'Home' : 'ArrowDown');
    return false;
  });
}

/** Chooses a row of the menu of the row with a name, by keyboard. */
export async function chooseInMenu(name: string, label: string): Promise<void> {
  await goToRow(name);
  await ui.press('Shift+F10');
  await ui.waitFor(MENU, { text: label });
  await until(`the row ${label} to be chosen`, async () => {
    if ((await ui.texts(`${MENU}.focused`)).some((row) => row.trim() === label)) return true;
    await ui.press('ArrowDown');
    return false;
  });
  await ui.screenshot(`board-menu-${label}`.replace(/\W+/g, '-').toLowerCase());
  await ui.press('Enter');
}

/** The file in front of the user. */
export function activePath(): string | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri && vscode.workspace.asRelativePath(uri);
}
