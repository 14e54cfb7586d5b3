import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { ADR, decision } from '../../support/workspaceTemplates.ts';
import { ui } from '../ui.ts';
import {
  CHOICE,
  chooseRow,
  exists,
  openFile,
  putCursor,
  QUESTION,
  read,
  runCommand,
  shown,
  until,
  write,
} from './window.ts';

const record = (number: number, more = '') => `${decision().replace(/^# .*/, `# ${number}. Queue ${number}`)}${more}`;

async function askForNumber(): Promise<void> {
  write('docs/adr/template.md', ADR);
  write('docs/adr/0002-queue.md', record(2, '\nAfter [ADR-0001](0001-queue.md).\n'));
  await openFile(record(1), 'docs/adr/0001-queue.md');
  await runCommand('Proposals: Renumber Proposal…');
  await ui.waitFor(`${QUESTION} .quick-input-title`, { text: 'Renumber Proposal' });
}

suite('Renumber', () => {
  test('to the next free number, in all files at once', async () => {
    await askForNumber();
    await ui.screenshot('renumber-question');
    await ui.press('Enter');
    await ui.waitFor(CHOICE, { text: 'docs/adr/0003-queue.md' });
    await ui.screenshot('renumber-dialog');
    await ui.press('Enter');
    await until('the new name', () => exists('docs/adr/0003-queue.md') && !exists('docs/adr/0001-queue.md'));
    await until('the title', () => read('docs/adr/0003-queue.md').startsWith('# 3. Queue 1\n'));
    await until('the reference', () => read('docs/adr/0002-queue.md').includes('After [ADR-0003](0003-queue.md).'));
    await ui.screenshot('renumbered');
  });

  for (const [what, own] of [
    ['a file', 'docs/adr/0001-queue.md'],
    ['a folder with data in it', 'docs/adr/0001-queue/README.md'],
  ] as const)
    test(`one undo brings back the names and the texts: ${what}`, async () => {
      write('docs/adr/template.md', ADR);
      const isFolder = own.endsWith('README.md');
      const texts = new Map([
        [own, record(1)],
        ['docs/adr/0002-queue.md', record(2, `\nAfter [ADR-0001](${own.slice('docs/adr/'.length)}).\n`)],
      ]);
      if (isFolder) texts.set('docs/adr/0001-queue/adr.yaml', 'title: Queue\nadr-number: 1\n');
      for (const [path, text] of texts) write(path, text);
      await openFile(record(1), own);
      await runCommand('Proposals: Renumber Proposal…');
      await ui.waitFor(`${QUESTION} .quick-input-title`, { text: 'Renumber Proposal' });
      await ui.press('Enter');
      await ui.waitFor(CHOICE, { text: 'docs/adr/0003-queue' });
      await ui.press('Enter');
      const renamed = own.replace('0001', '0003');
      await until('the new name', () => exists(renamed) && !exists(own));
      const data = 'docs/adr/0003-queue/adr.yaml';
      if (isFolder) await until('the data', () => exists(data) && read(data).includes('adr-number: 3\n'));
      await until('no empty folder to be left', () => !isFolder || !exists('docs/adr/0001-queue'));
      await until('the reference', () => read('docs/adr/0002-queue.md').includes('(0003-queue'));
      const shown = () => vscode.window.activeTextEditor?.document;
      await until('the renamed file in the editor', () => shown()?.uri.path.endsWith(renamed) === true);
      await until('the title', () => shown()?.getText().startsWith('# 3. ') === true);
      await until('all is saved', () => shown()?.isDirty === false);
      await ui.press('ControlOrMeta+Z');
      await until('the old name', () => exists(own) && !exists(renamed));
      for (const [path, text] of texts)
        await until(`${path} to be as it was`, () => exists(path) && read(path) === text);
      if (isFolder) await until('no empty folder to be left', () => !exists('docs/adr/0003-queue'));
      await ui.screenshot(isFolder ? 'renumber-undone-folder' : 'renumber-undone');
    });

  test('to another one, with a preview of each change', async () => {
    await askForNumber();
    await ui.press('ControlOrMeta+A');
    await ui.type('12');
    await ui.press('Enter');
    await ui.waitFor(CHOICE, { text: 'docs/adr/0012-queue.md' });
    await chooseRow('Show Preview');
    await ui.waitFor('.composite.title', { text: 'Refactor Preview' });
    await ui.screenshot('renumber-preview');
    assert.equal(exists('docs/adr/0001-queue.md'), true);
  });

  test("F2 where the number stands, in the title and where another one names it; elsewhere it is the editor's", async () => {
    write('docs/adr/template.md', ADR);
    await openFile(record(1), 'docs/adr/0001-queue.md');
    const other = await openFile(
      record(2, '\nAfter [ADR-0001](0001-queue.md), see [it](#queue-2).\n'),
      'docs/adr/0002-queue.md',
    );
    await rename(other, 'ADR-0001', '7');
    await until('the new name', () => exists('docs/adr/0007-queue.md') && !exists('docs/adr/0001-queue.md'));
    await until('the reference', () => read('docs/adr/0002-queue.md').includes('[ADR-0007](0007-queue.md)'));
    // The window opens what was renamed once more, which ends a question that was asked before.
    await ui.waitFor('.tab', { text: '0007-queue.md' });
    const again = await vscode.window.showTextDocument(other.document);
    await shown(again);
    await rename(again, '2. Queue', '9', false);
    await until('the next name', () => exists('docs/adr/0009-queue.md') && !exists('docs/adr/0002-queue.md'));
    await until('the title', () => read('docs/adr/0009-queue.md').startsWith('# 9. Queue 2\n'));
    // The editor's own answer fails as long as it holds a file for closed that was renamed: another one.
    const third = await openFile(record(3), 'docs/adr/0003-mail.md');
    const heading = await renamedByEditor(third.document, '## Context');
    assert.deepEqual(
      heading.entries().flatMap(([, edits]) => edits.map(({ newText }) => newText)),
      ['Background'],
    );
  });
});

/** What F2 on a heading does with another name, once the editor's own server knows the document. */
async function renamedByEditor(document: vscode.TextDocument, heading: string): Promise<vscode.WorkspaceEdit> {
  const place = document.positionAt(document.getText().indexOf(heading) + heading.length);
  let reason: unknown;
  const rename = async () => {
    try {
      const [command, name] = ['vscode.executeDocumentRenameProvider', 'Background'];
      return await vscode.commands.executeCommand<vscode.WorkspaceEdit>(command, document.uri, place, name);
    } catch (error) {
      reason = error;
      return undefined;
    }
  };
  return until(`${heading} to be renamed`, rename).catch((error: Error) => {
    throw new Error(`${error.message} ${reason}`);
  });
}

/** Presses F2 at a place and types another number. */
async function rename(editor: vscode.TextEditor, place: string, number: string, after = true): Promise<void> {
  await putCursor(editor, place, { after });
  await ui.press('F2');
  // The box is there a moment before it takes what is typed.
  await ui.waitFor('.rename-box input:focus');
  await ui.screenshot(`rename-to-${number}`);
  await ui.type(number);
  await until(`${number} in the box`, async () => (await ui.values('.rename-box input')).includes(number));
  await ui.press('Enter');
}
