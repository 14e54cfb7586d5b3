import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { ui } from '../ui.ts';
import {
  exists,
  inWorkspace,
  openFile,
  problemsWhen,
  putCursor,
  quickFix,
  read,
  textOf,
  until,
  write,
} from './window.ts';

const TEMPLATE =
  '# RFC-NNNN: [Title]\n\n- Status: Draft | Accepted | Superseded\n- Supersedes: RFC-NNNN\n- Superseded by: RFC-NNNN\n\n## Design\n\nHow does it work?\n';
const rfc = (title: string, more = '') => `# ${title}\n\n- Status: Accepted\n${more}\n## Design\n\nSo.\n`;

/** A file's text as it is in the editor, be it shown or not; else on disk. */
function textNow(path: string): string {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.fsPath === inWorkspace(path));
  return open?.getText() ?? read(path);
}

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

  test('a second number becomes the next free one by a quick fix, and one undo takes it back', async () => {
    write('same/template.md', TEMPLATE);
    write('same/0011-tables.md', rfc('RFC-0011: Tables'));
    const other = `${rfc('RFC-0012: Queues')}\nSee [tides](0011-tides.md).\n`;
    write('same/0012-queues.md', other);
    const own = rfc('RFC-0011: Tides').replace('Accepted', 'Draft');
    const editor = await openFile(own, 'same/0011-tides.md');
    await problemsWhen(editor.document, 'say which one has the number', (found) =>
      found.some((each) => each.startsWith('number-duplicate')),
    );
    await putCursor(editor, 'RFC-00');
    await ui.screenshot('number-duplicate');
    await quickFix('Give this proposal the next free number');
    await until('the new name', () => exists('same/0013-tides.md') && !exists('same/0011-tides.md'));
    await until('the link', () => read('same/0012-queues.md').includes('[tides](0013-tides.md)'));
    const shown = () => vscode.window.activeTextEditor?.document;
    await until('the renamed file in the editor', () => shown()?.uri.path.endsWith('same/0013-tides.md') === true);
    await until('the title', () => shown()?.getText().startsWith('# RFC-0013: Tides\n') === true);
    const renamed = shown();
    assert.ok(renamed);
    await problemsWhen(renamed, 'are gone', (found) => found.length === 0);
    await until('all is saved', () => !renamed.isDirty);
    await ui.screenshot('number-mended');

    await ui.press('ControlOrMeta+Z');
    await until('the old name', () => exists('same/0011-tides.md') && !exists('same/0013-tides.md'));
    await until('the title as it was', () => shown()?.getText() === own);
    await until('the other text', () => textNow('same/0012-queues.md') === other);
  });

  test('a name unlike all others, and a link that leads nowhere, are mended by keyboard', async () => {
    write('named/template.md', TEMPLATE);
    for (let n = 1; n < 10; n++) write(`named/000${n}-a-b.md`, rfc(`RFC-000${n}: A`));
    write('named/0009-a-b.md', `${rfc('RFC-0009: A')}\nSee [it](12_Rate_Limits.md).\n`);
    const text = `${rfc('Rate limits')}\nSee [this](0009-a-c.md#desgn).\n`;
    const editor = await openFile(text, 'named/12_Rate_Limits.md');
    await problemsWhen(editor.document, 'tell the link and the name', (found) =>
      ['reference-broken', 'file-name-mismatch'].every((rule) => found.some((each) => each.startsWith(rule))),
    );
    await putCursor(editor, '(0009-');
    await ui.screenshot('link-broken');
    await quickFix('Change to "0009-a-b.md#design"');
    await textOf(editor.document, 'leads to the heading', (now) => now.includes('[this](0009-a-b.md#design)'));
    await putCursor(editor, '# Rate');
    await quickFix('Rename to "named/0012-rate-limits.md"');
    await until('the new name', () => exists('named/0012-rate-limits.md') && !exists('named/12_Rate_Limits.md'));
    const beside = await vscode.workspace.openTextDocument(vscode.Uri.file(inWorkspace('named/0009-a-b.md')));
    await textOf(beside, 'leads to the new name', (now) => now.includes('[it](0012-rate-limits.md)'));
    await ui.screenshot('name-mended');
  });
});
