import assert from 'node:assert/strict';
import { setup, suite, test } from 'mocha';
import * as vscode from 'vscode';
import { GitRepository } from '../../support/gitRepository.ts';
import { ADR, DESIGN, decision } from '../../support/workspaceTemplates.ts';
import { ui } from '../ui.ts';
import {
  CHOICE,
  chooseRow,
  exists,
  inWorkspace,
  notified,
  openFile,
  pictureInBothThemes,
  QUESTION,
  read,
  runCommand,
  textOf,
  until,
  write,
} from './window.ts';

const NEW_ADR = `${ADR.replace('## Context', '## Background')}\n## Cost\n\nWhat does it cost us, now and each year?\n`;
const record = (number: number) => decision().replace(/^# .*/, `# Queue ${number}`);
const updated = (number: number) =>
  `${record(number).replace('## Context', '## Background')}\n## Cost\n\nWhat does it cost us, now and each year?\n`;

suite('Update to the template', () => {
  setup(() => {
    const repository = new GitRepository(inWorkspace('.'));
    write('docs/adr/template.md', ADR);
    for (const number of [1, 2, 3]) write(`docs/adr/000${number}-queue.md`, record(number));
    repository.commit();
    write('docs/adr/template.md', NEW_ADR);
    repository.commit();
  });

  test('one proposal at once, with its unsaved text, as one step that can be undone', async () => {
    const { document } = await openFile(record(1), 'docs/adr/0001-queue.md');
    await ui.press('ControlOrMeta+End');
    await ui.insertText('Unsaved words.\n');
    await textOf(document, 'the words', (text) => text.endsWith('Unsaved words.\n'));
    await runCommand('Proposals: Update Proposal to Its Template');
    await ui.waitFor(CHOICE, { text: 'Rename the section "Context" to "Background"' });
    await pictureInBothThemes('migrate-choice');
    await chooseRow('Apply Changes');
    const after = updated(1).replace('watched.\n', 'watched.\nUnsaved words.\n');
    await textOf(document, 'what the template asks for', (text) => text === after);
    assert.equal(document.isDirty, true);
    await ui.screenshot('migrated');
    await ui.press('ControlOrMeta+Z');
    await textOf(document, 'what was there', (text) => text === `${record(1)}Unsaved words.\n`);
  });

  test('one proposal after a look at the difference, by keyboard', async () => {
    const { document } = await openFile(record(1), 'docs/adr/0001-queue.md');
    await runCommand('Proposals: Update Proposal to Its Template');
    await ui.waitFor(CHOICE, { text: 'Add the section "Cost"' });
    await chooseRow('Show Changes');
    await ui.waitFor('.tab.active', { text: 'Update Proposal to Its Template: ADR' });
    await ui.waitFor('.editor.modified .view-line', { text: 'Background' });
    await ui.waitFor('.editor-actions .codicon-check');
    await pictureInBothThemes('migrate-preview');
    assert.equal(document.getText(), record(1));
    await ui.press('ControlOrMeta+Enter');
    await textOf(document, 'what the template asks for', (text) => text === updated(1));
    await ui.waitFor('.tab', { text: 'Update Proposal to Its Template', gone: true });
    await ui.waitFor('.monaco-editor.focused .view-line');
    await runCommand('Proposals: Update Proposal to Its Template');
    await notified('This proposal follows its template as it is now.');
  });

  test('what has changed meanwhile is not written over', async () => {
    const editor = await openFile(record(1), 'docs/adr/0001-queue.md');
    await runCommand('Proposals: Update Proposal to Its Template');
    await ui.waitFor(CHOICE, { text: 'Add the section "Cost"' });
    await chooseRow('Show Changes');
    await ui.waitFor('.editor-actions .codicon-check');
    await editor.document.save();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(editor.document.uri, new vscode.Position(0, 2), 'The ');
    await vscode.workspace.applyEdit(edit);
    await ui.press('ControlOrMeta+Enter');
    await notified('The document has changed in the meantime.');
    assert.equal(editor.document.getText(), record(1).replace('# ', '# The '));
  });

  test('all proposals of a template, from the template', async () => {
    await openFile(NEW_ADR, 'docs/adr/template.md');
    await runCommand('Proposals: Update All Proposals of This Template');
    await ui.waitFor(CHOICE, { text: 'docs/adr/0003-queue.md' });
    await pictureInBothThemes('migrate-all-choice');
    await chooseRow('Show Changes');
    await ui.waitFor('.tab.active', { text: 'Update All Proposals of This Template: ADR' });
    await ui.waitFor('.editor.modified .view-line', { text: 'Background' });
    await ui.waitFor('.editor-actions .codicon-check');
    await pictureInBothThemes('migrate-all-preview');
    await ui.press('ControlOrMeta+Enter');
    await until('all to be written', () => [1, 2, 3].every((n) => read(`docs/adr/000${n}-queue.md`) === updated(n)));
    await ui.waitFor('.tab', { text: 'Update All Proposals', gone: true });
    await ui.waitFor('.monaco-editor.focused .view-line');
    await runCommand('Proposals: Update All Proposals of This Template');
    await notified('All 3 proposals follow the template as it is now.');
  });

  test('another template, with the choice in .proposals.yaml', async () => {
    write('docs/design/template.md', DESIGN);
    const { document } = await openFile(record(1), 'docs/adr/0001-queue.md');
    await runCommand('Proposals: Move Proposal to Another Template…');
    await ui.waitFor(`${QUESTION} .quick-input-title`, { text: 'Move Proposal to Another Template' });
    await ui.screenshot('migrate-templates');
    await chooseRow('Design');
    await ui.waitFor(CHOICE, { text: 'Add the section "Architecture"' });
    await pictureInBothThemes('migrate-move-choice');
    await chooseRow('Apply Changes');
    await until('the configuration', () => exists('.proposals.yaml') && read('.proposals.yaml') !== '');
    assert.equal(read('.proposals.yaml'), 'documents:\n  docs/adr/0001-queue.md: docs/design/template.md\n');
    const text = document.getText();
    for (const words of ['Mails are sent while the user waits.', 'They go to a queue.', '## Architecture'])
      assert.ok(text.includes(words), words);
    await ui.waitFor('.statusbar-item[id$="proposals.template"]', { text: 'Design' });
  });
});
