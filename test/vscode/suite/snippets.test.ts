import { suite, test } from 'mocha';
import { ui } from '../ui.ts';
import {
  CHOICE,
  COMPLETION,
  chooseRow,
  openFile,
  putCursor,
  QUESTION,
  runCommand,
  selectedText,
  textOf,
  today,
  until,
} from './window.ts';

suite('Snippets', () => {
  test('rfc:motivation puts a section with a tab stop into any Markdown file', async () => {
    const editor = await openFile('Notes\n\n');
    await putCursor(editor, 'Notes\n\n', { after: true });
    await ui.type('rfc:motivation');
    await ui.press('Control+Space');
    await ui.waitFor(COMPLETION, { text: 'rfc:motivation' });
    await ui.screenshot('snippet-section');
    await ui.press('Enter');
    await textOf(editor.document, 'has the section', (text) => text.startsWith('Notes\n\n## Motivation\n\nStart from'));
    await until('its advice to be selected', () => selectedText(editor).startsWith('Start from'));
  });

  test('rfc-detailed puts a whole proposal with tab stops into an empty file', async () => {
    const editor = await openFile('');
    await ui.type('rfc-detailed');
    await ui.press('Control+Space');
    await ui.waitFor(`${COMPLETION}.focused`, { text: 'rfc-detailed' });
    await ui.screenshot('snippet-proposal');
    await ui.press('Enter');
    await textOf(
      editor.document,
      'has the proposal',
      (text) => text.includes('## Approval') && text.includes(`**Date**: ${today()}`),
    );
    await until('the title to be selected', () => selectedText(editor) === '[Title of the Feature/Change]');
    await ui.type('Dark colours');
    await ui.press('Tab');
    await until('the status to be selected', () => selectedText(editor) === 'Proposed');
    await textOf(editor.document, 'has the title', (text) => text.startsWith('# RFC: Dark colours\n'));
    await ui.screenshot('snippet-proposal-inserted');
  });

  test('are listed by "Insert Snippet"', async () => {
    const editor = await openFile('');
    await runCommand('Snippets: Insert Snippet');
    await ui.waitFor(QUESTION);
    await ui.type('rfc:summary');
    await ui.waitFor(CHOICE, { text: 'rfc:summary' });
    await ui.screenshot('snippet-list');
    await chooseRow('rfc:summary');
    await textOf(editor.document, 'has the section', (text) => text.startsWith('## Summary\n\nSay in one'));
  });
});
