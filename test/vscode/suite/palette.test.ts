import assert from 'node:assert/strict';
import { test } from 'mocha';
import * as vscode from 'vscode';
import { ui } from '../ui.ts';

test('the command palette opens by keyboard and runs a command', async () => {
  const path = vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/'), 'README.md');
  await vscode.window.showTextDocument(path);
  await ui.waitFor('.monaco-editor .view-line');

  await ui.press('ControlOrMeta+Shift+P');
  await ui.waitFor('.quick-input-widget');
  await ui.type('Toggle Word Wrap');
  await ui.waitFor('.quick-input-list .monaco-list-row', { text: 'View: Toggle Word Wrap' });
  await ui.screenshot('palette');

  await ui.press('Escape');
  await ui.waitFor('.quick-input-widget', { gone: true });
  assert.equal(vscode.window.activeTextEditor?.document.languageId, 'markdown');
});
