import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { ADR, decision } from '../../support/workspaceTemplates.ts';
import { ui } from '../ui.ts';
import { CHOICE, CHOICE_NAME, COMPLETION, chooseRow, openFile, problemsWhen, putCursor, write } from './window.ts';

const ITEM = '.statusbar-item[id$="proposals.template"]';
let root: string;

suite('A file outside of the workspace', () => {
  suiteSetup(() => {
    root = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    mkdirSync(join(root, '.git'));
  });
  suiteTeardown(() => rmSync(root, { recursive: true, force: true }));

  test("follows the template of its own repository, as on the command line, and '#' completes that one's sections", async () => {
    write(join(root, 'adr/template.md'), ADR);
    write(join(root, '.proposals.yaml'), 'severity: { field-value-unknown: error }\n');
    const editor = await openFile(
      decision('Acepted').replace(/## Consequences[\s\S]*/, '#\n'),
      join(root, 'adr/0001-queue.md'),
    );
    await ui.waitFor(ITEM, { text: 'ADR · Acepted' });
    const { document } = editor;
    await problemsWhen(document, 'name the status', (found) => found.includes('field-value-unknown: Acepted'));
    const [problem] = vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    assert.ok(problem?.message.includes('Accepted'), problem?.message);
    await ui.screenshot('loose-file');

    await putCursor(editor, '\n#\n', { after: true });
    await ui.press('ArrowUp');
    await ui.press('End');
    await ui.press('Control+Space');
    await ui.waitFor(COMPLETION, { text: 'Consequences' });
    await ui.screenshot('loose-file-completion');
    await ui.press('Escape');
    await ui.click(ITEM);
    await ui.waitFor(CHOICE, { text: 'Open the Template' });
    // Where that would be kept is outside of the workspace.
    const rows = await ui.texts(CHOICE_NAME);
    assert.ok(!rows.includes('Choose Another Template…'), rows.join());
    await ui.screenshot('loose-file-next');
    await chooseRow('Open the Template');
    await ui.waitFor('.tab.active', { text: 'template.md' });
  });

  test('without a template above it is judged by none, though one line happens to be `#`', async () => {
    const own =
      '---\ntitle: Doors\nstatus: Draft\nauthors: Ida\n---\n\n# RFC-0042: Doors\n\n## Summary\n\nx\n\n#\n\n## Options\n\nx\n\n## Risks\n\nx\n\n## Votes\n\nx\n';
    const { document } = await openFile(own, join(root, 'notes/0042-doors.md'));
    const known = await openFile(decision('Acepted'), join(root, 'adr/0002-doors.md'));
    // Found later, and told of: by then the first is known to be none.
    await problemsWhen(known.document, 'name the status', (found) => found.includes('field-value-unknown: Acepted'));
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });
});
