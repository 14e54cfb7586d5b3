import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { ADR, decision } from '../../support/workspaceTemplates.ts';
import { ui } from '../ui.ts';
import {
  CHOICE,
  CHOICE_NAME,
  COMPLETION,
  chooseRow,
  openFile,
  problemsWhen,
  putCursor,
  QUESTION,
  runCommand,
  selected,
  selectedText,
  textOf,
  today,
  until,
  write,
} from './window.ts';

/** The rows of a list of completions but for VS Code's own: words of all open files. */
const NOT_A_WORD = `${COMPLETION}:not(:has(.codicon-symbol-text)) .label-name`;

suite('Snippets', () => {
  test('a README gets none, nor the words that stand for templates', async () => {
    await openFile('# Notes\n\nRFCs, and one more RFC.\n');
    const text = '# Tool\n\nWhat it does.\n\n';
    const editor = await openFile(text, 'README.md');
    await putCursor(editor, 'it does.\n\n', { after: true });
    for (const typed of ['rfc', ':motivation']) {
      await ui.type(typed);
      let asked = 0;
      // A list that comes while another is asked for is closed again by the window: ask once more.
      await until('a list, or that there is none', async () => {
        if ((await ui.count('.suggest-widget.visible')) > 0) return true;
        if (Date.now() - asked > 2_000) {
          asked = Date.now();
          await ui.press('Control+Space');
        }
        return false;
      });
      await ui.screenshot(`snippet-readme${typed.replace(':', '-')}`);
      const ours = (await ui.texts(NOT_A_WORD)).filter((label) => /rfc|enhancement|motivation/i.test(label));
      assert.deepEqual(ours, [], typed);
      await ui.press('Escape');
    }
  });

  test('rfc:motivation is a section in a folder of proposals', async () => {
    write('adr/template.md', ADR);
    await openFile(ADR, 'adr/template.md');
    const known = await openFile(decision('Proposed').replace('## Context', '## Contxt'), 'adr/0001-queue.md');
    await problemsWhen(known.document, 'are found', (found) => found.length > 0);
    const editor = await openFile('# Thoughts\n\nMany.\n\n', 'adr/thoughts.md');
    await putCursor(editor, 'Many.\n\n', { after: true });
    await ui.type('adr:dec');
    await ui.press('Control+Space');
    await ui.waitFor(`${COMPLETION}.focused`, { text: 'adr:decision' });
    await ui.screenshot('snippet-section');
    await ui.press('Enter');
    await textOf(editor.document, 'has the section', (text) =>
      text.startsWith('# Thoughts\n\nMany.\n\n## Decision\n\nW'),
    );
    await until('its advice to be selected', () => selectedText(editor).startsWith('What did we decide'));
  });

  test('rfc-detailed is a whole proposal, with its first gap selected, in an empty file', async () => {
    const editor = await openFile('');
    await ui.type('rfc-detailed');
    await ui.press('Control+Space');
    await until(
      'the template',
      async () => (await ui.texts(`${COMPLETION}.focused .label-name`))[0] === 'Detailed RFC',
    );
    await ui.screenshot('snippet-proposal');
    await ui.press('Enter');
    await textOf(
      editor.document,
      'has the proposal',
      (text) => text.includes('## Approval') && text.includes(`**Date**: ${today()}`),
    );
    await selected(editor, '[Title of the Feature/Change]');
    await ui.type('Dark colours');
    await ui.press('Shift+Alt+N');
    await until('the next gap to be selected', () => selectedText(editor) !== '');
    await textOf(editor.document, 'has the title', (text) => text.startsWith('# RFC: Dark colours\n'));
    await ui.screenshot('snippet-proposal-inserted');
  });

  test('are listed by "Insert Snippet", in any Markdown file', async () => {
    const editor = await openFile('# Notes\n\n');
    await putCursor(editor, '# Notes\n\n', { after: true });
    await runCommand('Snippets: Insert Snippet');
    await ui.waitFor(QUESTION);
    await ui.type('RFC: Summary');
    await ui.waitFor(CHOICE, { text: 'RFC: Summary' });
    await ui.screenshot('snippet-list');
    await chooseRow('RFC: Summary');
    await textOf(editor.document, 'has the section', (text) => text.startsWith('# Notes\n\n## Summary\n\nSay in one'));
  });

  test('are listed by "Fill File with Snippet": whole proposals alone', async () => {
    const editor = await openFile('To be replaced.\n');
    await runCommand('Snippets: Fill File with Snippet');
    for (const [typed, ...names] of [
      ['RFC', 'Detailed RFC', 'RFC'],
      ['Decision', 'Full Decision Record', 'Short Decision Record'],
      ['Enhancement', 'Enhancement', 'Enhancement Proposal', 'Enhancement Specification'],
    ] as const) {
      await ui.press('Control+A');
      await ui.type(typed);
      for (const name of names) await ui.waitFor(CHOICE, { text: name });
      const sections = (await ui.texts(CHOICE_NAME)).filter((label) => label.startsWith(`${typed}: `));
      assert.deepEqual(sections, []);
    }
    await ui.screenshot('snippet-fill-file');
    await chooseRow('Enhancement Proposal');
    await textOf(editor.document, 'is a proposal', (text) => /^---\ntitle: [\s\S]*\nstatus: proposed\n/.test(text));
    assert.equal(vscode.window.activeTextEditor?.document.getText().includes('To be replaced'), false);
  });
});
