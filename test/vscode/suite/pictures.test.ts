import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, suiteSetup, test } from 'mocha';
import * as vscode from 'vscode';
import { ADR } from '../../support/workspaceTemplates.ts';
import { ui } from '../ui.ts';
import { ROW as BOARD_ROW, focusBoard, rows } from './boardWindow.ts';
import { rfcWith, rfcWithout } from './sampleRfc.ts';
import { sampleSeries } from './sampleSeries.ts';
import {
  CHOICE,
  COMPLETION,
  closeEverything,
  HOVER,
  openFile,
  problemsWhen,
  putCursor,
  QUESTION,
  QUICK_FIX,
  runCommand,
  selectedText,
  setTheme,
  until,
  write,
} from './window.ts';

/** The editor beside the side bar, and without it. */
const BESIDE = { x: 352, y: 36, width: 924, height: 500 };
const EDITOR = { x: 52, y: 36, width: 860, height: 470 };
const LENS = '.codelens-decoration a';
const EXPORTS = 'proposals/2026-09-14-scheduled-exports.md';
const GAPS = rfcWith({
  'In Review': 'Draft',
  'Ada Example': '[Your Name]',
  'Four of five people on the night shift dim their screens by hand.\n': '',
  'One more style sheet, chosen by what the system says.\n': '',
});

