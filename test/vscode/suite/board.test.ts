import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { setup, suite, suiteSetup, suiteTeardown, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { ADR } from '../../support/workspaceTemplates.ts';
import { ui } from '../ui.ts';
import {
  activePath,
  chooseInMenu,
  FOCUSED,
  focusBoard,
  goToRow,
  MESSAGE,
  ROW,
  record,
  rows,
  rowsAre,
  WELCOME,
  writeRecords,
} from './boardWindow.ts';
import {
  CHOICE,
  chooseRow,
  exists,
  inWorkspace,
  openFile,
  pictureInBothThemes,
  putCursor,
  QUESTION,
  read,
  runCommand,
  textOf,
  until,
  write,
} from './window.ts';

const WARNING = '⚠\uFE0E';
const MAIL = `ADR-0004 Send mail at night|2/3 ${WARNING}1`;
const BY_STATUS = [
  'Proposed|1',
  MAIL,
  'Accepted|2',
  'ADR-0001 Use a queue|',
  'ADR-0003 Cache in Redis|',
  'Superseded|1',
  'ADR-0002 Cache in memory|',
];

/** A browser's VS Code saves by itself, after a moment. */
const autoSave = (value: string | undefined) =>
  vscode.workspace.getConfiguration('files').update('autoSave', value, vscode.ConfigurationTarget.Global);

suite('The board', () => {
  suiteSetup(() => autoSave('off'));
  suiteTeardown(() => autoSave(undefined));
  setup(async () => {
    await vscode.commands.executeCommand('proposals.clearBoardFilter');
    writeRecords();
    await focusBoard();
  });
  teardown(() => vscode.commands.executeCommand('workbench.view.explorer'));

  test('shows all proposals by status, with how far they are, for eyes and for screen readers', async () => {
    await rowsAre(...BY_STATUS);
    await pictureInBothThemes('board');
    const read = [
      'Proposed, 1 proposal',
      'ADR-0004 Send mail at night, status Proposed, 2 of 3 sections written, 1 problem',
      'ADR-0001 Use a queue, status Accepted',
    ];
    for (const label of read) assert.equal(await ui.count(`${ROW}[aria-label^="${label}"]`), 1, label);
  });

  test('is walked through, folded and opened by keyboard', async () => {
    await rowsAre(...BY_STATUS);
    await goToRow('Accepted');
    await ui.press('ArrowLeft');
    await rowsAre('Proposed|1', MAIL, 'Accepted|2', 'Superseded|1', 'ADR-0002 Cache in memory|');
    await ui.press('ArrowRight');
    await goToRow('ADR-0003');
    await ui.press('Enter');
    await until('the proposal to be open', () => activePath() === 'docs/adr/0003-redis.md');
    await until('its row to say how far it is', async () => (await rows()).includes('ADR-0003 Cache in Redis|3/3'));
    await pictureInBothThemes('board-opened');
  });

  test('lies by template, author, folder and year as well, and remembers it', async () => {
    const group = async (by: string) => {
      await runCommand('Proposals: Group Proposals By…');
      await ui.waitFor(CHOICE, { text: 'by year' });
      await ui.screenshot('board-grouping');
      await chooseRow(by);
    };
    await group('by folder');
    await rowsAre(
      'docs/adr|4',
      'ADR-0001 Use a queue|Accepted',
      'ADR-0002 Cache in memory|Superseded by ADR-0003',
      'ADR-0003 Cache in Redis|Accepted',
      `ADR-0004 Send mail at night|2/3 ${WARNING}1 · Proposed`,
    );
    await pictureInBothThemes('board-by-folder');
    await group('by template');
    await until('the template', async () => (await rows())[0] === 'ADR|4');
    await group('by author');
    await until('the author', async () => (await rows())[0] === 'No author|4');
    await group('by year');
    await until('the year', async () => (await rows())[0] === 'No date|4');
    await group('by status');
    await rowsAre(...BY_STATUS);
  });

  test('shows what fits while a filter is typed, walks through it, and all again without', async () => {
    await rowsAre(...BY_STATUS);
    await runCommand('Proposals: Filter Proposals…');
    await ui.waitFor(QUESTION, { text: 'Words from number' });
    await ui.type('cache acc');
    await rowsAre('Accepted|1', 'ADR-0003 Cache in Redis|');
    await pictureInBothThemes('board-filter');
    await ui.press('Enter');
    await ui.waitFor(FOCUSED);
    await ui.waitFor(MESSAGE, { text: '1 of 4 with "cache acc"' });
    await goToRow('ADR-0003');
    await ui.press('Enter');
    await until('the proposal to be open', () => activePath() === 'docs/adr/0003-redis.md');
    await runCommand('Proposals: Filter Proposals…');
    await ui.waitFor(QUESTION, { text: 'Words from number' });
    await ui.press('ControlOrMeta+A');
    await ui.type('nothing at all');
    await ui.waitFor(MESSAGE, { text: '0 of 4' });
    assert.equal(await ui.count(`${WELCOME} .monaco-button`), 0);
    await ui.press('ControlOrMeta+A');
    await ui.press('Delete');
    await ui.press('Enter');
    await ui.waitFor(FOCUSED);
    await until('all rows', async () => (await rows()).length === BY_STATUS.length);
  });

  test('changes a status in place, and shows where', async () => {
    await rowsAre(...BY_STATUS);
    await chooseInMenu('ADR-0004', 'Change Status…');
    await ui.waitFor(`${QUESTION} .quick-input-title`, { text: 'Change Status' });
    await chooseRow('Accepted');
    const { document } = await until('the proposal to be open', () =>
      activePath() === 'docs/adr/0004-mail.md' ? vscode.window.activeTextEditor : undefined,
    );
    await textOf(document, 'is accepted', (text) => text.includes('- **Status**: Accepted\n'));
    assert.equal(document.isDirty, true);
    await until('its row among the accepted', async () => (await rows())[0] === 'Accepted|3');
    await ui.screenshot('board-status-changed');
  });

  test('follows what is typed, saved or not', async () => {
    await rowsAre(...BY_STATUS);
    const editor = await openFile(record('Use a queue', 'Accepted'), 'docs/adr/0001-queue.md');
    await until('the row to be selected', async () =>
      (await ui.texts(`${ROW}.selected`)).some((row) => row.trim().startsWith('ADR-0001')),
    );
    await putCursor(editor, '# Use a queue', { after: true });
    await ui.type(' for mails');
    await until('the title', async () => (await rows()).includes('ADR-0001 Use a queue for mails|3/3'));
    await putCursor(editor, 'A worker has to be watched.');
    await ui.press('Shift+End');
    await ui.press('Delete');
    await until('what is left', async () => (await rows()).includes(`ADR-0001 Use a queue for mails|2/3 ${WARNING}1`));
    await ui.screenshot('board-unsaved');
    assert.match(read('docs/adr/0001-queue.md'), /^# Use a queue\n/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await rowsAre(...BY_STATUS);
  });

  test('renumbers, copies a link, reveals the file, and starts a new one beside it', async () => {
    await rowsAre(...BY_STATUS);
    await chooseInMenu('ADR-0001', 'Copy Link');
    const link = '[ADR-0001: Use a queue](docs/adr/0001-queue.md)';
    await until('the link', async () => (await vscode.env.clipboard.readText()) === link);

    await chooseInMenu('ADR-0001', 'Reveal in Explorer View');
    await ui.waitFor('.explorer-folders-view .monaco-list-row.focused', { text: '0001-queue.md' });

    await chooseInMenu('ADR-0001', 'Renumber Proposal…');
    await ui.waitFor(`${QUESTION} .quick-input-title`, { text: 'Renumber Proposal' });
    await ui.press('Enter');
    await ui.waitFor(CHOICE, { text: 'docs/adr/0005-queue.md' });
    await ui.press('Enter');
    await until('the new name', () => exists('docs/adr/0005-queue.md'));
    await focusBoard();
    await until('its row', async () => (await rows()).some((row) => row.startsWith('ADR-0005 Use a queue')));

    await chooseInMenu('ADR-0003', 'New Proposal…');
    await ui.waitFor(CHOICE, { text: 'docs/adr/template.md' });
    assert.match((await ui.texts(CHOICE))[0] ?? '', /ADR/);
    await ui.press('Enter');
    await ui.waitFor(QUESTION, { text: 'Title of the proposal' });
    await ui.type('Log less');
    await ui.press('Enter');
    await ui.waitFor(QUESTION, { text: 'Path of the file' });
    await ui.press('Enter');
    await until('the new file', () => exists('docs/adr/0006-log-less.md'));
    await until('its row', async () => (await rows()).some((row) => row.startsWith('ADR-0006 Log less')));
    await ui.screenshot('board-new');
  });

  test('follows files that come and go', async () => {
    await rowsAre(...BY_STATUS);
    // Of what is written into a folder that was removed and made again VS Code does not always tell.
    await until('the new one', async () => {
      write('later/template.md', ADR);
      write('later/0005-logs.md', record('Keep logs', 'Accepted'));
      return (await rows()).some((row) => row.includes('Keep logs'));
    });
    rmSync(inWorkspace('later/0005-logs.md'));
    await until('the new one to be gone', async () => !(await rows()).some((row) => row.includes('Keep logs')));
  });
});

suite('The board without proposals', () => {
  test('says what to do', async () => {
    await focusBoard();
    await ui.waitFor(`${WELCOME} .monaco-button`, { text: 'New RFC' });
    await pictureInBothThemes('board-welcome');
    await ui.press('Tab');
    await ui.click(`${WELCOME} .monaco-button`, { text: 'Choose a Template…' });
    await ui.waitFor(CHOICE, { text: 'Enhancement' });
    await ui.press('Escape');
    await ui.click(`${WELCOME} .monaco-button`, { text: 'New RFC' });
    await ui.waitFor(QUESTION, { text: 'Title of the proposal' });
    await ui.press('Escape');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });
});
