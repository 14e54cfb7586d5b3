import { commands, type ExtensionContext, env, l10n, Uri, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type BoardGrouping, LINK_REQUEST, type LinkParams } from '../../../server/src/protocol.ts';
import { registerCommand } from '../command.ts';
import { onDidCheck } from '../status.ts';
import { onDidChangeAll } from './allChanged.ts';
import { uriGiven } from './boardElements.ts';
import { BoardView, groupingName } from './boardView.ts';

/** In milliseconds: while somebody types into the filter, the rows wait. */
const PAUSE = 150;
const GROUPINGS: readonly BoardGrouping[] = ['status', 'template', 'author', 'folder', 'year'];

/** Shows all proposals of the workspace in a view of the side bar, and adds the commands for it. */
export function registerBoard(context: ExtensionContext, client: LanguageClient): void {
  const board = new BoardView(client, context.workspaceState);
  context.subscriptions.push(
    board.tree,
    onDidChangeAll(() => board.outdate()),
    onDidCheck((uri) => board.redraw(uri)),
    workspace.onDidCloseTextDocument(({ uri }) => {
      if (board.rowOf(`${uri}`)) board.outdate();
    }),
    window.onDidChangeWindowState(({ focused }) => {
      if (focused) board.outdate();
    }),
    window.onDidChangeActiveTextEditor(() => follow(board)),
    board.tree.onDidChangeVisibility(() => follow(board)),
  );
  registerCommand(context, 'proposals.filterBoard', async () => askForFilter(board));
  registerCommand(context, 'proposals.clearBoardFilter', () => board.filterBy(''));
  registerCommand(context, 'proposals.groupBoard', () => askForGrouping(board));
  registerCommand(context, 'proposals.revealProposal', async (given?: unknown) => {
    const uri = uriGiven(given);
    if (uri !== undefined) await commands.executeCommand('revealInExplorer', Uri.parse(uri));
  });
  registerCommand(context, 'proposals.copyLink', (given?: unknown) => copyLink(client, uriGiven(given)));
}

/** Selects the proposal in the active editor, as the list of files does. */
async function follow(board: BoardView): Promise<void> {
  const { tree } = board;
  const uri = `${window.activeTextEditor?.document.uri}`;
  if (!tree.visible || tree.selection.some((element) => uriGiven(element) === uri)) return;
  const row = board.rowOf(uri);
  // Rows may be others by now.
  if (row) await tree.reveal(row, { select: true, focus: false }).then(undefined, () => undefined);
}

/** Shows what fits while somebody types; it stays when the box goes, so that one can walk through it. */
function askForFilter(board: BoardView): void {
  const box = window.createInputBox();
  let timer: NodeJS.Timeout | undefined;
  const apply = () => {
    clearTimeout(timer);
    void board.filterBy(box.value.trim());
  };
  box.title = l10n.t('Filter Proposals');
  box.prompt = l10n.t('Words from number, title, status, author, template or path');
  box.value = board.filter;
  box.onDidChangeValue(() => {
    clearTimeout(timer);
    timer = setTimeout(apply, PAUSE);
  });
  box.onDidAccept(() => box.hide());
  box.onDidHide(() => {
    apply();
    box.dispose();
    void commands.executeCommand('proposals.board.focus');
  });
  box.show();
}

async function askForGrouping(board: BoardView): Promise<void> {
  const items = GROUPINGS.map((by) => ({
    label: groupingName(by),
    ...(by === board.grouping && { description: l10n.t('now') }),
    by,
  }));
  const picked = await window.showQuickPick(items, { title: l10n.t('Group Proposals') });
  if (picked) await board.groupBy(picked.by);
}

/** Copies a link to a proposal, as the document in the editor would have it. */
async function copyLink(client: LanguageClient, given: string | undefined): Promise<void> {
  const active = window.activeTextEditor?.document;
  const uri = given ?? (active && `${active.uri}`);
  if (uri === undefined) throw new Error(l10n.t('Open a proposal first.'));
  const isElsewhere = active?.languageId === 'markdown' && `${active.uri}` !== uri;
  const params: LinkParams = { textDocument: { uri }, ...(isElsewhere && { from: `${active.uri}` }) };
  const link = await client.sendRequest<string>(LINK_REQUEST, params);
  await env.clipboard.writeText(link);
  window.setStatusBarMessage(l10n.t('Copied: {0}', link), 5_000);
}
