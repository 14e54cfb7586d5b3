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
});

/** The process of the language server, which the client keeps to itself. */
function serverProcess(): number | undefined {
  const extension = vscode.extensions.getExtension<{ client: { _serverProcess?: { pid?: number } } }>(
    'proposals.proposals',
  );
  return extension?.exports.client._serverProcess?.pid;
}
