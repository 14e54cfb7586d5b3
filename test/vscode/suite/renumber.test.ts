import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { ADR, decision } from '../../support/workspaceTemplates.ts';
import { ui } from '../ui.ts';
import { CHOICE, chooseRow, exists, openFile, QUESTION, read, runCommand, until, write } from './window.ts';

const record = (number: number, more = '') => `${decision().replace(/^# .*/, `# ${number}. Queue ${number}`)}${more}`;

async function askForNumber(): Promise<void> {
  write('docs/adr/template.md', ADR);
  write('docs/adr/0002-queue.md', record(2, '\nAfter [ADR-0001](0001-queue.md).\n'));
  await openFile(record(1), 'docs/adr/0001-queue.md');
  await runCommand('Proposals: Renumber Proposal…');
  await ui.waitFor(`${QUESTION} .quick-input-title`, { text: 'Renumber Proposal' });
}

suite('Renumber', () => {
  test('to the next free number, in all files at once', async () => {
    await askForNumber();
    await ui.screenshot('renumber-question');
    await ui.press('Enter');
    await ui.waitFor(CHOICE, { text: 'docs/adr/0003-queue.md' });
    await ui.screenshot('renumber-dialog');
    await ui.press('Enter');
    await until('the new name', () => exists('docs/adr/0003-queue.md') && !exists('docs/adr/0001-queue.md'));
    await until('the title', () => read('docs/adr/0003-queue.md').startsWith('# 3. Queue 1\n'));
    await until('the reference', () => read('docs/adr/0002-queue.md').includes('After [ADR-0003](0003-queue.md).'));
    await ui.screenshot('renumbered');
  });

  test('to another one, with a preview of each change', async () => {
    await askForNumber();
    await ui.press('ControlOrMeta+A');
    await ui.type('12');
    await ui.press('Enter');
    await ui.waitFor(CHOICE, { text: 'docs/adr/0012-queue.md' });
    await chooseRow('Show Preview');
    await ui.waitFor('.composite.title', { text: 'Refactor Preview' });
    await ui.screenshot('renumber-preview');
    assert.equal(exists('docs/adr/0001-queue.md'), true);
  });
});
