import * as vscode from 'vscode';
import { ui } from '../ui.ts';
import { answer, inWorkspace, openFile, read, runCommand, tidyUp, until, untilProblems, write } from './window.ts';

const TEMPLATE =
  '# RFC-NNNN: [Title]\n\n- Status: Draft | Accepted\n- Supersedes: RFC-NNNN\n\n## Context\n\nWhat is going on?\n\n## Design\n\nHow does it work?\n';
const rfc = (more: { status?: string; title?: string; context?: string; design?: string } = {}) => {
  const { status = 'Draft', title = 'Queues', context = 'Mail waits.', design = 'A queue.' } = more;
  return `# ${title}\n\n- Status: ${status}\n\n## Context\n\n${context}\n\n## Design\n\n${design}\n`;
};
const today = () => {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
};

suite('In a browser', () => {
  teardown(tidyUp);

  test('the extension runs there, and not where the folder is', () => {
    const extension = vscode.extensions.getExtension('proposals.proposals');
    if (vscode.env.uiKind !== vscode.UIKind.Web || extension?.extensionKind !== vscode.ExtensionKind.UI)
      throw new Error('Expected the extension to run in the browser.');
    if ('process' in globalThis && 'versions' in process && process.versions.node) throw new Error('This is Node.');
  });

  test('a new RFC is written where proposed, and opened with what is to be written first selected', async () => {
    await runCommand('Proposals: New RFC');
    await answer('Title of the proposal', 'Faster search');
    await answer('Path of the file');
    const path = `proposals/${today()}-faster-search.md`;
    await until(
      'the file to be open',
      () => `${vscode.window.activeTextEditor?.document.uri}` === `${inWorkspace(path)}`,
    );
    const lines = (await read(path)).split('\n');
    for (const line of ['# RFC: Faster search', '- **Status**: Draft', '## Summary'])
      if (!lines.includes(line)) throw new Error(`${line} is no line of:\n${lines.join('\n')}`);
    await until('the first gap to be selected', () => {
      const { activeTextEditor: editor } = vscode.window;
      return editor !== undefined && !editor.selection.isEmpty;
    });
    await ui.screenshot('browser-new-rfc');
  });

  test('a proposal is told what its own template asks for, and a quick fix mends it', async () => {
    await write('rfcs/template.md', TEMPLATE);
    const { document } = await openFile('rfcs/0001-queues.md', rfc({ status: 'Acepted' }));
    await untilProblems(document, ['field-value-unknown: Acepted']);
    await ui.waitFor('.statusbar-item[id$="proposals.template"]', { text: 'RFC · Acepted · 2/2' });
    const [problem] = vscode.languages.getDiagnostics(document.uri);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem?.range,
      vscode.CodeActionKind.QuickFix.value,
      10,
    );
    const fix = actions.find(({ title }) => title.includes('Accepted'));
    if (!fix?.edit) throw new Error(`No fix among ${actions.map(({ title }) => title).join(', ')}`);
    await vscode.workspace.applyEdit(fix.edit);
    await untilProblems(document, []);
    if (document.getText() !== rfc({ status: 'Accepted' })) throw new Error(document.getText());
    await ui.screenshot('browser-fixed');
  });

  test('a missing section is completed', async () => {
    await write('rfcs/template.md', TEMPLATE);
    const text = rfc().replace(/## Design[\s\S]*/, '## ');
    const { document } = await openFile('rfcs/0001-queues.md', text);
    await until('the section to be offered', async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        document.positionAt(text.length),
      );
      return items.some(({ label }) => (typeof label === 'string' ? label : label.label) === '## Design');
    });
  });

  test('the outline shows what is left to write', async () => {
    await write('rfcs/template.md', TEMPLATE);
    await openFile('rfcs/0001-queues.md', rfc({ context: '' }));
    await vscode.commands.executeCommand('proposals.outline.focus');
    const rows = '.explorer-viewlet .pane:has(.pane-header[aria-label*="Proposal Outline"]) .monaco-list-row';
    await ui.waitFor(rows, { text: 'Context' });
    await ui.waitFor(rows, { text: 'empty' });
    await ui.screenshot('browser-outline');
  });

  test('what two proposals do not agree on is told, and the next one has the next number', async () => {
    await write('rfcs/template.md', TEMPLATE);
    await write('rfcs/0001-queues.md', rfc());
    const other = await openFile('rfcs/0001-rivers.md', rfc({ title: 'Rivers' }));
    await until('the number to be told', () =>
      vscode.languages.getDiagnostics(other.document.uri).some(({ code }) => code === 'number-duplicate'),
    );
    await runCommand('Proposals: New Proposal…');
    await answer('rfcs/template.md');
    await answer('Title of the proposal', 'Lakes');
    await answer('Path of the file');
    await until('the file to be there', async () =>
      (await read('rfcs/0002-lakes.md').catch(() => '')).startsWith('# RFC-0002: Lakes'),
    );
  });

  test('an index is brought up to date', async () => {
    await write('rfcs/template.md', TEMPLATE);
    await write('rfcs/0001-queues.md', rfc({ status: 'Accepted' }));
    const { document } = await openFile('README.md', '# Ours\n\n<!-- proposals:index -->\n<!-- /proposals:index -->\n');
    await runCommand('Proposals: Update Index');
    await until('the index to be there', () => document.getText().includes('[Queues](rfcs/0001-queues.md)'));
    await ui.screenshot('browser-index');
  });
});
