import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { ui } from '../ui.ts';
import { inWorkspace, openFile, problemsWhen, putCursor, quickFix, textOf, until, write } from './window.ts';

const TEMPLATE =
  '# RFC-NNNN: [Title]\n\n- Status: Draft | Accepted | Superseded\n- Supersedes: RFC-NNNN\n- Superseded by: RFC-NNNN\n\n## Design\n\nHow does it work?\n';
const rfc = (title: string, more = '') => `# ${title}\n\n- Status: Accepted\n${more}\n## Design\n\nSo.\n`;

suite('Proposals among others', () => {
  test('one quick fix edits both files, and one undo takes it back', async () => {
    write('agree/template.md', TEMPLATE);
    const [old, other] = [rfc('Tables', '- Superseded by: RFC-0012\n'), rfc('Queues')];
    write('agree/0012-queues.md', other);
    const editor = await openFile(old, 'agree/0011-tables.md');
    await problemsWhen(editor.document, 'say that it is replaced', (found) =>
      found.some((each) => each.startsWith('status-outdated')),
    );
    await ui.screenshot('among-others');
    await putCursor(editor, 'RFC-00');
    await quickFix('Change the status to "Superseded"');
    await textOf(editor.document, 'has its status', (text) => text.includes('- Status: Superseded\n'));
    const beside = await vscode.workspace.openTextDocument(vscode.Uri.file(inWorkspace('agree/0012-queues.md')));
    await textOf(beside, 'names the other', (text) => text.includes('- Supersedes: [RFC-0011](0011-tables.md)\n'));
    await problemsWhen(editor.document, 'are gone', (found) => found.length === 0);

    await ui.press('ControlOrMeta+Z');
    await until('both are as they were', () => editor.document.getText() === old && beside.getText() === other);
    assert.equal(beside.getText(), other);
  });
});
