import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { ui } from '../ui.ts';
import { packageOf } from '../windows.ts';
import { rfcWithout } from './sampleRfc.ts';
import { openFile, problemsWhen, until } from './window.ts';

const ID = 'proposals.proposals';
const PAGE = '.extension-editor';

suite('The package', () => {
  test('has a page with an icon, and without a picture or link that is broken', async () => {
    const folder = vscode.extensions.getExtension(ID)?.extensionPath ?? '';
    await vscode.commands.executeCommand('workbench.extensions.installExtension', vscode.Uri.file(packageOf(folder)));
    await vscode.commands.executeCommand('workbench.extensions.search', '@installed proposals');
    await ui.click('.extension-list-item', { text: 'your template is the schema' });
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await ui.waitFor(PAGE, { text: 'your template is the schema' });
    await ui.waitForView('h1', { text: 'Proposals' });
    // Without an address of its sources it has none; any that there is must be seen.
    for (const { alt, isSeen } of await ui.pictures('img', { inView: true })) assert.ok(isSeen, alt);
    for (const link of await ui.viewLinks('a')) assert.match(link, /^(?:https:|#)/);
    assert.doesNotMatch((await ui.viewTexts('body')).join(''), /\]\(|!\[/);
    await until('the icon', async () => (await ui.pictures(`${PAGE} img.icon`)).some(({ isSeen }) => isSeen));
    await ui.screenshot('extension-page');
  });

  test('is all that the extension needs', async () => {
    const { document } = await openFile(rfcWithout('Dependencies'));
    await problemsWhen(document, 'name the missing section', (found) =>
      found.some((each) => /^section-missing/.test(each)),
    );
  });
});
