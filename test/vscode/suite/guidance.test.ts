import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { ui } from '../ui.ts';
import { RFC, rfcWith } from './sampleRfc.ts';
import {
  closeEverything,
  HOVER,
  hoverOver,
  openFile,
  pictureInBothThemes,
  problemsWhen,
  putCursor,
  runCommand,
  selectedText,
  textOf,
  until,
  write,
} from './window.ts';

const HINT = '.monaco-editor .view-line [class*="dyn-rule"]';
const DEFINITIONS = '.reference-zone-widget';
const INSPECTOR = '.token-inspect-widget';
const NEXT = 'Shift+Alt+N';
const PREVIOUS = 'Shift+Alt+P';

const UNFINISHED = rfcWith({
  'Ada Example': '[Your Name]',
  'Four of five people on the night shift dim their screens by hand.\n': '',
  'None.': 'Which pages of the documentation change, and who rewrites them',
  'Ada asks.': '[Date]',
  'In Review': 'Draft',
});

suite('Guidance', () => {
  test('Next Gap and Previous Gap walk round through what is to be written', async () => {
    const editor = await openFile(UNFINISHED);
    await problemsWhen(editor.document, 'name the gaps', (found) => found.length >= 2);
    const at = async (what: string, keys: string, isThere: () => boolean) => {
      await ui.press(keys);
      await until(what, isThere);
      // The extension host knows of a selection before the window does.
      await ui.waitFor('#status\\.editor\\.selection', { text: `Ln ${editor.selection.active.line + 1}, ` });
    };
    const isInMotivation = () =>
      editor.selection.isEmpty && editor.document.lineAt(editor.selection.start.line - 2).text === '## Motivation';
    await at('the author', NEXT, () => selectedText(editor) === '[Your Name]');
    await ui.screenshot('gap-field');
    const isAdvice = () => selectedText(editor).startsWith('Which pages of the documentation');
    await at('the last one, from the first', PREVIOUS, isAdvice);
    await at('the first one, from the last', NEXT, () => selectedText(editor) === '[Your Name]');
    await at('the empty section', NEXT, isInMotivation);
    await ui.screenshot('gap-section');
    await ui.type('Night shifts.');
    await textOf(editor.document, 'has the section', (text) => /## Motivation\n\nNight shifts\.\n/.test(text));
    await at('advice that is left', NEXT, isAdvice);
    await ui.type('None.');
    await textOf(editor.document, 'has no advice', (text) => text.includes('## Dependencies\n\nNone.\n'));
    await at('the author again, from the end', NEXT, () => selectedText(editor) === '[Your Name]');
    await ui.type('Ada');
    await ui.press('Escape');
    await textOf(editor.document, 'has the author', (text) => text.includes('**Author(s)**: Ada\n'));
    await ui.press(NEXT);
    await message('Nothing is left to fill in');
  });

  test('its keys are free, and the commands are in the palette', async () => {
    const all = await vscode.workspace.openTextDocument(vscode.Uri.parse('vscode://defaultsettings/keybindings.json'));
    const bindings = all
      .getText()
      .split('\n')
      .filter((line) => line.includes('"key":'));
    assert.ok(bindings.length > 500, 'the default key bindings are known');
    for (const key of ['shift+alt+n', 'shift+alt+p']) {
      const taken = bindings.filter((line) => line.includes(`"${key}"`) || line.includes(`"${key} `));
      assert.equal(taken.length, 1, taken.join('\n'));
      assert.match(all.getText(), new RegExp(`"${key.replaceAll('+', '\\+')}",\\s+"command": "proposals\\.`));
    }
    const editor = await openFile(UNFINISHED);
    await problemsWhen(editor.document, 'name the gaps', (found) => found.length >= 2);
    await runCommand('Proposals: Previous Gap');
    await until('a gap', () => editor.selection.start.line > 0);
    await closeEverything();
    await openFile('# Notes\n\nText.\n');
    await runCommand('Proposals: Next Gap');
    await message('follows no template');
  });

  test('shows advice in an empty section, dimmed, until something is written there', async () => {
    const editor = await openFile(UNFINISHED);
    await until('the advice', async () => (await ui.texts(HINT)).join('').includes('Start from something'));
    const [shown = ''] = await ui.texts(HINT);
    assert.match(shown.trim(), /^Start from something that really happened…$/);
    await pictureInBothThemes('inlay-hint');
    await hoverOver(HINT, 'Then show why', { text: 'Start from something' });
    await ui.screenshot('inlay-hint-hover');
    await ui.restMouse();
    await putCursor(editor, '## Motivation\n\n', { after: true });
    await ui.type('Why');
    await until('no advice', async () => !(await ui.texts(HINT)).join('').includes('Start from something'));
  });

  test('goes to the template: by F12 from a field or heading, and by a link in the hover', async () => {
    const editor = await openFile(RFC);
    await problemsWhen(editor.document, 'are none', (found) => found.length === 0);
    const inTemplate = (what: string) =>
      until(what, () => {
        const active = vscode.window.activeTextEditor;
        const line = active?.document.lineAt(active.selection.start.line).text;
        return active?.document.fileName.endsWith('rfc.md') && line?.includes(what);
      });
    await putCursor(editor, 'Status');
    await ui.press('F12');
    await inTemplate('**Status**: Draft <!--');
    await ui.screenshot('definition-field');

    // VS Code's own Markdown support counts each heading as a definition of itself; the key is ours there.
    await closeEverything();
    await putCursor(await openFile(RFC), 'Motivation');
    await ui.press('F12');
    await inTemplate('## Motivation');
    assert.equal(await ui.count(DEFINITIONS), 0, 'no list is shown');
    await ui.screenshot('definition-heading');
    await ui.press('Control+Alt+-');
    await until('the proposal again', () => vscode.window.activeTextEditor?.document.getText() === RFC);

    await runCommand('Proposals: Go to Template');
    await inTemplate('## Motivation');

    await closeEverything();
    await openFile(RFC);
    await hoverOver('.monaco-editor .view-line span span', 'Template, line', { text: 'Motivation' });
    await ui.screenshot('hover-link');
    await ui.click(`${HOVER} a`, { text: 'Template, line' });
    await inTemplate('## Motivation');
  });

  test('F12 leads where it always did from a link, and in any other file', async () => {
    write('people/ada.md', '# Team\n\n## Ada\n');
    const linked = await openFile(rfcWith({ 'Ada Example': '[Ada](people/ada.md#ada)' }), 'linked.md');
    await problemsWhen(linked.document, 'are none', (found) => found.length === 0);
    await putCursor(linked, 'people/');
    await ui.press('F12');
    await until('the link to be followed', () => vscode.window.activeTextEditor?.document.fileName.endsWith('ada.md'));

    const notes = await openFile('# Notes\n\nSee [below](#below).\n\n## Below\n', 'links.md');
    await putCursor(notes, '#below');
    await ui.press('F12');
    await until('the heading', () => notes.selection.active.line === 4);
  });

  test('colours fields, values and placeholders of the proposal alone', async () => {
    const editor = await openFile(UNFINISHED);
    await problemsWhen(editor.document, 'name the gaps', (found) => found.length >= 2);
    await putCursor(editor, 'Night');
    await vscode.commands.executeCommand('editor.action.inspectTMScopes');
    const typeOf = async (text: string) => {
      await putCursor(editor, text);
      const shown = await until(`the token ${text}`, async () => {
        const [widget] = (await ui.texts(INSPECTOR)).map((each) => each.trim().replaceAll('·', ' '));
        return widget?.startsWith(text) && widget;
      });
      return /semantic token type\s+(\w+)/i.exec(shown)?.[1];
    };
    await until('semantic tokens', async () => (await typeOf('Status')) === 'property');
    assert.equal(await typeOf('Draft'), 'enumMember');
    assert.equal(await typeOf('[Your Name]'), 'macro');
    assert.equal(await typeOf('One more style'), undefined);
    await ui.press('Escape');
    await pictureInBothThemes('semantic-tokens');
  });
});

/** Waits for a message; where the window is in the background, messages do not pop up, but they are listed. */
async function message(text: string): Promise<void> {
  await vscode.commands.executeCommand('notifications.showList');
  await ui.waitFor('.notification-list-item', { text });
  await ui.screenshot(`message ${text}`.replaceAll(' ', '-').toLowerCase());
  await vscode.commands.executeCommand('notifications.hideList');
}
