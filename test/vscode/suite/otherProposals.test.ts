import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { ui } from '../ui.ts';
import {
  CHOICE,
  COMPLETION,
  completions,
  HOVER,
  hoverOver,
  openFile,
  putCursor,
  textOf,
  until,
  write,
} from './window.ts';

const TEMPLATE =
  '# RFC-NNNN: [Title]\n\n- Status: Draft | Accepted\n- Supersedes: RFC-NNNN\n\n## Design\n\nHow does it work?\n';
const rfc = (name: string, body: string, fields = '') =>
  `# ${name}\n\n- Status: Accepted\n${fields}\n## Design\n\n${body}\n`;
const OWN = rfc(
  'RFC-0003: Rivers',
  'As RFC 2 has it, see [the tables](0002-tables.md).\n\nNext is ',
  '- Supersedes: RFC-0002\n',
);

const TABLES = rfc('RFC-0002: Tables', 'All rows are in tables, of which there are three.');

/** The name of the file in front. */
const inFront = () => vscode.window.activeTextEditor?.document.uri.path.split('/').at(-1);

/** Other tests may have left proposals of theirs. */
const isOfTables = (label: string) => /tables/i.test(label);

async function openOwn(): Promise<vscode.TextEditor> {
  write('rfcs/template.md', TEMPLATE);
  write('rfcs/0002-tables.md', TABLES);
  return openFile(OWN, 'rfcs/0003-rivers.md');
}

suite('Other proposals', () => {
  test('the pointer shows what is known of one; F12 leads there, from prose, a field and a link', async () => {
    const { document } = await openOwn();
    await hoverOver('.monaco-editor .view-line span', 'All rows are in tables', { text: 'RFC 2' });
    await ui.screenshot('other-proposal-hover');
    assert.match((await ui.texts(HOVER)).join('\n'), /RFC-0002 Tables · Accepted/);
    for (const place of ['RFC 2', 'RFC-0002', 'the tables']) {
      await putCursor(await vscode.window.showTextDocument(document), place);
      await ui.press('F12');
      await until(`${place} to lead to the proposal`, () => inFront() === '0002-tables.md');
    }
  });

  test('Ctrl+T finds one by number and title', async () => {
    await openOwn();
    await ui.press('ControlOrMeta+T');
    await ui.type('rfc 2 tab');
    await ui.waitFor(CHOICE, { text: 'RFC-0002 Tables' });
    await ui.screenshot('other-proposal-symbols');
    await until('the row to be chosen', async () =>
      (await ui.texts(`${CHOICE}.focused`)).some((row) => row.includes('RFC-0002 Tables')),
    );
    await ui.press('Enter');
    await until('the proposal to be open', () => inFront() === '0002-tables.md');
  });

  test('is offered in prose and in the target of a link', async () => {
    const editor = await openOwn();
    await putCursor(editor, 'Next is ', { after: true });
    await ui.type('RFC-');
    await ui.waitFor(COMPLETION, { text: 'RFC-0002 Tables' });
    await ui.screenshot('other-proposal-completion');
    assert.deepEqual((await completions()).filter(isOfTables), ['RFC-0002 Tables']);
    await ui.press('Enter');
    await textOf(editor.document, 'names it', (text) => text.includes('Next is RFC-0002\n'));
    await ui.type(' or [there](');
    await ui.waitFor(COMPLETION, { text: 'RFC-0002 Tables' });
    await ui.screenshot('other-proposal-link');
    assert.deepEqual((await completions()).filter(isOfTables), ['RFC-0002 Tables']);
    await ui.press('Enter');
    await textOf(editor.document, 'links to it', (text) => text.includes('[there](0002-tables.md)'));
  });

  test('all places that name it are found, each once, and links are links once', async () => {
    const editor = await openOwn();
    const rows = '.peekview-widget .monaco-list-row .referenceMatch';
    for (const place of ['RFC 2', 'the tables', '0002-tables.md']) {
      await putCursor(editor, place);
      await ui.press('Shift+F12');
      await ui.waitFor('.peekview-widget .monaco-list-row', { text: '0003-rivers.md' });
      await until('all to be found', async () => (await ui.texts(rows)).length === 3);
      await ui.screenshot(`other-proposal-references-${place.replace(/\W+/g, '-')}`);
      await ui.press('Escape');
    }
    const tables = await openFile(TABLES, 'rfcs/0002-tables.md');
    await putCursor(tables, 'Tables');
    await ui.press('Shift+F12');
    await ui.waitFor('.peekview-widget .head .meta', { text: 'References (4)' });
    await ui.screenshot('other-proposal-references-title');
    await ui.press('Escape');
    const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      editor.document.uri,
    );
    assert.deepEqual(found.map(({ range }) => editor.document.getText(range)).sort(), [
      '0002-tables.md',
      'RFC 2',
      'RFC-0002',
    ]);
  });
});
