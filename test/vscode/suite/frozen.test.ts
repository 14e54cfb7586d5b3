import { execFileSync } from 'node:child_process';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { ADR, decision } from '../../support/workspaceTemplates.ts';
import { ui } from '../ui.ts';
import { inWorkspace, openFile, problemsWhen, putCursor, quickFix, textOf, write } from './window.ts';

function git(...args: readonly string[]): void {
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
  execFileSync('git', [...identity, ...args], { cwd: inWorkspace('frozen'), stdio: 'ignore' });
}

suite('Frozen after acceptance', () => {
  test('a change is told as it is typed, and one quick fix brings the section back', async () => {
    write('frozen/template.md', `<!-- Accepted records are immutable. -->\n\n${ADR}`);
    const text = decision();
    write('frozen/0001-queue.md', text);
    git('init', '--quiet', '--initial-branch=main');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'Accept it');
    const editor = await openFile(text, 'frozen/0001-queue.md');
    await putCursor(editor, 'They go to a queue', { after: true });
    await ui.type(' of our own');
    await problemsWhen(editor.document, 'tell the change', (found) =>
      found.some((each) => each.startsWith('frozen-changed')),
    );
    await ui.press('ControlOrMeta+Shift+M');
    await ui.waitFor('.monaco-list-row', { text: 'frozen-changed' });
    await ui.screenshot('frozen');
    await vscode.window.showTextDocument(editor.document);
    await putCursor(editor, 'They go to a queue');
    await quickFix('Bring "Decision" back as it was');
    await textOf(editor.document, 'is as it was', (now) => now === text);
    await problemsWhen(editor.document, 'are gone', (found) => found.length === 0);
  });
});
