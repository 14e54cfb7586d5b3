import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { ui } from '../ui.ts';
import {
  CHOICE,
  chooseInExplorer,
  chooseRow,
  exists,
  inWorkspace,
  LINE,
  openFile,
  QUESTION,
  read,
  runCommand,
  selected,
  selectedText,
  textOf,
  today,
  until,
  write,
} from './window.ts';

suite('New proposal', () => {
  test('a new RFC is created where proposed, filled in, and opened with what is to be written first selected', async () => {
    await runCommand('Proposals: New RFC');
    await answerTitle('Faster search');
    await ui.waitFor(QUESTION, { text: 'Path of the file' });
    await ui.screenshot('new-rfc-path');
    await ui.press('Enter');

    const path = `proposals/${today()}-faster-search.md`;
    const editor = await editorOf(path);
    await ui.waitFor(LINE, { text: 'RFC: Faster search' });
    const lines = read(path).split('\n');
    for (const line of [
      '# RFC: Faster search',
      `- **RFC ID**: ${today()}-faster-search`,
      '- **Status**: Draft',
      `- **Author(s)**: ${author()}`,
      `- **Created**: ${today()}`,
      `- **Last Updated**: ${today()}`,
      '## Summary',
      '## References',
    ]) {
      assert.ok(lines.includes(line), `${line} is a line of the file:\n${lines.join('\n')}`);
    }
    assert.equal(editor.document.getText(), read(path));
    await ui.screenshot('new-rfc');

    await selected(editor, 'Say in one or two paragraphs');
    await ui.type('Results in a second:');
    await ui.press('Enter');
    await ui.type('- first');
    await ui.press('Enter');
    // Tab indents, as in any other text.
    await ui.press('Tab');
    await ui.type('- second');
    await textOf(editor.document, 'has what was typed', (text) =>
      /## Summary\n\nResults in a second:\n- first\n(?:\t| {2,})- second\n\n## Motivation\n/.test(text),
    );
    await ui.screenshot('new-rfc-indented');
    await ui.press('Shift+Alt+N');
    await selected(editor, 'Start from something that really happened');
    await ui.type('Last week.');
    await textOf(editor.document, 'has the next section', (text) => text.includes('## Motivation\n\nLast week.\n\n'));
    await ui.screenshot('new-rfc-next-gap');
  });

  test('what is selected is the value alone, and typing over it keeps the list, the quotes and the quotation', async () => {
    await openFile(
      '---\nauthors:\n  - "@name"\nstatus: Draft | Final\n---\n\n# [Title]\n\n## Why\n\n> Why now, and who is waiting for it to happen?\n\n## Pros\n\n- ...\n',
      'notes/0000-template.md',
    );
    await runCommand('Proposals: New Proposal…');
    await ui.waitFor(CHOICE, { text: 'notes/0000-template.md' });
    await ui.press('Enter');
    await answerTitle('Faster search');
    await ui.waitFor(QUESTION, { text: 'Path of the file' });
    await ui.press('Enter');
    const editor = await until('the proposal', () => {
      const active = vscode.window.activeTextEditor;
      return active && selectedText(active) === '@name' && active;
    });
    await selected(editor, '@name');
    await ui.type('@ann');
    for (const [value, typed] of [
      ['Why now, and who is waiting for it to happen?', 'Now.'],
      ['...', 'Speed'],
    ] as const) {
      await ui.press('Shift+Alt+N');
      await selected(editor, value);
      assert.equal(selectedText(editor), value);
      await ui.screenshot(`new-proposal-value-${typed.replace(/\W/g, '').toLowerCase()}`);
      await ui.type(typed);
    }
    await textOf(editor.document, 'has the same structure', (text) =>
      text.includes(
        '---\nauthors:\n  - "@ann"\nstatus: Draft\n---\n\n# Faster search\n\n## Why\n\n> Now.\n\n## Pros\n\n- Speed\n',
      ),
    );
  });

  test('a new proposal goes on with the names and numbers that are there', async () => {
    write('proposals/0041-quiet-alarms.md', '# Quiet alarms\n');
    write('proposals/0040-saved-views.md', '# Saved views\n');
    await runCommand('Proposals: New Enhancement (Full)');
    await answerTitle('Faster search');
    await ui.waitFor(QUESTION, { text: 'Path of the file' });
    await ui.screenshot('new-proposal-number');
    // Somebody else is faster.
    write('proposals/0042-their-idea.md', '# Their idea\n');
    await ui.type('search-in-a-second');
    await ui.press('Enter');

    const path = 'proposals/0043-search-in-a-second.md';
    await editorOf(path);
    assert.match(read(path), /^rfc: 0043$/m);
    await vscode.commands.executeCommand('notifications.showList');
    await ui.waitFor('.notification-list-item', { text: '0042 was taken in the meantime' });
    await ui.screenshot('new-proposal-renumbered');
    await vscode.commands.executeCommand('notifications.hideList');
    assert.equal(read('proposals/0042-their-idea.md'), '# Their idea\n');
  });

  test('a name typed in place of the proposed one is where the file goes', async () => {
    await runCommand('Proposals: New Enhancement');
    await answerTitle('Quieter alarms');
    await ui.waitFor(QUESTION, { text: 'Path of the file' });
    await ui.type('2027/alarms');
    await ui.press('Enter');

    await editorOf('proposals/2027/alarms.md');
    assert.match(read('proposals/2027/alarms.md'), /Quieter alarms/);
    assert.ok(read('proposals/2027/alarms.md').includes(today()));
  });

  test('"New Proposal…" offers the built-in templates and starts the one that is chosen', async () => {
    await runCommand('Proposals: New Proposal…');
    await ui.waitFor(CHOICE, { text: 'Enhancement Specification' });
    const rows = await ui.texts(CHOICE);
    await ui.screenshot('new-proposal-templates');
    const builtin = rows.filter((row) => row.includes('built in')).map((row) => row.replace('built in', '').trim());
    assert.deepEqual(builtin.sort(), [
      'Detailed RFC',
      'Enhancement',
      'Enhancement Proposal',
      'Enhancement Specification',
      'Full Decision Record',
      'RFC',
      'Short Decision Record',
    ]);

    await chooseRow('Enhancement Specification');
    await answerTitle('Saved views');
    await ui.waitFor(QUESTION, { text: 'Path of the file' });
    await ui.press('Enter');
    const path = `proposals/${today()}-saved-views.md`;
    await editorOf(path);
    assert.match(read(path), /^# Enhancement Specification: Saved views$/m);
    assert.match(read(path), /^## Acceptance Criteria$/m);
  });

  test("a folder's menu in the explorer creates the proposal there, with its own template first", async () => {
    write('docs/adr/template.md', '# ADR [N]. [Title]\n\n- Status: Proposed\n\n## Context\n\n[Why]\n');
    write('docs/other/template.md', '# Note: [Title]\n\n- Status: Proposed\n\n## Context\n\n[Why]\n');
    write('proposals/0041-quiet-alarms.md', '# Quiet alarms\n');
    await until('the templates', async () => (await templates()).includes('docs/adr/template.md'));
    await chooseInExplorer('docs/adr', 'New Proposal…');
    await ui.waitFor(CHOICE, { text: 'docs/adr/template.md' });
    assert.match((await ui.texts(CHOICE))[0] ?? '', /docs\/adr\/template\.md/);
    await ui.press('Enter');
    await answerTitle('Pay $5 & use “quotes”');
    await ui.waitFor(QUESTION, { text: 'Path of the file' });
    await ui.screenshot('new-proposal-in-folder');
    await ui.press('Enter');
    const path = 'docs/adr/0001-pay-5-use-quotes.md';
    await editorOf(path);
    assert.match(read(path), /^# ADR 1\. Pay \$5 & use “quotes”$/m);

    // A built-in template goes to the folder as well, and goes on with its numbers.
    await chooseInExplorer('docs/adr', 'New Proposal…');
    await chooseRow('RFC');
    await answerTitle('Использовать Redis');
    await ui.waitFor(QUESTION, { text: 'Path of the file' });
    await ui.press('Enter');
    await editorOf('docs/adr/0002-использовать-redis.md');
  });

  test('a title without letters has the user write a name, with the cursor where it goes', async () => {
    write('proposals/0041-quiet-alarms.md', '# Quiet alarms\n');
    await runCommand('Proposals: New RFC');
    await answerTitle('🎉');
    await ui.waitFor(QUESTION, { text: 'no letters to name the file after' });
    await ui.press('Enter');
    await ui.waitFor(QUESTION, { text: 'write a few words for its name' });
    await ui.screenshot('new-rfc-no-words');
    await ui.type('party');
    await ui.press('Enter');
    await editorOf('proposals/0042-party.md');
    assert.match(read('proposals/0042-party.md'), /^# RFC: 🎉$/m);
    assert.equal(exists('proposals/0042-.md'), false);
  });

  test('a file that exists is not overwritten, and the path can be mended at once', async () => {
    const path = `proposals/${today()}-faster-search.md`;
    write(path, 'Mine.\n');
    await runCommand('Proposals: New RFC');
    await answerTitle('Faster search');
    await ui.waitFor(QUESTION, { text: 'Path of the file' });
    await ui.press('Enter');
    await ui.waitFor(QUESTION, { text: 'exists already' });
    await ui.screenshot('new-rfc-exists');
    assert.equal(read(path), 'Mine.\n');
    assert.equal(vscode.window.activeTextEditor, undefined);

    await ui.press('Home');
    for (const _ of 'proposals/') await ui.press('Delete');
    await ui.waitFor(QUESTION, { text: 'exists already', gone: true });
    await ui.press('Enter');
    await editorOf(`${today()}-faster-search.md`);
    assert.equal(read(path), 'Mine.\n');
    rmSync(inWorkspace(`${today()}-faster-search.md`));
  });

  test('a title is asked for until there is one, and Escape there changes nothing', async () => {
    await runCommand('Proposals: New RFC');
    await ui.waitFor(QUESTION, { text: 'Title of the proposal' });
    await ui.type(' ');
    await ui.press('Enter');
    await ui.waitFor(QUESTION, { text: 'A title is needed.' });
    await ui.screenshot('new-rfc-no-title');
    await ui.type('Faster search');
    await ui.press('Escape');
    await nothingHappened();
  });

  test('Escape at the path changes nothing', async () => {
    await runCommand('Proposals: New RFC');
    await answerTitle('Faster search');
    await ui.waitFor(QUESTION, { text: 'Path of the file' });
    await ui.press('Escape');
    await nothingHappened();
  });
});

/** What a list of templates offers now. */
async function templates(): Promise<string> {
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  void vscode.commands.executeCommand('proposals.newProposal');
  await ui.waitFor(CHOICE, { text: 'built in' });
  const rows = await ui.texts(CHOICE);
  await ui.press('Escape');
  return rows.join('\n');
}

/** The name git has for the user; without one the template's placeholder stays. */
function author(): string {
  const { stdout } = spawnSync('git', ['config', 'user.name'], { cwd: inWorkspace('.'), encoding: 'utf8' });
  return stdout?.trim() || '[Your Name]';
}

async function answerTitle(title: string): Promise<void> {
  await ui.waitFor(QUESTION, { text: 'Title of the proposal' });
  await ui.type(title);
  await ui.press('Enter');
}

/** Waits until a proposal is open, with something selected in it, and saved. */
async function editorOf(path: string): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.file(inWorkspace(path));
  return until(`${path} to be open and saved`, () => {
    const editor = vscode.window.activeTextEditor;
    const isOpen = editor?.document.uri.fsPath === uri.fsPath && !editor.document.isDirty;
    return isOpen && editor.document.getText() !== '' && exists(path) && selectedText(editor) !== '' && editor;
  });
}

async function nothingHappened(): Promise<void> {
  await ui.waitFor(QUESTION, { gone: true });
  // A round trip through the server, which would have had to create the file.
  await vscode.commands.executeCommand(
    'vscode.executeHoverProvider',
    vscode.Uri.file(inWorkspace('README.md')),
    new vscode.Position(0, 0),
  );
  assert.equal(exists('proposals'), false);
  assert.equal(vscode.window.activeTextEditor, undefined);
  assert.deepEqual(
    vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs),
    [],
  );
}
