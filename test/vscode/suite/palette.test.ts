import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import { ADR, decision } from '../../support/workspaceTemplates.ts';
import { ui } from '../ui.ts';
import { commandTitles, forgetCommands, leavePalette, typeIntoPalette } from './palette.ts';
import { CHOICE, openFile, QUESTION, until } from './window.ts';

const TITLE = '.quick-input-title';

suite('The command palette', () => {
  suiteSetup(() => forgetCommands(true));
  suiteTeardown(() => forgetCommands(false));

  for (const { title } of commandTitles()) {
    test(`puts "${title}" first when it is typed, also without its category or its dots`, async () => {
      for (const typed of new Set([`Proposals: ${title}`, title, title.replace(/…$/, '')])) {
        await typeIntoPalette(typed, `Proposals: ${title}`);
        await leavePalette();
      }
    });
  }

  for (const [typed, label, asked] of [
    ['Proposals: New RFC', 'New RFC', 'New RFC'],
    ['New RFC (Detailed)', 'New RFC (Detailed)', 'New Detailed RFC'],
    ['new enhancement', 'New Enhancement', 'New Enhancement'],
    ['New Enhancement (Specification)', 'New Enhancement (Specification)', 'New Enhancement Specification'],
    ['New Enhancement (Full)', 'New Enhancement (Full)', 'New Enhancement Proposal'],
    ['New Decision Record (Short)', 'New Decision Record (Short)', 'New Short Decision Record'],
    ['New Decision Record (Full)', 'New Decision Record (Full)', 'New Full Decision Record'],
    ['New Proposal', 'New Proposal…', 'New Proposal'],
  ] as const) {
    test(`${typed} and Enter asks for ${asked}`, async () => {
      await typeIntoPalette(typed, `Proposals: ${label}`);
      await ui.press('Enter');
      await until(`${asked} to be asked for`, async () => (await ui.texts(TITLE)).includes(asked));
      await leavePalette();
    });
  }

  test('finds an enhancement proposal by the name of its template', async () => {
    await ui.press('ControlOrMeta+Shift+P');
    await ui.waitFor(QUESTION);
    await ui.type('New Enhancement Proposal');
    await ui.waitFor(CHOICE, { text: 'Proposals: New Enhancement (Full)' });
    await ui.screenshot('palette-enhancement-proposal');
    await leavePalette();
  });

  test('"new adr" and "new decision" start a decision record, by a built-in template where none is called so', async () => {
    await typeIntoPalette('new adr', 'Proposals: New Decision Record (ADR)…');
    await ui.screenshot('palette-new-adr');
    await ui.press('Enter');
    await ui.waitFor(TITLE, { text: 'New Decision Record' });
    await ui.waitFor(CHOICE, { text: 'Full Decision Record' });
    await ui.screenshot('new-decision-built-in');
    await leavePalette();

    await openFile(ADR, 'docs/adr/template.md');
    await openFile(decision(), 'docs/adr/0001-queue.md');
    await typeIntoPalette('new decision', 'Proposals: New Decision Record (ADR)…');
    await ui.press('Enter');
    await ui.waitFor(QUESTION, { text: 'Title of the proposal' });
    await until('the own template to be taken', async () => (await ui.texts(TITLE)).includes('New ADR'));
    await leavePalette();
  });
});
