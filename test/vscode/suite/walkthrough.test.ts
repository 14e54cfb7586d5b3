import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { setup, suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { ADR } from '../../support/workspaceTemplates.ts';
import { ui } from '../ui.ts';
import { rfcWith, rfcWithout } from './sampleRfc.ts';
import {
  CHOICE,
  closeEverything,
  inWorkspace,
  openFile,
  problemsWhen,
  putCursor,
  QUESTION,
  QUICK_FIX,
  runCommand,
  selectedText,
  until,
  write,
} from './window.ts';

const STEP = '.getting-started-step';
const EDITOR = { x: 352, y: 36, width: 900, height: 500 };
const THEMES = { dark: 'Default Dark Modern', light: 'Default Light Modern' } as const;

suite('Get Started', () => {
  let before: string | undefined;
  setup(async () => {
    before = vscode.workspace.getConfiguration('workbench').get('colorTheme');
    await closeEverything();
  });
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.focusSideBar');
    await theme(before);
    rmSync(inWorkspace('adr'), { recursive: true, force: true });
  });

  test('leads through five steps, each with a picture and a button, and ticks them off', async () => {
    // Pictures need their room.
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await theme(THEMES.dark);
    await runCommand('Proposals: Get Started');
    await ui.waitFor(STEP, { text: 'Choose a template, or bring your own' });
    const steps = (await ui.texts(STEP)).join('\n');
    for (const title of ['Begin a proposal', 'Fill the gaps', 'Mend what is wrong', 'Change the status'])
      assert.ok(steps.includes(title), steps);
    await ui.waitFor(`${STEP}.expanded .monaco-button`, { text: 'Show What a Template Means' });
    await ui.waitFor('.getting-started-media img[alt^="A view that lists what a template asks for"]');
    await ui.screenshot('walkthrough');
    await theme(THEMES.light);
    await ui.screenshot('walkthrough-in-light');
    await ui.click(STEP, { text: 'Begin a proposal' });
    await ui.click(`${STEP}.expanded .monaco-button`, { text: 'New Proposal…' });
    await ui.waitFor(CHOICE, { text: 'Enhancement Specification' });
    await ui.press('Escape');
    await ui.waitFor(`${STEP}:has-text("Begin a proposal") .codicon-getting-started-step-checked.complete`);
  });

  for (const [name, themeName] of Object.entries(THEMES)) {
    test(`shows what there is to be seen, in ${name} colours`, async () => {
      await theme(themeName);
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
      await ui.screenshot(`walkthrough-new-${name}`, { clip: EDITOR });
      await closeEverything();

      const gaps = rfcWith({
        'In Review': 'Draft',
        'Ada Example': '[Your Name]',
        'Four of five people on the night shift dim their screens by hand.\n': '',
        'One more style sheet, chosen by what the system says.\n': '',
      });
      const draft = await openFile(gaps, 'night-mode.md');
      await problemsWhen(draft.document, 'are there', (found) => found.length > 2);
      await putCursor(draft, '# RFC');
      await runCommand('Proposals: Next Gap');
      await until('the author to be selected', () => selectedText(draft) === '[Your Name]');
      await ui.screenshot(`walkthrough-gaps-${name}`, { clip: { ...EDITOR, height: 764 } });
      await closeEverything();

      const wrong = await openFile(rfcWithout('Dependencies').replace('Motivation', 'Motivaton'), 'night-mode.md');
      await problemsWhen(wrong.document, 'are two', (found) => found.length === 2);
      await ui.waitFor('.monaco-editor .squiggly-warning');
      await putCursor(wrong, 'Motivaton');
      await until('the menu', async () => {
        if ((await ui.texts(QUICK_FIX)).some((row) => row.includes('Rename to "Motivation"'))) return true;
        await ui.press('Control+.');
        await new Promise((resolve) => setTimeout(resolve, 500));
        return false;
      });
      await ui.screenshot(`walkthrough-mend-${name}`, { clip: EDITOR });
      await ui.press('Escape');
      await closeEverything();

      await openFile(rfcWith({}), 'night-mode.md');
      await runCommand('Proposals: Change Status…');
      await ui.waitFor(CHOICE, { text: 'Accepted' });
      await ui.screenshot(`walkthrough-status-${name}`, { clip: { x: 335, y: 0, width: 620, height: 420 } });
      await ui.press('Escape');
      await closeEverything();

      write('adr/template.md', ADR);
      await openFile(ADR, 'adr/template.md');
      await runCommand('Proposals: Show What a Template Means');
      await ui.waitForView('h1');
      await ui.screenshot(`walkthrough-template-${name}`, { clip: { ...EDITOR } });
    });
  }
});

/** Changes the colours of the window. */
async function theme(name: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('workbench').update('colorTheme', name, vscode.ConfigurationTarget.Global);
  if (name) await ui.waitFor(`.monaco-workbench.${name.includes('Light') ? 'vs' : 'vs-dark'}`);
}
