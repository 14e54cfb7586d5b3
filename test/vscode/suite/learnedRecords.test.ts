import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { recordOf } from '../../support/records.ts';
import { ui } from '../ui.ts';
import {
  CHOICE,
  COMPLETION,
  HOVER,
  hoverOver,
  openFile,
  problemsWhen,
  putCursor,
  QUESTION,
  read,
  runCommand,
  textOf,
  until,
  write,
} from './window.ts';

const STATUS = '.statusbar-item[id$="proposals.template"]';

suite('Records without a template', () => {
  test('are helped by what they agree on', async () => {
    for (let i = 1; i <= 9; i++) write(`docs/adr/000${i}-queue.md`, recordOf(i));
    const editor = await openFile(recordOf(10, ''), 'docs/adr/0010-queue.md');
    const { document } = editor;
    await problemsWhen(document, 'are about the place of the one that is missing', (found) =>
      found.includes('section-missing: Decision'),
    );
    const [problem] = vscode.languages.getDiagnostics(document.uri);
    assert.equal(problem?.severity, vscode.DiagnosticSeverity.Information);
    await ui.waitFor(STATUS, { text: 'ADR · Accepted · 2/3' });
    await hoverOver('.monaco-editor .view-line span span', '10 of the 10 records in docs/adr have it', {
      text: 'Context',
    });
    await ui.waitFor(HOVER, { text: 'Context · ADR' });
    await ui.screenshot('learned-hover');

    await putCursor(editor, 'We use a queue.');
    await ui.press('End');
    for (const key of ['Enter', 'Enter']) await ui.press(key);
    await ui.type('## Con');
    await ui.waitFor(COMPLETION, { text: 'Consequences' });
    await ui.screenshot('learned-completion');
    await ui.press('Enter');
    await textOf(document, 'has the section', (text) => text.includes('\n## Consequences\n'));
    await problemsWhen(document, 'are none', (found) => found.length === 0);
  });

  test('another one is begun as they are', async () => {
    for (let i = 1; i <= 9; i++) write(`docs/adr/000${i}-queue.md`, recordOf(i));
    await openFile(recordOf(9), 'docs/adr/0009-queue.md');
    await ui.waitFor(STATUS, { text: 'ADR · Accepted · 3/3' });
    await runCommand('Proposals: New Proposal…');
    await ui.waitFor(CHOICE, { text: 'as in docs/adr' });
    await ui.screenshot('learned-choice');
    await ui.press('Escape');

    await runCommand('Proposals: New Decision Record (ADR)…');
    await ui.waitFor(QUESTION, { text: 'Title of the proposal' });
    await ui.type('Two queues');
    await ui.press('Enter');
    await ui.waitFor(QUESTION, { text: 'Path of the file' });
    await ui.press('Enter');
    await until('the record', () =>
      vscode.window.activeTextEditor?.document.uri.path.endsWith('/docs/adr/0010-two-queues.md'),
    );
    assert.match(
      read('docs/adr/0010-two-queues.md'),
      /^# 10\. Two queues\n\nDate: .*\n\n## Status\n\nAccepted\n\n## Context\n/,
    );
    await ui.screenshot('learned-new-record');
  });

  test('a decision record is begun where there are none', async () => {
    await runCommand('Proposals: New Decision Record (Short)');
    await ui.waitFor(QUESTION, { text: 'Title of the proposal' });
    await ui.type('Send mails through a queue');
    await ui.press('Enter');
    await ui.waitFor(QUESTION, { text: 'Path of the file' });
    await ui.screenshot('new-decision-path');
    await ui.press('Enter');
    await until('the record', () =>
      vscode.window.activeTextEditor?.document.uri.path.endsWith('/docs/adr/0001-send-mails-through-a-queue.md'),
    );
    await ui.waitFor(STATUS, { text: 'Short Decision Record · Proposed · 0/3' });
    await ui.screenshot('new-decision-record');
  });
});
