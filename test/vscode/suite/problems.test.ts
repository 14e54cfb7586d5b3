import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { ui } from '../ui.ts';
import { rfcWith, rfcWithout } from './sampleRfc.ts';
import { openFile, problemsOf, problemsWhen, putCursor, QUESTION, read, shown, until } from './window.ts';

const WARNING = '.monaco-editor .squiggly-warning';
const ERROR = '.monaco-editor .squiggly-error';

suite('Problems', () => {
  test('come a moment after a key and go when they are mended', async () => {
    const editor = await openFile(rfcWithout('Dependencies'));
    await problemsWhen(
      editor.document,
      'name the missing section',
      (found) => found[0]?.startsWith('section-missing') === true,
    );
    await ui.waitFor(WARNING);

    await putCursor(editor, 'In Review', { after: true });
    const typed = Date.now();
    await ui.type('d');
    await problemsWhen(editor.document, 'name the status', (found) =>
      found.includes('field-value-unknown: In Reviewd'),
    );
    assert.ok(Date.now() - typed < 2000, 'within a moment');
    await until('two squiggles', async () => (await ui.count(WARNING)) === 2);
    await ui.screenshot('problems-typed');

    await ui.press('Backspace');
    await problemsWhen(editor.document, 'are one again', (found) => found.length === 1);
    await putCursor(editor, '## Open Questions');
    await ui.insertText('## Dependencies\n\nNone.\n\n');
    await problemsWhen(editor.document, 'are gone', (found) => found.length === 0);
    await ui.waitFor(WARNING, { gone: true });
  });

  test('are as serious as they are: an impossible date is an error, an unfinished draft is not', async () => {
    const editor = await openFile(rfcWith({ 'In Review': 'Draft', '2026-10-02': '2026-02-30', 'None.\n': '' }));
    const [date, empty] = await until('two problems', () => {
      const found = vscode.languages.getDiagnostics(editor.document.uri);
      return found.length === 2 && [...found].sort((a, b) => a.range.start.line - b.range.start.line);
    });
    assert.equal(date?.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(editor.document.getText(date?.range), '2026-02-30');
    assert.equal(empty?.severity, vscode.DiagnosticSeverity.Information);
    await ui.waitFor(ERROR);
    await putCursor(editor, '## Dependencies');
    await ui.waitFor('.monaco-editor .squiggly-info');
    await ui.screenshot('problems-severities');
  });

  test('are listed in the Problems panel with their rules', async () => {
    const editor = await openFile(
      rfcWith({ 'In Review': 'In Reveiw', '## Testing Strategy': '## Testing Stratgy' }),
      'listed.md',
    );
    await problemsWhen(editor.document, 'are two', (found) => found.length === 2);
    await ui.press('ControlOrMeta+Shift+M');
    await ui.waitFor('.markers-panel .monaco-list-row', { text: 'section-renamed' });
    const rows = (await ui.texts('.markers-panel .monaco-list-row')).join('\n');
    assert.match(rows, /listed\.md/);
    assert.match(rows, /`?Testing Stratgy`?: should be `?Testing Strategy/);
    assert.match(rows, /did you mean `?In Review/);
    assert.match(rows, /field-value-unknown/);
    await ui.screenshot('problems-panel');
  });

  test('of a new proposal are one row for each section, with the point where it can be read', async () => {
    void vscode.commands.executeCommand('proposals.newEnhancementProposal');
    await ui.waitFor(QUESTION, { text: 'Title of the proposal' });
    await ui.type('One row for each thing');
    await ui.press('Enter');
    await ui.waitFor(QUESTION, { text: 'Path of the file' });
    await ui.press('Enter');
    const document = await until('the proposal to be open', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.getText().includes('One row for each thing') && editor.document;
    });
    await problemsWhen(document, 'are there', (problems) => problems.length > 0);
    const said = vscode.languages.getDiagnostics(document.uri).map(({ message }) => message);
    // One for each main section, and one for the number that it does not have yet.
    const sections = said.filter((message) => /^`[^`]+`: not written yet\./.test(message));
    assert.deepEqual([sections.length, said.length], [11, 12], said.join('\n'));
    await ui.press('ControlOrMeta+Shift+M');
    const row = '.markers-panel .monaco-list-row:not(:has(.codicon-file))';
    await ui.waitFor(row, { text: 'Risks and Mitigations' });
    const rows = await ui.texts(row);
    assert.ok(
      rows.some((text) => /^`?Motivation`?: not written yet\./.test(text.trim())),
      rows.join('\n'),
    );
    await ui.screenshot('problems-new-proposal');
  });

  test('are not found in an ordinary README, whatever is typed there', async () => {
    const readme = await openFile(read('README.md'), 'README.md');
    await ui.press('ControlOrMeta+End');
    await ui.insertText('\n## Status\n\n[to do]\n\n## Motivation\n\n');
    await until('the text', () => readme.document.getText().includes('## Motivation'));
    await ui.screenshot('problems-readme');
    // What is opened later is checked later: once this has its problems, the README has had its turn.
    const proposal = await openFile(rfcWithout('Dependencies'));
    await problemsWhen(proposal.document, 'of a proposal are there', (found) => found.length > 0);
    assert.deepEqual(problemsOf(readme.document), []);
    await vscode.window.showTextDocument(readme.document, { preview: false });
    await shown(readme);
    for (const kind of ['error', 'warning', 'info', 'hint']) {
      assert.equal(await ui.count(`.monaco-editor .squiggly-${kind}`), 0);
    }
  });

  test('go when the file is closed', async () => {
    const { document } = await openFile(rfcWithout('Dependencies'));
    await problemsWhen(document, 'are there', (found) => found.length === 1);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await until('no problems', () => vscode.languages.getDiagnostics(document.uri).length === 0);
  });

  test('come in an untitled document too', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
    await shown(await vscode.window.showTextDocument(document));
    await ui.insertText(rfcWith({ '## References': '## Referencs' }));
    await problemsWhen(document, 'name the heading', (found) => found.join() === 'section-renamed: Referencs');
    await ui.waitFor(WARNING);
    await ui.screenshot('problems-untitled');
  });

  test('of a template itself are shown in it, and go when they are mended', async () => {
    const text =
      '# RFC: [Title]\n\n- **Status**: Draft | Accepted\n\n## Summary\n\nSay it, see [the guide](guide.md).\n';
    const editor = await openFile(text, 'docs/rfcs/0000-template.md');
    await problemsWhen(
      editor.document,
      'name the link',
      (found) => found.join() === 'template-link-broken: [the guide](guide.md)',
    );
    await ui.waitFor(WARNING);

    await putCursor(editor, '## Summary', { after: true });
    await ui.type('\n\n<!-- requird -->');
    await problemsWhen(editor.document, 'name the mark too', (found) =>
      found.includes('template-mark-unknown: <!-- requird -->'),
    );
    await until('two squiggles', async () => (await ui.count(WARNING)) === 2);
    await ui.press('ControlOrMeta+Shift+M');
    await ui.waitFor('.markers-panel .monaco-list-row', { text: 'did you mean `required`?' });
    const rows = (await ui.texts('.markers-panel .monaco-list-row')).join('\n');
    assert.match(rows, /no file at `?docs\/rfcs\/guide\.md/);
    assert.match(rows, /proposals\s+template-link-broken/);
    await ui.screenshot('problems-template');

    await editor.edit((edit) => {
      for (const piece of ['\n\n<!-- requird -->', ', see [the guide](guide.md)']) {
        const start = editor.document.getText().indexOf(piece);
        edit.delete(
          new vscode.Range(editor.document.positionAt(start), editor.document.positionAt(start + piece.length)),
        );
      }
    });
    await problemsWhen(editor.document, 'are gone', (found) => found.length === 0);
    await ui.waitFor(WARNING, { gone: true });
  });
});
