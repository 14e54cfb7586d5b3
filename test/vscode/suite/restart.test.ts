import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { ui } from '../ui.ts';
import { rfcWith } from './sampleRfc.ts';
import { openFile, problemsWhen, putCursor, until } from './window.ts';

suite('Restart', () => {
  test('a language server that was killed is back with the next key', async () => {
    const editor = await openFile(rfcWith({ 'In Review': 'In Reveiw' }));
    await problemsWhen(editor.document, 'are found', (found) => found.length === 1);
    const killed = serverProcess();
    assert.ok(killed, 'the server runs');
    process.kill(killed, 'SIGKILL');
    await problemsWhen(editor.document, 'go with the server', (found) => found.length === 0);
    await until('another server', () => serverProcess() !== undefined && serverProcess() !== killed);

    await putCursor(editor, '## Testing Strategy', { after: true });
    await ui.press('Backspace');
    await problemsWhen(editor.document, 'are back, and current', (found) =>
      ['field-value-unknown: In Reveiw', 'section-renamed: Testing Strateg'].every((each) => found.includes(each)),
    );
    await ui.waitFor('.monaco-editor .squiggly-warning');
    await ui.screenshot('restart');
  });

  test('problems are back without a key', async () => {
    const editor = await openFile(rfcWith({ 'In Review': 'In Reveiw' }));
    await problemsWhen(editor.document, 'are found', (found) => found.length === 1);
    await kill();
    await problemsWhen(editor.document, 'are back', (found) => found.includes('field-value-unknown: In Reveiw'));
  });

  test('a document that the server dies of twice is set aside by name, and can be tried again', async () => {
    const other = await openFile(rfcWith({ 'In Review': 'In Reveiw' }));
    await problemsWhen(other.document, 'are found', (found) => found.length === 1);
    const deadly = await openFile(rfcWith({ 'In Review': 'In Reveiw' }), 'deadly.md');
    for (let i = 0; i < 2; i++) {
      await problemsWhen(deadly.document, `are found (${i})`, (found) => found.length === 1);
      await kill();
    }
    await vscode.commands.executeCommand('notifications.showList');
    await ui.waitFor('.notification-list-item', { text: '"deadly.md" is set aside' });
    await ui.screenshot('set-aside');
    await problemsWhen(other.document, 'are back', (found) => found.length === 1);
    await problemsWhen(deadly.document, 'are not asked for', (found) => found.length === 0);
    await ui.click('.notifications-center .monaco-button', { text: 'Try Again' });
    await vscode.commands.executeCommand('notifications.hideList');
    await problemsWhen(deadly.document, 'are back', (found) => found.length === 1);
  });
});

/** The process of the language server, which the client keeps to itself. */
function serverProcess(): number | undefined {
  const extension = vscode.extensions.getExtension<{ client: { _serverProcess?: { pid?: number } } }>(
    'proposals.proposals',
  );
  return extension?.exports.client._serverProcess?.pid;
}

/** Kills the language server, and waits until there is another one. */
async function kill(): Promise<void> {
  const killed = serverProcess();
  assert.ok(killed, 'the server runs');
  process.kill(killed, 'SIGKILL');
  await until('another server', () => serverProcess() !== undefined && serverProcess() !== killed);
}
