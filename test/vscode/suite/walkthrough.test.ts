import assert from 'node:assert/strict';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { ui } from '../ui.ts';
import { CHOICE, pictureInBothThemes, runCommand } from './window.ts';

const STEP = '.getting-started-step';

suite('Get Started', () => {
  teardown(() => vscode.commands.executeCommand('workbench.action.focusSideBar'));

  test('leads through five steps, each with a picture and a button, and ticks them off', async () => {
    // Pictures need their room.
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await runCommand('Proposals: Get Started with Proposals');
    await ui.waitFor(STEP, { text: 'Choose a template, or bring your own' });
    const steps = (await ui.texts(STEP)).join('\n');
    for (const title of ['Begin a proposal', 'Fill the gaps', 'Fix what is wrong', 'Change the status'])
      assert.ok(steps.includes(title), steps);
    await ui.waitFor(`${STEP}.expanded .monaco-button`, { text: 'Show What a Template Means' });
    await ui.waitFor('.getting-started-media img[alt^="A view that lists what a template asks for"]');
    await ui.click(STEP, { text: 'Begin a proposal' });
    await ui.click(`${STEP}.expanded .monaco-button`, { text: 'New Proposal…' });
    await ui.waitFor(CHOICE, { text: 'Enhancement Specification' });
    await ui.press('Escape');
    await ui.waitFor(`${STEP}:has-text("Begin a proposal") .codicon-getting-started-step-checked.complete`);
    await pictureInBothThemes('walkthrough');
  });
});
