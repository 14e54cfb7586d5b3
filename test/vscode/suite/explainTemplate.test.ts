import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { ui } from '../ui.ts';
import { CHOICE, chooseRow, openFile, pictureInBothThemes, runCommand, shown, until, write } from './window.ts';

const COMMAND = 'Proposals: Show What a Template Means';
const TEXT = `---
status: proposed | accepted
authors: "[name]"
date: YYYY-MM-DD
---

# [Title]

## Context

Say what made this necessary, see [the guide](guide.md).

### Numbers (optional)

- [Figure <script>alert(1)</script>]

## Status

proposed, accepted, replaced
`;

suite('Show what a template means', () => {
  test('a built-in template is chosen from the list', async () => {
    await runCommand(COMMAND);
    await ui.waitFor(CHOICE, { text: 'Detailed RFC' });
    await chooseRow('Enhancement');
    await ui.waitForView('h1', { text: 'What the template Enhancement means' });
    await ui.waitForView('td', { text: 'one of Draft, Under Review, Approved, Implemented, Rejected' });
    await ui.screenshot('explain-builtin');
  });

  test('the template in the editor is explained beside it, as it stands there, and lines are links', async () => {
    const editor = await openFile(TEXT, 'decisions/0000-template.md');
    await runCommand(COMMAND);
    await ui.waitForView('h1', { text: 'What the template Decision means' });
    await ui.waitForView('li', { text: 'no file at decisions/guide.md' });
    await ui.waitForView('li', { text: 'only here replaced' });
    await ui.waitForView('code', { text: '[Figure <script>alert(1)</script>]' });
    await pictureInBothThemes('explain');

    const line = 12;
    await editor.edit((edit) => edit.replace(new vscode.Range(line, 0, line, 100), '### Figures (optional)'));
    await ui.waitForView('li strong', { text: 'Figures' });

    await ui.clickView('li a', { text: '17' });
    await until('the line to be shown', () => vscode.window.activeTextEditor?.selection.active.line === 16);
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, editor.document.uri.path);
    await ui.screenshot('explain-line');
  });

  test('a change on disk is shown', async () => {
    const editor = await openFile('# RFC: [Title]\n\n## Summary\n', 'plans/template.md');
    await shown(editor);
    await runCommand(COMMAND);
    await ui.waitForView('li strong', { text: 'Summary' });
    write('plans/template.md', '# RFC: [Title]\n\n## Outcome\n');
    await ui.waitForView('li strong', { text: 'Outcome' });
  });
});
