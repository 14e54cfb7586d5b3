import assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { ui } from '../ui.ts';
import { RFC, rfcWith, rfcWithout } from './sampleRfc.ts';
import { openFile, problemsWhen, putCursor, until } from './window.ts';

const ROW = '.outline-tree .monaco-list-row';
const BREADCRUMB = '.monaco-breadcrumbs .monaco-breadcrumb-item';
const FILES = '.explorer-viewlet .pane-header';

suite('Outline', () => {
  // The list of files makes room for the outline.
  suiteSetup(async () => {
    await vscode.commands.executeCommand('outline.focus');
    await ui.click(`${FILES}[aria-expanded="true"]`, { text: 'workspace' });
    await ui.waitFor(`${FILES}[aria-expanded="false"]`, { text: 'workspace' });
  });
  suiteTeardown(async () => {
    await ui.click(`${FILES}[aria-expanded="false"]`, { text: 'workspace' });
    await ui.click(`${FILES}[aria-expanded="true"]`, { text: 'Outline' });
  });
  test('shows sections and fields, and what is left to write in each', async () => {
    await openFile(
      rfcWith({
        'In Review': 'Draft',
        'None.\n': '',
        'Ada Example': '',
        '2026-10-02': 'YYYY-MM-DD',
        'Ada asks.': '[Date]',
      }),
    );
    await until('the last section', () => hasRow('References', 'filled'));
    await ui.screenshot('outline');
    const rows = {
      'RFC: Night mode': '',
      'RFC ID': '2026-10-01-night-mode',
      Status: 'Draft',
      'Author(s)': 'empty',
      'Last Updated': 'placeholder',
      Summary: 'filled',
      Dependencies: 'empty',
    };
    for (const [name, detail] of Object.entries(rows)) {
      assert.ok(await hasRow(name, detail), `${name} ${detail} is a row of\n${(await ui.texts(ROW)).join('\n')}`);
    }
  });

  test('counts what is missing and follows what is written', async () => {
    const editor = await openFile(rfcWithout('Motivation', 'References'));
    await until('a count of two', () => hasRow('RFC: Night mode', '2 missing'));
    await putCursor(editor, '## Detailed Design');
    await ui.insertText('## Motivation\n\n\n');
    await until('the section, which is empty', () => hasRow('Motivation', 'empty'));
    await until('a count of one', () => hasRow('RFC: Night mode', '1 missing'));
    await putCursor(editor, '## Motivation\n\n', { after: true });
    await ui.type('Dark rooms.');
    await until('the section, which is filled', () => hasRow('Motivation', 'filled'));
  });

  test('takes the cursor to a section', async () => {
    const editor = await openFile(rfcWith({ 'None.\n': '' }));
    await problemsWhen(editor.document, 'are found', (found) => found.length === 1);
    await ui.click(ROW, { text: 'Rollout Plan' });
    await ui.waitFor('#status\\.editor\\.selection', { text: 'Ln 29,' });
    assert.equal(editor.document.lineAt(28).text, '## Rollout Plan');
  });

  test('gives the breadcrumbs', async () => {
    // VS Code takes them from whichever extension answered first, its own for Markdown included.
    for (let opened = 1; ; opened++) {
      const editor = await openFile(RFC);
      await putCursor(editor, 'Ada Example');
      await ui.waitFor(BREADCRUMB, { text: 'RFC: Night mode' });
      const isOurs = () =>
        until('the field', async () => (await ui.texts(BREADCRUMB)).join().includes('Author(s)'), 1000).catch(
          () => false,
        );
      if (opened < 5 && !(await isOurs())) continue;
      await ui.waitFor(BREADCRUMB, { text: 'Author(s)' });
      await putCursor(editor, 'dim their screens');
      await ui.waitFor(BREADCRUMB, { text: 'Motivation' });
      assert.match((await ui.texts(BREADCRUMB)).join('\n'), /RFC: Night mode\n+Motivation/);
      return ui.screenshot('breadcrumbs');
    }
  });
});

/** Whether a row is to be seen with a name and what stands right behind it. */
async function hasRow(name: string, detail = ''): Promise<boolean> {
  return (await ui.texts(ROW)).some((row) => row.trim().startsWith(name + detail));
}
