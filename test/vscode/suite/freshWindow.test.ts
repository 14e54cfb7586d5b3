import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { ui } from '../ui.ts';
import { exists, LINE, QUESTION, read, runCommand, until } from './window.ts';

suite('A fresh window', () => {
  test('"New RFC" as the very first thing takes the team\'s template, folder and number', async () => {
    assert.equal(vscode.extensions.getExtension('proposals.proposals')?.isActive, false, 'nothing was started yet');
    await runCommand('Proposals: New RFC');
    await ui.waitFor(QUESTION, { text: 'Title of the proposal' });
    await ui.type('Faster search');
    await ui.press('Enter');
    await ui.waitFor(QUESTION, { text: 'Path of the file' });
    await ui.screenshot('fresh-window-path');
    await ui.press('Enter');

    const path = 'docs/rfcs/0042-faster-search.md';
    await until(
      `${path} to be open`,
      () => exists(path) && vscode.window.activeTextEditor?.document.fileName.endsWith(path),
    );
    await ui.waitFor(LINE, { text: 'RFC 0042: Faster search' });
    await ui.screenshot('fresh-window-new-rfc');
    const text = read(path);
    for (const own of ['# RFC 0042: Faster search', '## Problem', '## Plan', 'owner:'])
      assert.ok(text.includes(own), text);
  });
});
