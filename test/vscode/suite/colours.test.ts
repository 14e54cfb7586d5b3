import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { ui } from '../ui.ts';
import { rfcWith } from './sampleRfc.ts';
import { openFile, putCursor, until } from './window.ts';

const INSPECTOR = '.token-inspect-widget';

suite('Colours', () => {
  test('tell placeholders, fields and statuses from plain text and links', async () => {
    const editor = await openFile(rfcWith({ 'None.': '[Links] and [a book](https://example.org).' }));
    await putCursor(editor, 'Night');
    await vscode.commands.executeCommand('editor.action.inspectTMScopes');
    /** What VS Code's own inspector says about the token that begins with a text. */
    const inspect = async (text: string) => {
      await putCursor(editor, text);
      const shown = await until(`the token ${text}`, async () => {
        const [widget] = (await ui.texts(INSPECTOR)).map((each) => each.trim().replaceAll('·', ' '));
        return widget?.startsWith(text) && widget;
      });
      const [colour] = /foreground\s+#[0-9a-f]+/i.exec(shown) ?? [];
      assert.ok(colour, `a colour in ${shown}`);
      return { colour, isOurs: (scope: string) => shown.includes(`${scope}.proposals`) };
    };

    const plain = await inspect('Behind a switch');
    const placeholder = await inspect('[Links]');
    await ui.screenshot('colours');
    const link = await inspect('a book');
    const field = await inspect('Status');
    const status = await inspect('In Review');
    assert.ok(placeholder.isOurs('variable.parameter.placeholder'));
    assert.ok(field.isOurs('entity.name.tag.field'));
    assert.ok(status.isOurs('constant.language.status'));
    assert.ok(!plain.isOurs('placeholder') && !link.isOurs('placeholder'));
    const { size } = new Set([plain, placeholder, link].map(({ colour }) => colour));
    assert.equal(size, 3, 'three colours');
    assert.notEqual(status.colour, plain.colour);
    await ui.press('Escape');
  });
});
