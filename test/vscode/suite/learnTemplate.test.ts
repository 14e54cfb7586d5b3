import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { ui } from '../ui.ts';
import { chooseInExplorer, exists, notified, openFile, runCommand, until, write } from './window.ts';

const TITLE = 'Create a Template from These Proposals';
const record = (number: number) =>
  `# ${number}. Queue\n\n- Status: Accepted\n\n## Context\n\nMails are slow.\n\n## Decision\n\nA queue.\n`;
const LEARNED = '# N. [Title]\n\n- Status: Accepted\n\n## Context\n\n[Context]\n\n## Decision\n\n[Decision]\n';

suite('Create a template', () => {
  test("from the records of a folder, in the explorer's menu, as a file that is written when it is saved", async () => {
    for (let i = 1; i <= 6; i++) write(`adr/000${i}-queue.md`, record(i));
    await chooseInExplorer('adr', TITLE);
    const { document } = await until('the template', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.getText() === LEARNED && editor;
    });
    assert.ok(document.uri.path.endsWith('/adr/template.md'), `${document.uri}`);
    assert.equal(document.isUntitled, true);
    assert.equal(exists('adr/template.md'), false);
    await ui.screenshot('learned-template');
    await ui.press('ControlOrMeta+S');
    await until('the file', () => exists('adr/template.md'));
    await openFile(record(7).replace('## Decision', '## Decison'), 'adr/0007-queue.md');
    await ui.waitFor('.statusbar-item[id$="proposals.template"]', { text: 'Accepted' });
    await ui.screenshot('learned-template-followed');
  });

  test('says what is missing where there is too little to learn from', async () => {
    await openFile(record(1), 'adr/0001-queue.md');
    await runCommand(`Proposals: ${TITLE}`);
    await notified('Found 1 of the 5 records that are needed to learn from');
  });
});
