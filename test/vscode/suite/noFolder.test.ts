import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { ui } from '../ui.ts';
import { QUESTION, runCommand, selected, selectedText, shown, textOf, until } from './window.ts';

suite('Without a folder', () => {
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
});
