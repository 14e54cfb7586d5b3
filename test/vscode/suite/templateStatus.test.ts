import { rmSync } from 'node:fs';
import { setup, suite, teardown, test } from 'mocha';
import { ADR, decision } from '../../support/workspaceTemplates.ts';
import { ui } from '../ui.ts';
import {
  CHOICE,
  chooseRow,
  closeEverything,
  inWorkspace,
  openFile,
  problemsWhen,
  read,
  runCommand,
  until,
  write,
} from './window.ts';

const ITEM = '.statusbar-item[id$="proposals.template"]';
const clean = () => {
  for (const path of ['adr', 'notes', '.proposals.yaml']) rmSync(inWorkspace(path), { recursive: true, force: true });
};

suite('The template in the status bar', () => {
  setup(async () => {
    await closeEverything();
    clean();
    write('adr/template.md', ADR);
  });
  teardown(clean);

  test('names the template and why it is that one; a click opens it', async () => {
    await openFile(decision(), 'adr/0001-queue.md');
    await ui.waitFor(ITEM, { text: 'ADR' });
    await ui.hover(ITEM);
    const reason = 'ADR template: adr/template.md, beside its template, 2 of 2 fields, 3 of 3 sections';
    await ui.waitFor('.monaco-hover', { text: reason });
    await ui.screenshot('status-template');
    await ui.click(ITEM);
    await ui.waitFor(CHOICE, { text: 'Choose Another Template…' });
    await ui.screenshot('status-template-actions');
    await chooseRow('Open the Template');
    await ui.waitFor('.tab.active', { text: 'template.md' });
    await ui.waitFor(ITEM, { text: 'Template' });
  });

  test('is not there for any other Markdown file', async () => {
    await openFile('# Read me\n\nWords.\n', 'adr/README.md');
    await openFile(decision(), 'adr/0001-queue.md');
    await ui.waitFor(ITEM, { text: 'ADR' });
    await openFile('# Read me too\n\nWords.\n', 'notes/README.md');
    await ui.waitFor(ITEM, { gone: true });
  });

  test('another template can be chosen for a file, by keyboard, or none at all', async () => {
    const { document } = await openFile('# Queues\n\nWords.\n', 'notes/queues.md');
    await runCommand('Proposals: Choose Template…');
    await chooseRow('ADR');
    await chooseRow('This File');
    await ui.waitFor(ITEM, { text: 'ADR' });
    await until(
      'the choice to be saved',
      () => read('.proposals.yaml') === 'documents:\n  notes/queues.md: adr/template.md\n',
    );
    await problemsWhen(document, 'name what is missing', (found) => found[0]?.startsWith('field-missing') === true);
    await ui.screenshot('status-template-chosen');

    await runCommand('Proposals: Choose Template…');
    await chooseRow('No Proposal');
    await chooseRow('This File');
    await ui.waitFor(ITEM, { gone: true });
    await until('the choice to be saved', () => read('.proposals.yaml') === 'documents:\n  notes/queues.md: none\n');
  });
});
