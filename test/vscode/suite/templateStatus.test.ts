import assert from 'node:assert/strict';
import { setup, suite, test } from 'mocha';
import * as vscode from 'vscode';
import { ADR, decision } from '../../support/workspaceTemplates.ts';
import { ui } from '../ui.ts';
import {
  CHOICE,
  chooseRow,
  HOVER,
  hoverOver,
  notified,
  openFile,
  pictureInBothThemes,
  problemsWhen,
  putCursor,
  read,
  runCommand,
  textOf,
  until,
  write,
} from './window.ts';

const ITEM = '.statusbar-item[id$="proposals.template"]';

suite('The template in the status bar', () => {
  setup(() => write('adr/template.md', ADR));

  test('names the template and why it is that one; a click opens it', async () => {
    await openFile(decision(), 'adr/0001-queue.md');
    await ui.waitFor(ITEM, { text: 'ADR · Accepted · 3/3' });
    await hoverOver(ITEM, 'Beside its template, 2 of 2 fields, 3 of 3 sections');
    const hover = await hoverText();
    for (const said of ['ADR · adr/template.md', 'Status Accepted', '3 of 3 sections written', 'No problems']) {
      assert.ok(hover.includes(said), `${said} is in ${hover}`);
    }
    await pictureInBothThemes('status-template');
    await ui.click(ITEM);
    await ui.waitFor(CHOICE, { text: 'Choose Another Template…' });
    await ui.screenshot('status-template-actions');
    await chooseRow('Open the Template');
    await ui.waitFor('.tab.active', { text: 'template.md' });
    await ui.waitFor(ITEM, { text: 'Template' });
  });

  test('says how far the proposal is, also to screen readers, and follows what is typed', async () => {
    const text = decision('Proposed').replace('Mails are sent while the user waits.\n', '');
    const editor = await openFile(text.replace(/## Consequences[\s\S]*/, ''), 'adr/0001-queue.md');
    await ui.waitFor(ITEM, { text: 'ADR · Proposed · 1/3' });
    const label = 'Proposal by the template ADR, status Proposed, 1 of 3 sections written, infos: 2';
    await ui.waitFor(`${ITEM} [aria-label*="${label}"], ${ITEM}[aria-label*="${label}"]`);
    await hoverOver(ITEM, 'Still to be written');
    const hover = await hoverText();
    assert.match(hover, /Context: empty\s+Consequences: missing/);
    await pictureInBothThemes('status-open');
    await putCursor(editor, '## Context\n', { after: true });
    await ui.type('\nTime.');
    await ui.waitFor(ITEM, { text: 'ADR · Proposed · 2/3' });
  });

  test('offers what to do next, by keyboard: a gap, what is missing, all fixes', async () => {
    const text = decision('Acceptd').replace('They go to a queue.\n', '');
    const editor = await openFile(text.replace(/## Consequences[\s\S]*/, ''), 'adr/0001-queue.md');
    await ui.waitFor(ITEM, { text: 'ADR · Acceptd · 1/3' });
    await runCommand('Proposals: What Next?');
    await ui.waitFor(CHOICE, { text: 'Go to the Next Gap' });
    await pictureInBothThemes('status-actions');
    await chooseRow('Go to the Next Gap');
    await until('the gap below Decision', () => editor.selection.start.line > lineOf(editor, '## Decision'));

    await runCommand('Proposals: What Next?');
    await chooseRow('Insert Missing Sections');
    await textOf(editor.document, 'has the section', (now) => now.includes('## Consequences\n\nWhat becomes easier'));
    await vscode.commands.executeCommand('undo');
    await textOf(editor.document, 'is as it was', (now) => !now.includes('## Consequences'));

    await runCommand('Proposals: Fix All in This Proposal');
    await textOf(editor.document, 'is mended', (now) => now.includes('## Consequences') && now.includes('Accepted'));
    await vscode.commands.executeCommand('undo');
    await textOf(editor.document, 'is as it was', (now) => now.includes('Acceptd') && !now.includes('## Consequences'));
  });

  test('Fix All says so where there is nothing to fix', async () => {
    const { document } = await openFile(decision(), 'adr/0001-queue.md');
    await ui.waitFor(ITEM, { text: 'ADR' });
    await runCommand('Proposals: Fix All in This Proposal');
    await notified('Nothing in this document can be fixed automatically.');
    await runCommand('Proposals: Insert Missing Sections');
    await notified('No section of the template is missing');
    assert.equal(document.isDirty, false);
  });

  test('is not there for any other Markdown file', async () => {
    await openFile('# Read me\n\nWords.\n', 'adr/README.md');
    await openFile(decision(), 'adr/0001-queue.md');
    await ui.waitFor(ITEM, { text: 'ADR' });
    await openFile('# Read me too\n\nWords.\n', 'notes/README.md');
    await ui.waitFor(ITEM, { gone: true });
  });

  test('another template can be chosen for a file, by keyboard, or none at all', async () => {
    const { document } = await openFile('# Queues\n\nWords.\n', 'notes/queues.md');
    await runCommand('Proposals: Choose Template…');
    await chooseRow('ADR');
    await chooseRow('This File');
    await ui.waitFor(ITEM, { text: 'ADR' });
    await until(
      'the choice to be saved',
      () => read('.proposals.yaml') === 'documents:\n  notes/queues.md: adr/template.md\n',
    );
    await problemsWhen(document, 'name what is missing', (found) => found[0]?.startsWith('field-missing') === true);
    await ui.screenshot('status-template-chosen');

    await runCommand('Proposals: Choose Template…');
    await chooseRow('No Proposal');
    await chooseRow('This File');
    await ui.waitFor(ITEM, { gone: true });
    await until('the choice to be saved', () => read('.proposals.yaml') === 'documents:\n  notes/queues.md: none\n');
  });
});

function lineOf({ document }: vscode.TextEditor, text: string): number {
  return document.positionAt(document.getText().indexOf(text)).line;
}

/** The text of the item's hover; those that were open before stay in the page, out of sight. */
async function hoverText(): Promise<string> {
  return (await ui.texts(HOVER)).find((text) => text.includes('Why this template')) ?? '';
}
