import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { ui } from '../ui.ts';
import { focusBoard, WELCOME } from './boardWindow.ts';
import { CHOICE, QUESTION, runCommand, selected, selectedText, shown, textOf, today, until } from './window.ts';

suite('A window without a folder', () => {
  test('the board says how to begin', async () => {
    await focusBoard();
    await ui.waitFor(`${WELCOME} .monaco-button`, { text: 'New RFC' });
    await ui.screenshot('board-without-folder');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  test('a new proposal is untitled, and offered a good name when it is saved', async () => {
    const document = await untitledRfc('Saved views & more');
    const name = `${today()}-saved-views-more.md`;
    await ui.waitFor('.tab.active', { text: name });
    await ui.waitFor('.statusbar-item[id$="proposals.template"]', { text: 'RFC' });
    await ui.screenshot('untitled-rfc');
    await ui.press('ControlOrMeta+s');
    await ui.waitFor(QUESTION, { text: 'Save As' });
    await ui.screenshot('untitled-rfc-save');
    // Another folder in front of the name.
    const folder = mkdtempSync(join(tmpdir(), 'proposals-saved-'));
    await ui.press('Home');
    for (const _ of `${homedir()}/`) await ui.press('Shift+ArrowRight');
    await ui.insertText(`${folder}/`);
    await until('the other folder to be shown', async () => (await ui.texts(CHOICE)).join() === '..');
    await ui.press('Enter');
    const file = join(folder, name);
    await until('the file to be open', () => vscode.window.activeTextEditor?.document.uri.fsPath === file);
    assert.match(readFileSync(file, 'utf8'), /^# RFC: Saved views & more$/m);
    assert.equal(document.isClosed || !document.isDirty, true);
  });

  test('a new proposal opens untitled, as plain text with what is to be written first selected', async () => {
    assert.equal(vscode.workspace.workspaceFolders, undefined);
    await runCommand('Proposals: New RFC');
    await ui.waitFor(QUESTION, { text: 'Title of the proposal' });
    await ui.type('Faster search');
    await ui.press('Enter');
    const editor = await until('the first gap to be selected', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.isUntitled && selectedText(active).startsWith('Say in one') && active;
    });
    await shown(editor);
    await selected(editor, 'Say in one');
    await ui.screenshot('untitled-proposal');
    await ui.type('Soon:');
    await ui.press('Enter');
    await ui.press('Tab');
    await ui.type('- now');
    await textOf(editor.document, 'is indented', (text) =>
      /## Summary\n\nSoon:\n(?:\t| {2,})- now\n\n## Mot/.test(text),
    );
    await ui.press('Shift+Alt+N');
    await selected(editor, 'Start from something');
  });

  test('two drafts of one name are two, and Escape saves neither', async () => {
    await untitledRfc('Saved views');
    const second = await untitledRfc('Saved views');
    await ui.waitFor('.tab.active', { text: `${today()}-saved-views-2.md` });
    await ui.press('ControlOrMeta+s');
    await ui.waitFor(QUESTION, { text: 'Save As' });
    await ui.press('Escape');
    await ui.waitFor(QUESTION, { gone: true });
    assert.equal(second.isUntitled, true);
    const home = vscode.Uri.file(homedir());
    const names = (await vscode.workspace.fs.readDirectory(home)).map(([name]) => name);
    assert.deepEqual(
      names.filter((name) => name.includes('saved-views')),
      [],
    );
  });

  test('a title without letters leaves the name to the window', async () => {
    const document = await untitledRfc('🎉');
    assert.match(document.uri.path, /^Untitled-\d+$/);
  });
});

async function untitledRfc(title: string): Promise<vscode.TextDocument> {
  await runCommand('Proposals: New RFC');
  await ui.waitFor(QUESTION, { text: 'Title of the proposal' });
  await ui.type(title);
  await ui.press('Enter');
  return until('the proposal', () => {
    const { document } = vscode.window.activeTextEditor ?? {};
    return document?.getText().startsWith(`# RFC: ${title}\n`) && document;
  });
}
