import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setup, suite, test } from 'mocha';
import * as vscode from 'vscode';
import { ADR, decision } from '../../support/workspaceTemplates.ts';
import { ui } from '../ui.ts';
import { rfcWith } from './sampleRfc.ts';
import {
  CHOICE,
  chooseInExplorer,
  chooseRow,
  openFile,
  problemsWhen,
  QUESTION,
  read,
  runCommand,
  shown,
  until,
  write,
} from './window.ts';

const ITEM = '.statusbar-item[id$="proposals.template"]';
/** A decision's template of the second folder, which asks for more than that of the first. */
const OTHER = `${ADR}\n## Cost\n\nWhat does it cost?\n`;

suite('Two folders in one window', () => {
  setup(() => {
    write(inRoot(0, 'adr/template.md'), ADR);
    write(inRoot(1, 'adr/template.md'), OTHER.replace('# [Title]', '# Decision: [Title]'));
  });

  test("each proposal follows its own folder's template", async () => {
    const first = await openFile(decision(), inRoot(0, 'adr/0001-first.md'));
    await ui.waitFor(ITEM, { text: 'ADR · Accepted · 3/3' });
    const second = await openFile(decision().replace('# Use', '# Decision: Use'), inRoot(1, 'adr/0001-second.md'));
    await ui.waitFor(ITEM, { text: 'Accepted · 3/4' });
    await problemsWhen(second.document, 'name what is missing', (found) => found.join().startsWith('section-missing'));
    await problemsWhen(first.document, 'are none', (found) => found.length === 0);
    await ui.screenshot('two-roots');
  });

  test('each folder has its own settings, taken over at once', async () => {
    const text = decision('Acceptd');
    const [first, second] = [
      await openFile(text, inRoot(0, 'adr/0001-first.md')),
      await openFile(text.replace('# Use', '# Decision: Use'), inRoot(1, 'adr/0001-second.md')),
    ];
    await problemsWhen(first.document, 'name the status', (found) => found.join() === 'field-value-unknown: Acceptd');
    await problemsWhen(second.document, 'are two', (found) => found.length === 2);
    await set(0, 'severity', { 'field-value-unknown': 'off' });
    await set(1, 'exclude', ['adr/0001-*.md']);
    await problemsWhen(first.document, 'are none', (found) => found.length === 0);
    await problemsWhen(second.document, 'are none', (found) => found.length === 0);
    await ui.waitFor(ITEM, { gone: true });
    await set(0, 'severity', undefined);
    await set(1, 'exclude', undefined);
    await problemsWhen(first.document, 'name the status', (found) => found.join() === 'field-value-unknown: Acceptd');
    await problemsWhen(second.document, 'are two', (found) => found.length === 2);
  });

  test('a new proposal goes to the folder of its template, or to the one that is chosen', async () => {
    await set(1, 'folder', 'docs/rfcs');
    await runCommand('Proposals: New RFC');
    await ui.waitFor(QUESTION, { text: 'Title of the proposal' });
    await ui.type('Faster search');
    await ui.press('Enter');
    await ui.waitFor(CHOICE, { text: 'second' });
    await ui.screenshot('two-roots-folder');
    await chooseRow('second');
    await ui.waitFor(QUESTION, { text: 'Path of the file' });
    await ui.press('Enter');
    const path = await until('the proposal', () => {
      const { document } = vscode.window.activeTextEditor ?? {};
      return document && !document.isDirty && document.getText() !== '' && document.uri.fsPath;
    });
    assert.ok(path.startsWith(inRoot(1, 'docs/rfcs')), path);
    assert.match(read(path), /^# RFC: Faster search$/m);
    await set(1, 'folder', undefined);
  });

  test('a new proposal goes to the folder whose menu it was chosen in', async () => {
    await openFile(OTHER, inRoot(1, 'adr/template.md'));
    await openFile(ADR, inRoot(0, 'adr/template.md'));
    await chooseInExplorer(inRoot(1, 'adr'), 'New Proposal…');
    await ui.waitFor(CHOICE, { text: 'adr/template.md' });
    const own = (await ui.texts(CHOICE)).filter((row) => row.includes('template.md'));
    assert.equal(own.length, 1, own.join());
    assert.match(own[0] ?? '', /second/);
    await ui.press('Enter');
    await ui.waitFor(QUESTION, { text: 'Title of the proposal' });
    await ui.type('Use Kafka');
    await ui.press('Enter');
    await ui.waitFor(QUESTION, { text: 'Path of the file' });
    await ui.screenshot('two-roots-explorer');
    await ui.press('Enter');
    const path = await until('the proposal', () => {
      const { document } = vscode.window.activeTextEditor ?? {};
      return document?.getText().includes('Use Kafka') && !document.isDirty && document.uri.fsPath;
    });
    assert.ok(path.startsWith(inRoot(1, 'adr')), path);
    assert.match(path, /-use-kafka\.md$/);
  });

  test('all proposals of a template are updated in its own folder only', async () => {
    write(inRoot(0, 'adr/0001-first.md'), decision());
    write(inRoot(1, 'adr/0001-second.md'), decision().replace('# Use', '# Decision: Use'));
    await openFile(OTHER.replace('# [Title]', '# Decision: [Title]'), inRoot(1, 'adr/template.md'));
    await runCommand('Proposals: Update All Proposals of This Template');
    await ui.waitFor(CHOICE, { text: 'adr/0001-second.md' });
    await ui.screenshot('two-roots-migrate');
    await chooseRow('Apply Changes');
    await until('the section', () => read(inRoot(1, 'adr/0001-second.md')).includes('## Cost\n\nWhat does it cost?'));
    assert.equal(read(inRoot(0, 'adr/0001-first.md')), decision());
  });

  test('an untitled document follows a built-in template; unsaved text in a folder counts as it stands', async () => {
    const untitled = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
    await shown(await vscode.window.showTextDocument(untitled));
    await ui.insertText(rfcWith({ 'In Review': 'Drafd', 'None.\n': '' }));
    await ui.waitFor(ITEM, { text: 'RFC · Drafd · 8/9' });
    await problemsWhen(untitled, 'name the status', (found) => found.includes('field-value-unknown: Drafd'));

    // The template of the second folder, with more in it than is saved.
    const template = await openFile(OTHER, inRoot(1, 'adr/template.md'));
    await ui.press('ControlOrMeta+End');
    await ui.insertText('\n## Risks\n\nWhat may go wrong?\n');
    await until('the template to have changed', () => template.document.isDirty);
    await openFile(decision(), inRoot(1, 'adr/0001-second.md'));
    await ui.waitFor(ITEM, { text: 'Accepted · 3/5' });
    await openFile(decision(), inRoot(0, 'adr/0001-first.md'));
    await ui.waitFor(ITEM, { text: 'Accepted · 3/3' });
  });
});

function inRoot(index: number, path: string): string {
  const folder = vscode.workspace.workspaceFolders?.[index]?.uri.fsPath;
  assert.ok(folder, 'two folders are open');
  return join(folder, path);
}

/** Changes a setting of a folder, as its `.vscode/settings.json` has it. */
async function set(index: number, key: string, value: unknown): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[index];
  const target = vscode.ConfigurationTarget.WorkspaceFolder;
  await vscode.workspace.getConfiguration('proposals', folder?.uri).update(key, value, target);
}