/** Not tests of the extension: `npm run pictures` puts these into `images`. */
suite('Pictures of the documentation', () => {
  suiteSetup(async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    await settings.update('fontFamily', 'DejaVu Sans Mono, monospace', vscode.ConfigurationTarget.Global);
    await settings.update('minimap.enabled', false, vscode.ConfigurationTarget.Global);
  });

  test('overview', async () => {
    await setTheme('light');
    const editor = await openFile(sample(EXPORTS), EXPORTS);
    await problemsWhen(editor.document, 'are found', (found) => found.length > 3);
    await vscode.commands.executeCommand('proposals.outline.focus');
    await ui.click('.explorer-viewlet .pane-header[aria-expanded="true"]', { text: 'workspace' });
    await ui.waitFor('.explorer-viewlet .customview-tree .monaco-list-row', { text: 'Motivation' });
    const design = editor.document.getText().split('\n').indexOf('## Detailed Design');
    await vscode.commands.executeCommand('editor.fold', { selectionLines: [design] });
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await menuAt(editor, 'Consdered', 'Rename to');
    await ui.screenshot('picture-overview', { clip: { x: 0, y: 36, width: 1280, height: 764 } });
    await ui.press('Escape');
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });

  test('mending', async () => {
    await withoutSideBar();
    const text = rfcWithout('Testing Strategy', 'Rollout Plan')
      .replace('In Review', 'In Reveiw')
      .replace('2026-10-02', '2026-09-31')
      .replace('Considered', 'Consdered');
    const editor = await openFile(text, 'night-mode.md');
    await problemsWhen(editor.document, 'are found', (found) => found.length === 5);
    await ui.waitFor('.monaco-editor .squiggly-error');
    await ui.waitFor(LENS);
    await menuAt(editor, 'Consdered', 'Insert all 2 missing sections');
    await ui.screenshot('picture-mending', { clip: { ...EDITOR, height: 660 } });
    await ui.press('Escape');
  });

  test('guidance', async () => {
    await withoutSideBar();
    const editor = await openFile(GAPS, 'night-mode.md');
    await problemsWhen(editor.document, 'are there', (found) => found.length > 2);
    await ui.waitFor('.monaco-editor .view-line [class*="dyn-rule"]', { text: 'Start from something' });
    await ui.hover('.monaco-editor .view-line span span', { text: 'Dependencies' });
    await ui.waitFor(`${HOVER} a`, { text: 'Template, line' });
    await ui.screenshot('picture-guidance', { clip: { ...EDITOR, height: 660 } });
  });

  test('completion', async () => {
    await withoutSideBar();
    const editor = await openFile(rfcWithout('Testing Strategy', 'Rollout Plan', 'Dependencies'), 'night-mode.md');
    await problemsWhen(editor.document, 'name the missing sections', (found) => found.length === 3);
    await putCursor(editor, 'browsers cannot have.', { after: true });
    await ui.press('Enter');
    await ui.press('Enter');
    await ui.type('#');
    await ui.waitFor(COMPLETION, { text: '## Testing Strategy' });
    await ui.press('Control+Space');
    await ui.waitFor('.suggest-details', { text: 'How will reviewers' });
    await ui.screenshot('picture-completion', { clip: { ...EDITOR, y: 250, height: 514 } });
    // The window remembers whether the details are shown.
    await ui.press('Control+Space');
  });

  test('life cycle', async () => {
    await withoutSideBar();
    await openFile(rfcWith({}), 'night-mode.md');
    await ui.waitFor(LENS, { text: 'Change Status…' });
    await runCommand('Proposals: Change Status…');
    await ui.waitFor(CHOICE, { text: 'Withdrawn' });
    await ui.screenshot('picture-life-cycle', { clip: { x: 52, y: 0, width: 900, height: 330 } });
    await ui.press('Escape');
  });

  test('board', async () => {
    await setTheme('light');
    const path = 'rfcs/0006-scheduled-exports.md';
    const series = sampleSeries();
    for (const [each, text] of series) write(each, text);
    await focusBoard();
    await ui.waitFor(BOARD_ROW, { text: 'Keyboard navigation' });
    await openFile(series.get(path) ?? '', path);
    await ui.waitFor(`${BOARD_ROW}.selected`, { text: 'Scheduled exports' });
    await until('how far the drafts are', async () => (await rows()).filter((row) => row.includes('/4')).length === 3);
    await ui.waitFor(LENS);
    await ui.screenshot('picture-board', { clip: { x: 0, y: 36, width: 1000, height: 470 } });
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  test('graph', async () => {
    await withoutSideBar();
    for (const [each, text] of sampleSeries()) write(each, text);
    await runCommand('Proposals: Show Graph');
    await ui.waitForView('g.box', { text: 'Scheduled exports' });
    await ui.screenshot('picture-graph', { clip: { x: 52, y: 36, width: 1224, height: 560 } });
  });

  test('settings', async () => {
    await withoutSideBar();
    await vscode.commands.executeCommand('workbench.action.openSettings', '@ext:proposals.proposals');
    await ui.waitFor('.settings-editor .setting-item-contents', { text: 'How serious a problem is' });
    await ui.screenshot('picture-settings', { clip: { x: 270, y: 160, width: 980, height: 590 } });
  });

  test('get started', async () => {
    await withoutSideBar();
    await runCommand('Proposals: Get Started with Proposals');
    await ui.waitFor('.getting-started-media img[alt^="A view that lists what a template asks for"]');
    await ui.screenshot('picture-get-started', { clip: { x: 222, y: 140, width: 960, height: 596 } });
  });

  test('template', async () => {
    await withoutSideBar();
    const path = 'decisions/0000-template.md';
    const text = sample(path).replace('different directions?', 'different directions? See [the guide](guide.md).');
    await openFile(text, path);
    await runCommand('Proposals: Show What a Template Means');
    await ui.waitForView('li', { text: 'no file at decisions/guide.md' });
    await ui.screenshot('picture-template', { clip: { x: 52, y: 36, width: 1224, height: 640 } });
  });

  for (const theme of ['dark', 'light'] as const) {
    test(`walkthrough, in ${theme} colours`, async () => {
      await setTheme(theme);
      await vscode.commands.executeCommand('workbench.action.focusSideBar');
      await runCommand('Proposals: New RFC');
      await ui.waitFor(QUESTION, { text: 'Title of the proposal' });
      await ui.type('Faster search');
      await ui.press('Enter');
      await ui.waitFor(QUESTION, { text: 'Path of the file' });
      await ui.press('Enter');
      await until('the first stop', () => {
        const active = vscode.window.activeTextEditor;
        return active && !active.document.isDirty && selectedText(active).startsWith('Say in one');
      });
      await ui.waitFor('.monaco-editor .squiggly-info');
      await ui.waitFor(LENS);
      await ui.screenshot('picture-walkthrough-new', { clip: BESIDE });
      await closeEverything();

      const draft = await openFile(GAPS, 'night-mode.md');
      await problemsWhen(draft.document, 'are there', (found) => found.length > 2);
      await putCursor(draft, '# RFC');
      await runCommand('Proposals: Next Gap');
      await until('the author to be selected', () => selectedText(draft) === '[Your Name]');
      await ui.waitFor(LENS);
      await ui.screenshot('picture-walkthrough-gaps', { clip: { ...BESIDE, height: 764 } });
      await closeEverything();

      const wrong = await openFile(rfcWithout('Dependencies').replace('Motivation', 'Motivaton'), 'night-mode.md');
      await problemsWhen(wrong.document, 'are two', (found) => found.length === 2);
      await ui.waitFor('.monaco-editor .squiggly-warning');
      await ui.waitFor(LENS);
      await menuAt(wrong, 'Motivaton', 'Rename to "Motivation"');
      await ui.screenshot('picture-walkthrough-mend', { clip: BESIDE });
      await ui.press('Escape');
      await closeEverything();

      await openFile(rfcWith({}), 'night-mode.md');
      await ui.waitFor(LENS);
      await runCommand('Proposals: Change Status…');
      await ui.waitFor(CHOICE, { text: 'Accepted' });
      await ui.screenshot('picture-walkthrough-status', { clip: { x: 335, y: 0, width: 620, height: 420 } });
      await ui.press('Escape');
      await closeEverything();

      write('adr/template.md', ADR);
      await openFile(ADR, 'adr/template.md');
      await runCommand('Proposals: Show What a Template Means');
      await ui.waitForView('h1');
      await ui.screenshot('picture-walkthrough-template', { clip: BESIDE });
    });
  }
});

/** The pictures of the README are light, and show the editor alone. */
async function withoutSideBar(): Promise<void> {
  await setTheme('light');
  await vscode.commands.executeCommand('workbench.action.closeSidebar');
}

/** Opens the menu of quick fixes at a text, and waits for one of them. */
async function menuAt(editor: vscode.TextEditor, text: string, title: string): Promise<void> {
  await putCursor(editor, text);
  await until(`the menu with ${title}`, async () => {
    if ((await ui.texts(QUICK_FIX)).some((row) => row.includes(title))) return true;
    await ui.press('Control+.');
    await new Promise((resolve) => setTimeout(resolve, 500));
    return false;
  });
}

/** A file of the sample workspace that comes with the sources. */
function sample(path: string): string {
  const extension = vscode.extensions.getExtension('proposals.proposals');
  assert.ok(extension, 'the extension is there');
  return readFileSync(join(extension.extensionPath, 'client', 'tools', 'sample', path), 'utf8');
}
