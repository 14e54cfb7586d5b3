import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { ADR, decision } from '../../support/workspaceTemplates.ts';
import { ui } from '../ui.ts';
import {
  CHOICE,
  CHOICE_NAME,
  COMPLETION,
  inWorkspace,
  openFile,
  problemsWhen,
  putCursor,
  QUESTION,
  read,
  runCommand,
  selected,
  selectedText,
  textOf,
  until,
  write,
} from './window.ts';

suite("The workspace's templates", () => {
  test('a template that is put beside an open document is followed at once, and no more when it goes', async () => {
    const { document } = await openFile(decision('Acepted'), 'adr/0001-queue.md');
    write('adr/template.md', ADR);
    await problemsWhen(document, 'name the status', (found) => found.join() === 'field-value-unknown: Acepted');
    await ui.waitFor('.monaco-editor .squiggly-warning');
    await ui.screenshot('workspace-template');

    await runCommand('Proposals: New Proposal…');
    await ui.waitFor(CHOICE, { text: 'adr/template.md' });
    // The first row is the one that Enter would take.
    await ui.waitFor(`${CHOICE}.focused`, { text: 'ADR' });
    assert.ok((await ui.texts(CHOICE_NAME)).includes('RFC'));
    await ui.screenshot('workspace-template-offered');
    await ui.press('Escape');
    await ui.waitFor(QUESTION, { gone: true });

    rmSync(inWorkspace('adr/template.md'));
    await problemsWhen(document, 'are gone', (found) => found.length === 0);
  });

  test('a folder that is deleted elsewhere takes its templates along', async () => {
    write('decisions/templates/adr.md', ADR);
    const { document } = await openFile(decision('Acepted'), 'decisions/0001-queue.md');
    await problemsWhen(document, 'name the status', (found) => found.join() === 'field-value-unknown: Acepted');
    rmSync(inWorkspace('decisions/templates'), { recursive: true });
    await problemsWhen(document, 'are gone', (found) => found.length === 0);
  });

  test('what is typed into a template counts before it is saved, and it is never checked itself', async () => {
    write('adr/template.md', ADR);
    const { document } = await openFile(decision(), 'adr/0001-queue.md');
    const template = await openFile(ADR, 'adr/template.md');
    await putCursor(template, '## Consequences');
    await ui.insertText('## Alternatives\n\n[Others]\n\n');
    await problemsWhen(document, 'name the new section', (found) => found[0]?.startsWith('section-missing') === true);
    assert.ok(template.document.isDirty);
    assert.deepEqual(vscode.languages.getDiagnostics(template.document.uri), []);
    await ui.screenshot('workspace-template-typed');
  });

  test('is offered whole where a new file has only a word in it', async () => {
    await openFile(ADR, 'adr/template.md');
    const { document } = await openFile('', 'adr/0002-queue.md');
    await ui.type('adr');
    await ui.press('Control+Space');
    await ui.waitFor(COMPLETION, { text: 'ADR' });
    await ui.screenshot('workspace-template-completed');
    await ui.press('Enter');
    await textOf(document, 'holds the template', (text) => text.startsWith('# [Title]\n\n- **Status**: Proposed'));
    const editor = await until('the title to be selected', () => {
      const active = vscode.window.activeTextEditor;
      return active && selectedText(active) === '[Title]' && active;
    });
    await selected(editor, '[Title]');
    await ui.type('Use a queue');
    await ui.press('Shift+Alt+N');
    await selected(editor, '[names]');
  });

  test('"New RFC" starts from the RFC template of the workspace, where there is one', async () => {
    await openFile(
      '# RFC: [Title]\n\n- **Status**: Draft | Accepted\n\n## Why\n\n[Say why]\n',
      'rfcs/0000-template.md',
    );
    await runCommand('Proposals: New RFC');
    await ui.waitFor(QUESTION, { text: 'Title of the proposal' });
    await ui.type('Saved views');
    await ui.press('Enter');
    await ui.waitFor(QUESTION, { text: 'Path of the file' });
    await ui.press('Enter');
    await ui.waitFor('.tab.active', { text: '0001-saved-views.md' });
    assert.equal(
      read('rfcs/0001-saved-views.md'),
      '# RFC: Saved views\n\n- **Status**: Draft\n\n## Why\n\n[Say why]\n',
    );
    await ui.screenshot('workspace-template-new-rfc');
  });

  test('.proposals.yaml is checked, and what is typed there holds at once', async () => {
    write('adr/template.md', ADR);
    const { document } = await openFile(decision('Acepted'), 'adr/0001-queue.md');
    await problemsWhen(document, 'name the status', (found) => found.length === 1);
    const configuration = await openFile('severity:\n  field-value-unknwn: off\n', '.proposals.yaml');
    const [problem] = await until('the problem of the configuration', () => {
      const found = vscode.languages.getDiagnostics(configuration.document.uri);
      return found.length > 0 && found;
    });
    assert.match(problem?.message ?? '', /did you mean `field-value-unknown`\?/);
    await ui.screenshot('configuration-problem');
    await putCursor(configuration, 'field-value-unkn', { after: true });
    await ui.type('o');
    await problemsWhen(document, 'are switched off', (found) => found.length === 0);
    await until(
      'the configuration to be fine',
      () => vscode.languages.getDiagnostics(configuration.document.uri).length === 0,
    );
    assert.ok(configuration.document.isDirty);
  });
});
