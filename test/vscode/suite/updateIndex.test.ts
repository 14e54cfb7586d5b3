import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { ADR, decision } from '../../support/workspaceTemplates.ts';
import { ui } from '../ui.ts';
import {
  notified,
  openFile,
  problemsWhen,
  putCursor,
  quickFix,
  read,
  runCommand,
  textOf,
  until,
  write,
} from './window.ts';

const EMPTY = '# Decisions\n\n<!-- proposals:index -->\n<!-- /proposals:index -->\n';
const table = (...statuses: readonly string[]) =>
  [
    '| Number | Title | Status |',
    '|---|---|---|',
    ...statuses.map((status, i) => `| ADR-000${i + 1} | [Queue ${i + 1}](adr/000${i + 1}-queue.md) | ${status} |`),
  ].join('\n');
const full = (...statuses: readonly string[]) => EMPTY.replace('-->\n<', `-->\n\n${table(...statuses)}\n\n<`);
const record = (number: number) => decision().replace(/^# .*/, `# Queue ${number}`);

async function openIndex(text: string): Promise<vscode.TextEditor> {
  write('docs/adr/template.md', ADR);
  write('docs/adr/0001-queue.md', record(1));
  write('docs/adr/0002-queue.md', record(2));
  return openFile(text, 'docs/decisions.md');
}

suite('Update index', () => {
  test('from the palette, and back by one undo', async () => {
    const { document } = await openIndex(EMPTY);
    await runCommand('Proposals: Update Index');
    await textOf(document, 'has the table', (text) => text === full('Accepted', 'Accepted'));
    await ui.screenshot('updated-index');
    await runCommand('Proposals: Update Index');
    await notified('The index is up to date.');
    await ui.press('ControlOrMeta+Z');
    await textOf(document, 'is what it was', (text) => text === EMPTY);
  });

  test('by the quick fix of a stale one', async () => {
    const editor = await openIndex(full('Proposed', 'Accepted'));
    await problemsWhen(editor.document, 'tell that it is stale', (problems) =>
      problems.some((problem) => problem.startsWith('index-stale')),
    );
    await putCursor(editor, 'proposals:index');
    await ui.screenshot('stale-index');
    await quickFix('Update the index');
    await textOf(editor.document, 'is current', (text) => text === full('Accepted', 'Accepted'));
    await problemsWhen(editor.document, 'are none', (problems) => problems.length === 0);
  });

  test('of a table that is kept by hand a row that says otherwise than its proposal is mended', async () => {
    const text = `# Decisions\n\n${table('Proposed', 'Accepted')}\n`;
    const editor = await openIndex(text);
    await problemsWhen(editor.document, 'tell the row', (problems) => problems.join() === 'index-outdated: Proposed');
    await putCursor(editor, 'Proposed');
    await ui.screenshot('outdated-table');
    await quickFix('Change to "Accepted"');
    await textOf(editor.document, 'is right', (now) => now === text.replace('Proposed', 'Accepted'));
    await problemsWhen(editor.document, 'are none', (problems) => problems.length === 0);
  });

  test('into a file that has none yet', async () => {
    const editor = await openIndex('# Decisions\n\n');
    editor.selection = new vscode.Selection(2, 0, 2, 0);
    await runCommand('Proposals: Update Index');
    await notified('No file holds an index of the proposals yet.');
    await vscode.commands.executeCommand('notifications.showList');
    await ui.screenshot('no-index-yet');
    await ui.click('.notifications-center .monaco-button', { text: 'Insert It Here' });
    await textOf(editor.document, 'has one', (text) => text === full('Accepted', 'Accepted'));
  });

  test('when a proposal is saved, for who wants it', async () => {
    write('docs/decisions.md', full('Accepted', 'Accepted'));
    const settings = vscode.workspace.getConfiguration('proposals');
    await settings.update('updateIndexOnSave', true, vscode.ConfigurationTarget.Workspace);
    try {
      await openIndex(full('Accepted', 'Accepted'));
      const editor = await openFile(record(2), 'docs/adr/0002-queue.md');
      const at = editor.document.positionAt(editor.document.getText().indexOf('Accepted'));
      await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 8)), 'Proposed'));
      await editor.document.save();
      await until('the index on disk', () => read('docs/decisions.md') === full('Accepted', 'Proposed'));
    } finally {
      await settings.update('updateIndexOnSave', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
