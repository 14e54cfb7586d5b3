import assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { ui } from '../ui.ts';
import { RFC, rfcWith, rfcWithout } from './sampleRfc.ts';
import {
  CHOICE,
  CHOICE_NAME,
  closeEverything,
  openFile,
  pictureInBothThemes,
  problemsWhen,
  putCursor,
  QUESTION,
  runCommand,
  selectedText,
  shown,
  textOf,
  until,
} from './window.ts';

const OUTLINE = '.outline-tree .monaco-list-row';
const BREADCRUMB = '.monaco-breadcrumbs .monaco-breadcrumb-item';
const HEADER = '.explorer-viewlet .pane-header';
const VIEW = '.explorer-viewlet .pane:has(.pane-header[aria-label*="Proposal Outline"])';
const ROW = `${VIEW} .monaco-list-row`;
const HEADINGS = [...RFC.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) => title);

suite('Symbols of a proposal', () => {
  test('Go to Symbol lists each heading once', async () => {
    const editor = await openFile(RFC);
    await problemsWhen(editor.document, 'are none', (found) => found.length === 0);
    await ui.press('ControlOrMeta+Shift+O');
    await ui.waitFor(CHOICE, { text: 'References' });
    await ui.screenshot('go-to-symbol');
    isOnceEach(await ui.texts(CHOICE_NAME));
    await ui.press('Escape');
  });

  test('the outline shows each heading once', async () => {
    await openFile(RFC);
    await vscode.commands.executeCommand('outline.focus');
    await collapse('workspace');
    await ui.waitFor(OUTLINE, { text: 'References' });
    await ui.screenshot('outline');
    isOnceEach(await ui.texts(OUTLINE));
    await expand('workspace');
    await collapse('Outline');
  });

  test('the breadcrumbs show each heading once', async () => {
    const editor = await openFile(RFC);
    await putCursor(editor, 'dim their screens');
    await ui.waitFor(BREADCRUMB, { text: 'Motivation' });
    const items = (await ui.texts(BREADCRUMB)).map((item) => item.trim());
    assert.equal(items.filter((item) => item.includes('Motivation')).length, 1, items.join());
    assert.equal(items.filter((item) => item.includes('RFC: Night mode')).length, 1, items.join());
    await ui.screenshot('breadcrumbs');
  });
});

