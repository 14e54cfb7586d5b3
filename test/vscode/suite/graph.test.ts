import assert from 'node:assert/strict';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { ui } from '../ui.ts';
import { activePath, chooseInMenu, record, writeRecords } from './boardWindow.ts';
import { openFile, pictureInBothThemes, putCursor, runCommand, until, write } from './window.ts';

const BOX = 'g.box';
const SUMMARY = '#summary';

function writeRelated(): void {
  writeRecords();
  write(
    'docs/adr/0005-events.md',
    record('Keep <b>events</b> & "mails"', 'Accepted', '- **Amends**: ADR-0001, ADR-0004\n'),
  );
  write('docs/adr/0006-alone.md', record('Stand alone', 'Accepted'));
}

/** What the keyboard is on, as a screen reader says it. */
const focused = async () => (await ui.viewLabels(':focus'))[0] ?? '';

async function goTo(what: string, key: string): Promise<void> {
  await until(`${what} to be focused`, async () => {
    if ((await focused()).startsWith(what)) return true;
    await ui.press(key);
    return false;
  });
}

suite('The graph', () => {
  teardown(() => vscode.commands.executeCommand('workbench.view.explorer'));

  test('draws how proposals hang together, and is walked through by keyboard', async () => {
    writeRelated();
    await runCommand('Proposals: Show Graph');
    await ui.waitForView(BOX);
    await ui.waitForView(SUMMARY, { text: 'Proposals: 5, relations: 3' });
    await pictureInBothThemes('graph');
    // What stands in a file is text.
    assert.ok(
      (await ui.viewLabels(BOX)).some((label) =>
        label.startsWith('ADR-0005 Keep <b>events</b> & "mails", Accepted, Amends → ADR-0001'),
      ),
    );
    assert.equal((await ui.viewTexts('b')).length, 0);
    await goTo('ADR-', 'Tab');
    await goTo('ADR-0005', 'ArrowLeft').catch(() => goTo('ADR-0005', 'Home'));
    await ui.press('ArrowRight');
    await until('the one that it amends', async () => /^ADR-000[14]/.test(await focused()));
    await pictureInBothThemes('graph-focus');
    const label = await focused();
    await ui.press('Enter');
    const expected = label.startsWith('ADR-0001') ? 'docs/adr/0001-queue.md' : 'docs/adr/0004-mail.md';
    await until('it to be open', () => activePath() === expected);
  });

  test('is a list as well', async () => {
    writeRelated();
    await runCommand('Proposals: Show Graph');
    await ui.waitForView(BOX);
    await goTo('Graph', 'Tab');
    await ui.press('Tab');
    await ui.press('Enter');
    await ui.waitForView('.list', { text: 'Supersedes → ADR-0002 Cache in memory' });
    await pictureInBothThemes('graph-list');
    await goTo('← ADR-0003', 'Tab');
    await ui.press('Enter');
    await until('it to be open', () => activePath() === 'docs/adr/0003-redis.md');
  });

  test('shows what hangs together with one, and follows what is typed', async () => {
    writeRelated();
    await chooseInMenu('ADR-0003', 'Show in Graph');
    await ui.waitForView(SUMMARY, { text: 'Proposals: 2, relations: 1' });
    await ui.screenshot('graph-of-one');
    await ui.clickView('#all');
    await ui.waitForView(SUMMARY, { text: 'Proposals: 5, relations: 3' });
    await vscode.commands.executeCommand('workbench.action.splitEditorRight').then(undefined, () => undefined);
    const editor = await openFile(record('Stand alone', 'Accepted'), 'docs/adr/0006-alone.md');
    await putCursor(editor, '- **Deciders');
    await ui.insertText('- **Amends**: ADR-0003\n');
    await runCommand('Proposals: Show Graph');
    await ui.waitForView(SUMMARY, { text: 'Proposals: 6, relations: 4' });
  });

  test('says so where no proposal names another', async () => {
    await runCommand('Proposals: Show Graph');
    await ui.waitForView(SUMMARY, { text: 'No proposal names another one' });
    await pictureInBothThemes('graph-empty');
  });
});
