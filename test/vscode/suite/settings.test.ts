import assert from 'node:assert/strict';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { ui } from '../ui.ts';
import { rfcWith, rfcWithout } from './sampleRfc.ts';
import {
  openFile,
  pictureInBothThemes,
  problemsWhen,
  putCursor,
  QUESTION,
  quickFix,
  runCommand,
  textOf,
  until,
} from './window.ts';

const HINT = '.monaco-editor .view-line [class*="dyn-rule"]';
const KEYS = ['severity', 'insertGuidance', 'adviceInEmptySections', 'exclude', 'templates'] as const;

suite('Settings', () => {
  teardown(async () => {
    for (const key of KEYS) await set(key, undefined);
  });

  test('hold from the next moment on: severities, and files that are left out', async () => {
    const { document } = await openFile(rfcWith({ 'In Review': 'In Reveiw' }), 'set.md');
    await problemsWhen(document, 'name the status', (found) => found.join() === 'field-value-unknown: In Reveiw');
    await set('severity', { 'field-value-unknown': 'error' });
    await until('an error', () => vscode.languages.getDiagnostics(document.uri)[0]?.severity === 0);
    await set('severity', { 'field-value-unknown': 'off' });
    await problemsWhen(document, 'are gone', (found) => found.length === 0);
    await set('severity', undefined);
    await problemsWhen(document, 'are back', (found) => found.length === 1);
    await set('exclude', ['set.md']);
    await problemsWhen(document, 'are gone', (found) => found.length === 0);
  });

  test('a wrong value is said once, and the default holds', async () => {
    const { document } = await openFile(rfcWith({ 'In Review': 'In Reveiw' }));
    await set('severity', { 'field-value-unknwn': 'off' });
    await vscode.commands.executeCommand('notifications.showList');
    const message = 'there is no rule `field-value-unknwn`. Use `field-value-unknown`?';
    await ui.waitFor('.notification-list-item', { text: message });
    const said = await ui.texts('.notification-list-item');
    assert.equal(said.length, 1, said.join('\n'));
    await pictureInBothThemes('settings-wrong');
    await vscode.commands.executeCommand('notifications.hideList');
    await problemsWhen(document, 'name the status', (found) => found.join() === 'field-value-unknown: In Reveiw');
  });

  test('the settings editor offers every rule', async () => {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'proposals.severity');
    const item = '.settings-editor .setting-item-contents:has-text("How serious a problem is, by rule")';
    await ui.click(`${item} .monaco-button`, { text: 'Add Item' });
    const rules = await until('the rules', async () => {
      const offered = await ui.texts(`${item} select option`);
      return offered.includes('section-missing') && offered;
    });
    assert.ok(rules.includes('placeholder-leftover'), rules.join());
    await pictureInBothThemes('settings-editor');
  });

  test('without guidance a clean skeleton is inserted, and the advice is shown dimmed', async () => {
    await set('insertGuidance', false);
    await runCommand('Proposals: New RFC');
    await ui.waitFor(QUESTION, { text: 'Title of the proposal' });
    await ui.type('Faster search');
    await ui.press('Enter');
    await ui.waitFor(QUESTION, { text: 'Path of the file' });
    await ui.press('Enter');
    const editor = await until('the proposal', () => {
      const active = vscode.window.activeTextEditor;
      return active && !active.document.isDirty && selectionFollows(active, '## Summary\n\n') && active;
    });
    const text = editor.document.getText();
    assert.match(text, /## Summary\n\n\n\n## Motivation\n\n\n\n## Detailed Design\n/);
    await ui.waitFor(HINT, { text: 'Say in one or two paragraphs' });
    await ui.screenshot('settings-bare');
    await set('adviceInEmptySections', false);
    await until('no advice', async () => !(await ui.texts(HINT)).join().includes('Say in one or two'));
    await set('adviceInEmptySections', undefined);
    await ui.waitFor(HINT, { text: 'Say in one or two paragraphs' });
  });

  test('without guidance a quick fix inserts no more than the heading', async () => {
    await set('insertGuidance', false);
    const editor = await openFile(rfcWithout('Dependencies'));
    await problemsWhen(editor.document, 'name what is missing', (found) => found.length === 1);
    await putCursor(editor, '## Rollout Plan');
    await quickFix('Insert the section "Dependencies"');
    await textOf(editor.document, 'has the heading', (now) =>
      now.includes('\n\n## Dependencies\n\n## Open Questions\n'),
    );
    await ui.press('ControlOrMeta+Z');
    await textOf(editor.document, 'is as it was', (now) => now === rfcWithout('Dependencies'));
  });
});

function selectionFollows({ document, selection }: vscode.TextEditor, text: string): boolean {
  return document.getText().slice(0, document.offsetAt(selection.active)).endsWith(text);
}

async function set(key: (typeof KEYS)[number], value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('proposals').update(key, value, vscode.ConfigurationTarget.Global);
}
