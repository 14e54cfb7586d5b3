import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { ui } from '../ui.ts';
import {
  CHOICE,
  exists,
  LINE,
  problemsWhen,
  putCursor,
  QUESTION,
  quickFix,
  read,
  runCommand,
  selected,
  textOf,
  until,
} from './window.ts';

suite('A fresh window', () => {
  test('leads a newcomer by keyboard from "New RFC" to the second proposal', async function () {
    // A second try would find the window no longer fresh.
    this.retries(0);
    assert.equal(vscode.extensions.getExtension('proposals.proposals')?.isActive, false, 'nothing was started yet');
    const { document } = await newRfc('Faster search', 'docs/rfcs/0042-faster-search.md', 'newcomer-1-new');
    for (const own of ['status: Draft', '# RFC 0042: Faster search', '## Problem', '## Plan'])
      assert.ok(document.getText().includes(own), document.getText());

    const editor = await until('its editor', () => vscode.window.activeTextEditor);
    for (const [gap, written] of [
      ['@name', '@hannah'],
      ['[What hurts, and whom?]', 'People wait nine seconds.'],
    ] as const) {
      await selected(editor, gap);
      await ui.type(written);
      await ui.press('Escape');
      await ui.press('Shift+Alt+N');
    }
    await selected(editor, '[What changes?]');
    await ui.screenshot('newcomer-2-writing');
    await ui.type('An index.');

    await putCursor(editor, '## Plan');
    await ui.press('Shift+End');
    await ui.type('## Pln');
    await problemsWhen(document, 'name the heading', (problems) => problems.join() === 'section-renamed: Pln');
    await ui.screenshot('newcomer-3-problem');
    await quickFix('Rename to "Plan"');
    await problemsWhen(document, 'are mended', (problems) => problems.length === 0);

    await runCommand('Proposals: Change Status…');
    await until('the next status to be chosen', async () =>
      (await ui.texts(`${CHOICE}.focused .label-name`)).includes('Accepted'),
    );
    await ui.screenshot('newcomer-4-status');
    await ui.press('Enter');
    await textOf(document, 'is accepted', (text) => text.startsWith('---\nstatus: Accepted\nowner: "@hannah"\n---\n'));
    await ui.press('ControlOrMeta+S');
    await until('it to be saved', () => !document.isDirty);
    await ui.screenshot('newcomer-5-accepted');

    await newRfc('Louder alarms', 'docs/rfcs/0043-louder-alarms.md', 'newcomer-6-second');
  });
});

/** Asks for a new RFC, takes the path that is proposed, and waits until it is open. */
async function newRfc(title: string, path: string, picture: string): Promise<vscode.TextEditor> {
  await runCommand('Proposals: New RFC');
  await ui.waitFor(QUESTION, { text: 'Title of the proposal' });
  await ui.type(title);
  await ui.press('Enter');
  await ui.waitFor(QUESTION, { text: 'Path of the file' });
  await ui.screenshot(`${picture}-path`);
  await ui.press('Enter');
  const editor = await until(`${path} to be open`, () => {
    const active = vscode.window.activeTextEditor;
    return exists(path) && active?.document.fileName.endsWith(path) ? active : undefined;
  });
  const heading = /^# .*/m.exec(read(path))?.[0].slice(2) ?? '';
  assert.ok(heading.endsWith(title), heading);
  await ui.waitFor(LINE, { text: heading });
  await ui.screenshot(picture);
  return editor;
}