suite('Proposal Outline', () => {
  // The list of files makes room.
  suiteSetup(async () => {
    const editor = await openFile(rfcWithout('Motivation'));
    await problemsWhen(editor.document, 'name the section', (found) => found.length === 1);
    await runCommand('Explorer: Focus on Proposal Outline View');
    await ui.waitFor(ROW, { text: 'RFC: Night mode' });
    await collapse('workspace');
  });
  suiteTeardown(async () => {
    await expand('workspace');
    await collapse('Proposal Outline');
  });

  test('shows sections and fields, what is left to write in each, and what is missing in its place', async () => {
    await openFile(
      rfcWith({
        'In Review': 'Draft',
        'None.\n': '',
        'Ada Example': '',
        '2026-10-02': 'YYYY-MM-DD',
        '## Rollout Plan\n\nBehind a switch at first, for everybody in May.\n\n': '',
      }),
    );
    await until('the missing section', () => hasRow('Rollout Plan', 'missing'));
    await pictureInBothThemes('proposal-outline');
    const rows = {
      'RFC: Night mode': '1 missing',
      'RFC ID': '2026-10-01-night-mode',
      Status: 'Draft',
      'Author(s)': 'empty',
      'Last Updated': 'placeholder',
      Summary: '',
      Dependencies: 'empty',
    };
    for (const [name, detail] of Object.entries(rows))
      assert.ok(await hasRow(name, detail), `${name} ${detail} is a row of\n${(await ui.texts(ROW)).join('\n')}`);
    const names = (await ui.texts(`${ROW} .label-name`)).map((name) => name.trim());
    assert.equal(names.indexOf('Rollout Plan') + 1, names.indexOf('Dependencies'), names.join());
    assert.equal(await ui.count(`${ROW}[aria-label^="Rollout Plan, missing, press Enter to insert it"]`), 1);
    assert.equal(await ui.count(`${ROW}[aria-label^="Summary, filled"]`), 1);
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
    await until('the section, which is filled', async () => !(await hasRow('Motivation', 'empty')));
    await ui.waitFor(`${ROW}[aria-label^="Motivation, filled"].selected`);
  });

  test('inserts a missing section by keyboard, ready to be written', async () => {
    const editor = await openFile(rfcWithout('Motivation'));
    await until('the missing section', () => hasRow('Motivation', 'missing'));
    await runCommand('Explorer: Focus on Proposal Outline View');
    await goTo('Motivation');
    await ui.screenshot('proposal-outline-keyboard');
    await ui.press('Enter');
    await textOf(editor.document, 'has the section', (text) => text.includes('\n\n## Motivation\n\nStart from'));
    await until('its advice to be selected', () => selectedText(editor).startsWith('Start from'));
    await shown(editor);
    await ui.type('Dark rooms.');
    await textOf(editor.document, 'has it written', (text) => /\n\n## Motivation\n\nDark rooms\.\n\n## D/.test(text));
    await ui.screenshot('proposal-outline-inserted');
  });

  test('takes the cursor to what is to be written in a section, or to its heading', async () => {
    const editor = await openFile(rfcWith({ 'None.\n': '' }));
    await until('the empty section', () => hasRow('Dependencies', 'empty'));
    await ui.click(ROW, { text: 'Rollout Plan' });
    await until('the heading', () => selectedText(editor) === 'Rollout Plan');
    await ui.click(ROW, { text: 'Dependencies' });
    await until('the empty section', () => editor.selection.isEmpty);
    await shown(editor);
    await ui.type('A theme.');
    await textOf(editor.document, 'has it', (text) => text.includes('## Dependencies\n\nA theme.\n'));
  });

  test('says what it is for where there is no proposal, and where there is no editor', async () => {
    await openFile('# Notes\n\nText.\n');
    await ui.waitFor(`${VIEW} .welcome-view-content`, { text: 'what is left to write in each' });
    assert.equal(await ui.count(ROW), 0);
    await ui.screenshot('proposal-outline-empty');
    await openFile(RFC);
    await ui.waitFor(ROW, { text: 'Summary' });
    await closeEverything();
    await ui.waitFor(`${VIEW} .welcome-view-content`, { text: 'what is left to write in each' });
    await ui.click(`${VIEW} .welcome-view-content .monaco-button`, { text: 'New Proposal…' });
    await ui.waitFor(QUESTION);
    await ui.press('Escape');
  });
});

/** Whether each heading is in exactly one of the texts, and nothing else is there. */
function isOnceEach(texts: readonly string[]): void {
  const names = texts.map((text) => text.replace(/^[#\s]+/, '').trim());
  assert.deepEqual([...names].sort(), [...HEADINGS].sort());
}

/** Whether a row is to be seen with a name and what stands right behind it. */
async function hasRow(name: string, detail = ''): Promise<boolean> {
  return (await ui.texts(ROW)).some((row) =>
    row
      .replaceAll('\n', '')
      .trim()
      .startsWith(name + detail),
  );
}

/** Goes down the rows to the one with a name. */
async function goTo(name: string): Promise<void> {
  await until(`the row ${name} to be focused`, async () => {
    if ((await ui.texts(`${ROW}.focused`)).some((row) => row.trim().startsWith(name))) return true;
    await ui.press('ArrowDown');
    return false;
  });
}

async function collapse(name: string): Promise<void> {
  await ui.click(`${HEADER}[aria-expanded="true"]`, { text: name });
  await ui.waitFor(`${HEADER}[aria-expanded="false"]`, { text: name });
}

async function expand(name: string): Promise<void> {
  await ui.click(`${HEADER}[aria-expanded="false"]`, { text: name });
  await ui.waitFor(`${HEADER}[aria-expanded="true"]`, { text: name });
}
