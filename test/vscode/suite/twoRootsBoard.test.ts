import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { ui } from '../ui.ts';
import { focusBoard, ROW, rows, writeRecords } from './boardWindow.ts';
import { CHOICE, chooseRow, pictureInBothThemes, runCommand, until } from './window.ts';

suite('The board of two folders', () => {
  teardown(() => vscode.commands.executeCommand('workbench.view.explorer'));

  test('says where a proposal is, and has folders apart', async () => {
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) writeRecords(`${uri.fsPath}/docs/adr`);
    await focusBoard();
    await until('those of both', async () => {
      const shown = await rows();
      return ['first', 'second'].every((root) => shown.includes(`ADR-0003 Cache in Redis|${root}`));
    });
    await ui.waitFor(`${ROW}[aria-label^="ADR-0003 Cache in Redis, status Accepted, second"]`);
    await pictureInBothThemes('board-two-roots');
    await runCommand('Proposals: Group Proposals By…');
    await ui.waitFor(CHOICE, { text: 'by folder' });
    await chooseRow('by folder');
    await until('both folders', async () => {
      const shown = await rows();
      return shown.includes('docs/adr|4 · first') && shown.includes('docs/adr|4 · second');
    });
    await ui.screenshot('board-two-roots-folders');
    await runCommand('Proposals: Group Proposals By…');
    await ui.waitFor(CHOICE, { text: 'by status' });
    await chooseRow('by status');
  });
});
