import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { ADR, decision } from '../../support/workspaceTemplates.ts';
import { ui } from '../ui.ts';
import { openFile, problemsWhen, until, write } from './window.ts';

const validate = (enabled: boolean | undefined) =>
  vscode.workspace.getConfiguration('markdown').update('validate.enabled', enabled, vscode.ConfigurationTarget.Global);

suite("VS Code's own validation of links", () => {
  test('beside ours tells nothing twice, and ours is back without it', async () => {
    write('docs/adr/template.md', ADR);
    write('docs/adr/0002-queue.md', decision().replace(/^# .*/, '# 2. Queue 2'));
    const links = 'See [that](0003-no.md), [part](0002-queue.md#no) and [here](#nowhere), after ADR-0003.';
    const text = `${decision().replace(/^# .*/, '# 1. Queue 1')}\n${links}\n`;
    const { document } = await openFile(text, 'docs/adr/0001-queue.md');
    const told = () => vscode.languages.getDiagnostics(document.uri);
    const ours = () => told().filter(({ source }) => source === 'proposals').length;
    await problemsWhen(document, 'tell three links', (found) => found.length === 3);
    try {
      await validate(true);
      await until('each to be told once, by VS Code', () => told().length === 3 && ours() === 0);
      await vscode.commands.executeCommand('workbench.actions.view.problems');
      await ui.screenshot('link-validation');
    } finally {
      await validate(undefined);
    }
    await until('ours to be back', () => ours() === 3 && told().length === 3);
    await ui.waitFor('.monaco-list-row', { text: 'reference-broken' });
    await ui.screenshot('link-validation-off');
  });
});
