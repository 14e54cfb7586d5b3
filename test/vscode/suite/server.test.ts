import assert from 'node:assert/strict';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { ADR, decision } from '../../support/workspaceTemplates.ts';
import { ui } from '../ui.ts';
import { rfcWith } from './sampleRfc.ts';
import { inWorkspace, openFile, problemsWhen, runCommand, until, write } from './window.ts';

suite('The language server', () => {
  teardown(async () => {
    for (const key of ['trace.server', 'folder', 'practice']) await set(key, undefined);
  });

  test('its log is shown, and has the messages from when they are asked for', async () => {
    const { document } = await openFile(rfcWith({ 'In Review': 'In Reveiw' }));
    await problemsWhen(document, 'are found', (found) => found.length === 1);
    await runCommand('Proposals: Show Server Log');
    await ui.waitFor('.panel .monaco-select-box, .panel .monaco-action-bar select', { text: 'Proposals' });
    await ui.screenshot('server-log');
    // What is written there cannot be seen in every VS Code: where the log's own library is missing it stays empty.
    for (const [value, trace] of [
      ['messages', 1],
      ['verbose', 3],
      ['off', 0],
    ] as const) {
      await set('trace.server', value);
      await until(`the messages to be traced: ${value}`, () => client()?._trace === trace);
    }
  });

  test('it is started anew, and problems are back', async () => {
    const { document } = await openFile(rfcWith({ 'In Review': 'In Reveiw' }));
    await problemsWhen(document, 'are found', (found) => found.length === 1);
    const before = serverProcess();
    await runCommand('Proposals: Restart Server');
    await until('another server', () => serverProcess() !== undefined && serverProcess() !== before);
    await problemsWhen(document, 'are back', (found) => found.length === 1);
  });

  test('the braces in the status bar say that it runs', async () => {
    await openFile(rfcWith({}));
    await ui.click('.statusbar-item[id="status.languageStatus"]');
    await ui.waitFor('.hover-language-status', { text: 'The language server is running' });
    await ui.screenshot('server-status');
  });

  test('a report has no contents and no paths', async () => {
    write('adr/template.md', ADR);
    write('adr/0001-queue.md', decision());
    await openFile(decision('Proposed'), 'adr/0002-river.md');
    await set('folder', 'customers/secret');
    await set('practice', false);
    await runCommand('Proposals: Report a Problem…');
    const editor = await until('the report', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.isUntitled && active;
    });
    const text = editor.document.getText();
    // VS Code does not tell of all that earlier tests have removed.
    assert.match(text, /^- Proposals found: [2-9]\d*$/m);
    assert.match(text, /^- Templates of its own: [1-9]\d*$/m);
    for (const line of ['- Language server: Running', '  - `proposals.practice`: `false`'])
      assert.ok(text.split('\n').includes(line), `${line} is a line of:\n${text}`);
    assert.ok(text.includes(vscode.version), text);
    for (const secret of ['secret', 'queue', 'river', inWorkspace('')]) assert.ok(!text.includes(secret), text);
    await ui.screenshot('server-report');
  });
});

function set(key: string, value: unknown): Thenable<void> {
  return vscode.workspace.getConfiguration('proposals').update(key, value, vscode.ConfigurationTarget.Global);
}

/** What the client keeps to itself. */
function client(): { readonly _serverProcess?: { readonly pid?: number }; readonly _trace: number } | undefined {
  return vscode.extensions.getExtension('proposals.proposals')?.exports.client;
}

function serverProcess(): number | undefined {
  return client()?._serverProcess?.pid;
}
