import assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { ADR, decision } from '../../support/workspaceTemplates.ts';
import { ui } from '../ui.ts';
import { ROW as BOARD_ROW, writeRecords } from './boardWindow.ts';
import { commandTitles, forgetCommands, json, leavePalette, typeIntoPalette } from './palette.ts';
import { rfcWith, rfcWithout } from './sampleRfc.ts';
import {
  CHOICE,
  CHOICE_NAME,
  HOVER,
  hoverOver,
  openFile,
  pictureInBothThemes,
  problemsWhen,
  putCursor,
  QUESTION,
  quickFix,
  runCommand,
  textOf,
  until,
} from './window.ts';

const ITEM = '.statusbar-item[id$="proposals.template"]';

/** In a window whose display language is German; VS Code's own texts stay English there. */
suite('In German', () => {
  test('is the language of the window', () => assert.equal(vscode.env.language, 'de'));

  test('the palette shows the commands', async () => {
    await ui.press('ControlOrMeta+Shift+P');
    await ui.waitFor(QUESTION);
    await ui.type('Proposals: RFC');
    await ui.waitFor(CHOICE, { text: `Proposals: ${title('proposals.newRfc')}` });
    await pictureInBothThemes('german-palette');
  });

  suite('puts first in the palette what is typed', () => {
    suiteSetup(() => forgetCommands(true));
    suiteTeardown(() => forgetCommands(false));

    commandTitles('de').forEach(({ title }, i) => {
      test(title, async () => {
        const english = commandTitles()[i]?.title ?? '';
        for (const typed of new Set([`Proposals: ${title}`, title, title.replace(/…$/, ''), english])) {
          await typeIntoPalette(typed, `Proposals: ${title}`);
          await leavePalette();
        }
      });
    });

    test('"new adr" and "adr"', async () => {
      for (const typed of ['new adr', 'new decision', 'adr']) {
        await typeIntoPalette(typed, `Proposals: ${title('proposals.newDecision')}`);
        await leavePalette();
      }
    });
  });

  test('a problem says what was expected', async () => {
    const { document } = await openFile(rfcWithout('Dependencies'));
    await problemsWhen(document, 'name the missing section', (found) => found.length === 1);
    const [problem] = vscode.languages.getDiagnostics(document.uri);
    assert.match(problem?.message ?? '', /^`Dependencies`: Abschnitt fehlt\./);
    await ui.press('ControlOrMeta+Shift+M');
    await ui.waitFor('.markers-panel .monaco-list-row', { text: 'Abschnitt fehlt' });
    await ui.screenshot('german-problem');
  });

  test('a quick fix says what it does, and writes into the document in its own language', async () => {
    const editor = await openFile(rfcWithout('Dependencies'));
    await problemsWhen(editor.document, 'name the missing section', (found) => found.length === 1);
    await putCursor(editor, '## Rollout Plan');
    await quickFix(german('Insert the section "{0}"', 'Dependencies'));
    await textOf(editor.document, 'has the section', (text) => text.includes('\n## Dependencies\n\nWhat has to exist'));
  });

  test('the status item tells how far the proposal is, and what comes next', async () => {
    await openFile(ADR, 'adr/template.md');
    await openFile(decision('Proposed').replace(/## Consequences[\s\S]*/, ''), 'adr/0001-queue.md');
    await ui.waitFor(ITEM, { text: 'ADR · Proposed · 2/3' });
    await hoverOver(ITEM, 'Noch zu schreiben');
    const hover = (await ui.texts(HOVER)).join('\n');
    assert.match(hover, /2 von 3 Abschnitten geschrieben/);
    assert.match(hover, /Consequences: fehlt/);
    await pictureInBothThemes('german-status');

    await runCommand(`Proposals: ${title('proposals.showActions')}`);
    await ui.waitFor(CHOICE, { text: 'Fehlende Abschnitte einfügen' });
    await ui.waitFor('.quick-input-title', { text: 'Proposals: Nächste Schritte' });
    await ui.screenshot('german-actions');
  });

  test('the board and the graph speak German, and proposals their own language', async () => {
    writeRecords();
    await vscode.commands.executeCommand('proposals.board.focus');
    const row = 'ADR-0004 Send mail at night, Status Proposed, 2 von 3 Abschnitten geschrieben, 1 Problem';
    await ui.waitFor(`${BOARD_ROW}[aria-label^="${row}"]`);
    await ui.waitFor(`${BOARD_ROW}[aria-label^="Accepted, 2 Vorschläge"]`);
    await pictureInBothThemes('german-board');
    await runCommand(`Proposals: ${title('proposals.showGraph')}`);
    await ui.waitForView('#summary', { text: 'Vorschläge: 2, Beziehungen: 1' });
    await pictureInBothThemes('german-graph');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  test('statuses are offered as the template has them', async () => {
    const { document } = await openFile(rfcWith({}));
    await problemsWhen(document, 'are none', (found) => found.length === 0);
    await runCommand(`Proposals: ${title('proposals.changeStatus')}`);
    await until('the statuses', async () => (await ui.texts(CHOICE_NAME)).includes('Accepted'));
    await ui.waitFor(CHOICE, { text: 'aktueller Status' });
    await ui.screenshot('german-change-status');
  });
});

/** The German title of a command. */
function title(command: string): string {
  const found = commandTitles('de').find((each) => each.command === command)?.title;
  assert.ok(found, `${command} is a command`);
  return found;
}

/** What we say in German for an English text. */
function german(text: string, ...values: readonly string[]): string {
  const said = (json('l10n/bundle.l10n.de.json') as Record<string, string>)[text];
  assert.ok(said, `"${text}" is not translated`);
  return said.replace(/\{(\d)\}/g, (_, index) => values[Number(index)] ?? '');
}
