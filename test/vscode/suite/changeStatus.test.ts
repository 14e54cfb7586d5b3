import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { ui } from '../ui.ts';
import { RFC, rfcWith } from './sampleRfc.ts';
import {
  CHOICE,
  CHOICE_NAME,
  chooseRow,
  openFile,
  pictureInBothThemes,
  problemsWhen,
  putCursor,
  QUESTION,
  quickFix,
  runCommand,
  textOf,
  today,
  until,
} from './window.ts';

const accepted = rfcWith({ 'In Review': 'Accepted', '2026-10-02': today() });
const LENS = '.codelens-decoration a';

suite('Change status', () => {
  test('from the palette, and back by one undo', async () => {
    const { document } = await openFile(RFC);
    await problemsWhen(document, 'are none', (problems) => problems.length === 0);
    await runCommand('Proposals: Change Status…');
    await until('the next status to be chosen', async () =>
      (await ui.texts(`${CHOICE}.focused .label-name`)).includes('Accepted'),
    );
    const rows = (await ui.texts(CHOICE_NAME)).slice(0, 4);
    assert.deepEqual(rows, ['Draft', 'In Review', 'Accepted', 'Rejected']);
    const described = (await ui.texts(CHOICE)).map((row) => row.replace(/\s+/g, ' ').trim());
    assert.ok(
      described.some((row) => row.includes('In Review') && row.includes('current status')),
      `${described}`,
    );
    await pictureInBothThemes('change-status');
    await ui.press('Enter');
    await textOf(document, 'is accepted', (text) => text === accepted);
    await ui.screenshot('changed-status');
    await ui.press('ControlOrMeta+Z');
    await textOf(document, 'is what it was', (text) => text === RFC);
  });

  test('from the code lens', async () => {
    const { document } = await openFile(RFC);
    await ui.waitFor(LENS, { text: 'Change Status…' });
    await pictureInBothThemes('change-status-lens');
    await ui.click(LENS, { text: 'Change Status…' });
    await ui.waitFor(QUESTION);
    await chooseRow('Accepted');
    await textOf(document, 'is accepted', (text) => text === accepted);
    await ui.press('ControlOrMeta+Z');
    await textOf(document, 'is what it was', (text) => text === RFC);
  });

  test('leaves everything where the question is left', async () => {
    const { document } = await openFile(RFC);
    await runCommand('Proposals: Change Status…');
    await until('the choices', async () => (await ui.texts(CHOICE_NAME)).includes('Accepted'));
    await ui.press('Escape');
    await ui.waitFor(QUESTION, { gone: true });
    assert.equal(document.getText(), RFC);
  });

  test('from the menu on the status field', async () => {
    const editor = await openFile(RFC);
    await ui.waitFor(LENS, { text: 'Change Status…' });
    await putCursor(editor, 'In Review');
    await quickFix('Change status to "Accepted"');
    await textOf(editor.document, 'is accepted', (text) => text === accepted);
  });

  test('links the proposal that takes the place of another, which is asked for', async () => {
    const adr = (title: string, status: string) =>
      `# ${title}\n\n- Status: ${status}\n\n## Context\n\nTwo teams wait for each other.\n\n## Decision\n\nThey talk.\n`;
    const folder = 'proposals/decisions';
    const template = adr('[Title]', 'proposed | accepted | superseded by ADR-0123')
      .replace('Two teams wait for each other.', 'What moves us to decide?')
      .replace('They talk.', 'What do we do about it?');
    await openFile(template, `${folder}/adr-template.md`);
    await openFile(adr('Use topics', 'proposed'), `${folder}/0002-use-topics.md`);
    const { document } = await openFile(adr('Use queues', 'accepted'), `${folder}/0001-use-queues.md`);
    await ui.waitFor(LENS, { text: 'Change Status…' });
    await runCommand('Proposals: Change Status…');
    await chooseRow('superseded by…');
    await until('the other proposal', async () => (await ui.texts(CHOICE_NAME)).includes('Use topics'));
    await ui.waitFor('.quick-input-title', { text: 'superseded: which proposal takes its place?' });
    await ui.screenshot('superseded-by');
    await chooseRow('Use topics');
    const after = adr('Use queues', 'superseded by [ADR-0002](0002-use-topics.md)');
    await textOf(document, 'names what takes its place', (text) => text === after);
    await ui.press('ControlOrMeta+Z');
    await textOf(document, 'is what it was', (text) => text === adr('Use queues', 'accepted'));
  });

  test('names a successor of another kind by its own name, and has no rejection chosen', async () => {
    const adr = (title: string, status: string) =>
      `# ${title}\n\n- Status: ${status}\n\n## Context\n\nTwo teams wait for each other.\n\n## Decision\n\nThey talk.\n`;
    const template = adr('[Title]', 'proposed | rejected | accepted | deprecated | superseded')
      .replace('Two teams wait for each other.', 'What moves us to decide?')
      .replace('They talk.', 'What do we do about it?');
    const folder = 'proposals/madr';
    await openFile(template, `${folder}/adr-template.md`);
    await openFile(rfcWith({ 'Night mode': 'Queues for all' }), 'proposals/rfcs/0001-queues.md');
    const { document } = await openFile(
      adr('Use queues', 'proposed (see discussion #12)'),
      `${folder}/0001-use-queues.md`,
    );
    await ui.waitFor(LENS, { text: 'Change Status…' });
    await runCommand('Proposals: Change Status…');
    await until('the next status to be chosen', async () =>
      (await ui.texts(`${CHOICE}.focused .label-name`)).includes('accepted'),
    );
    await ui.screenshot('next-is-accepted');
    await ui.press('Enter');
    const accepted = adr('Use queues', 'accepted (see discussion #12)');
    await textOf(document, 'is accepted, with its note', (text) => text === accepted);

    await runCommand('Proposals: Change Status…');
    await until('the present status to be chosen, as nothing comes next', async () =>
      (await ui.texts(`${CHOICE}.focused .label-name`)).includes('accepted'),
    );
    await ui.screenshot('nothing-next');
    await ui.press('Escape');
    await ui.waitFor(QUESTION, { gone: true });

    await runCommand('Proposals: Change Status…');
    await chooseRow('superseded…');
    await until('the RFC', async () => (await ui.texts(CHOICE)).some((row) => row.includes('0001-queues')));
    await chooseRow('Queues for all');
    await textOf(document, 'names the RFC as that is called', (text) =>
      text.includes('- Status: superseded by [RFC-0001](../rfcs/0001-queues.md) (see discussion #12)\n'),
    );
    await ui.screenshot('superseded-by-rfc');
  });

  test('signs off, and offers to tick what is not done by then', async () => {
    const adr = (title: string, status: string, tasks: string, approval: string) =>
      `# ${title}\n\n- Status: ${status}\n\n## Decision\n\n${title} for all.\n\n## Tasks\n\n${tasks}\n\n## Approval\n\n${approval}\n`;
    const folder = 'proposals/life';
    const template = adr('[Title]', 'Draft | Accepted | Implemented', '- [ ] [task]', '- [ ] Lead: [Name, Date]');
    await openFile(template.replace('[Title] for all.', 'What do we do?'), `${folder}/adr-template.md`);
    const before = adr('Use topics', 'Draft', '- [ ] Write the guide', '- [ ] Lead: [Name, Date]');
    const editor = await openFile(before, `${folder}/0001-use-topics.md`);
    const { document } = editor;
    await ui.waitFor(LENS, { text: 'Change Status…' });
    await runCommand('Proposals: Change Status…');
    await chooseRow('Accepted');
    const signed = `- [x] Lead: Ada Example, ${today()}`;
    const isAccepted = adr('Use topics', 'Accepted', '- [ ] Write the guide', signed);
    await textOf(document, 'is signed', (text) => text === isAccepted);
    await ui.screenshot('signed-off');

    await runCommand('Proposals: Change Status…');
    await chooseRow('Implemented');
    await problemsWhen(document, 'name the open task', (problems) => problems.length === 1);
    await putCursor(editor, 'Write the guide');
    await quickFix('Tick this task');
    const isDone = adr('Use topics', 'Implemented', '- [x] Write the guide', signed);
    await textOf(document, 'is done', (text) => text === isDone);
    await problemsWhen(document, 'are none', (problems) => problems.length === 0);
  });

  test('has the proposal that takes the place of another say so', async () => {
    const adr = (title: string, status: string, supersedes: string) =>
      `# ${title}\n\n- Status: ${status}\n- Supersedes: ${supersedes}\n\n## Decision\n\n${title} for all.\n`;
    const folder = 'proposals/counterpart';
    const template = adr('[Title]', 'proposed | accepted | superseded by ADR-0123', '[link, or none]');
    await openFile(template.replace('[Title] for all.', 'What do we do?'), `${folder}/adr-template.md`);
    const { document: next } = await openFile(adr('Use topics', 'accepted', 'none'), `${folder}/0002-use-topics.md`);
    const { document } = await openFile(adr('Use queues', 'accepted', 'none'), `${folder}/0001-use-queues.md`);
    await ui.waitFor(LENS, { text: 'Change Status…' });
    await runCommand('Proposals: Change Status…');
    await chooseRow('superseded by…');
    await chooseRow('Use topics');
    await textOf(document, 'names what takes its place', (text) => text.includes('by [ADR-0002](0002-use-topics.md)'));
    await textOf(next, 'names what it replaces', (text) =>
      text.includes('- Supersedes: [Use queues](0001-use-queues.md)'),
    );
  });

  test('sets the day of the last update on save, where that is wanted', async () => {
    const settings = vscode.workspace.getConfiguration('proposals');
    await settings.update('updateDateOnSave', true, vscode.ConfigurationTarget.Global);
    try {
      const editor = await openFile(RFC);
      const { document } = editor;
      await ui.waitFor(LENS, { text: 'Change Status…' });
      await putCursor(editor, 'All pages', { after: true });
      await ui.insertText(' and dialogs');
      await ui.press('ControlOrMeta+S');
      const saved = rfcWith({ 'All pages': 'All pages and dialogs', '2026-10-02': today() });
      await textOf(document, 'has the day', (text) => text === saved && !document.isDirty);
    } finally {
      await settings.update('updateDateOnSave', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
