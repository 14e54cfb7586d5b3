import {
  type ExtensionContext,
  l10n,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  type TreeView,
  window,
  workspace,
} from 'vscode';
import type { LanguageClient, WorkspaceEdit } from 'vscode-languageclient/node';
import {
  INSERT_SECTION_REQUEST,
  type InsertedSection,
  type InsertSectionParams,
  type OutlineRow,
} from '../../server/src/protocol.ts';
import { registerCommand } from './command.ts';
import { OPEN_ROW_COMMAND, type Row, rowAt } from './outlineRows.ts';
import { Outline } from './outlineTree.ts';
import { onDidCheck } from './status.ts';
import { asRange } from './textRange.ts';

const VIEW = 'proposals.outline';
/** In milliseconds: while somebody types, the rows wait. */
const PAUSE = 150;

/**
 * Shows in a view of its own what is left to write in each section of the proposal in the active editor. It follows the
 * text and the cursor; a row leads to its section, or inserts it where it is missing.
 */
export function registerOutline(context: ExtensionContext, client: LanguageClient): void {
  const outline = new Outline(client);
  const view = window.createTreeView(VIEW, { treeDataProvider: outline, showCollapseAll: true });
  let timer: NodeJS.Timeout | undefined;
  const refreshSoon = () => {
    clearTimeout(timer);
    if (view.visible) timer = setTimeout(() => void outline.refresh().then(() => follow(view, outline)), PAUSE);
  };
  context.subscriptions.push(
    view,
    view.onDidChangeVisibility(refreshSoon),
    window.onDidChangeActiveTextEditor(refreshSoon),
    onDidCheck((uri) => {
      if (uri === `${window.activeTextEditor?.document.uri}`) refreshSoon();
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) void follow(view, outline);
    }),
    { dispose: () => clearTimeout(timer) },
  );
  registerCommand(context, OPEN_ROW_COMMAND, (row: Row) => open(client, outline, row));
}

/** Selects the row that the cursor is in. */
async function follow(view: TreeView<Row>, outline: Outline): Promise<void> {
  const { editor, rows } = outline;
  if (!view.visible || !editor || editor !== window.activeTextEditor) return;
  const row = rowAt(rows, editor.selection.active);
  if (!row || view.selection[0]?.id === row.id) return;
  // Rows may have come in the meantime.
  await view.reveal(row, { select: true, focus: false }).then(undefined, () => undefined);
}

/** Goes to what a row is about, and inserts it before where it is missing. */
async function open(client: LanguageClient, outline: Outline, { row }: Row): Promise<void> {
  const { editor } = outline;
  if (!editor) return;
  const target = row.section === undefined ? row.target : await insert(client, editor, row.section);
  const { document, viewColumn } = editor;
  const shown = await window.showTextDocument(document, { ...(viewColumn !== undefined && { viewColumn }) });
  const range = document.validateRange(asRange(target));
  shown.selection = new Selection(range.start, range.end);
  shown.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

async function insert(
  client: LanguageClient,
  { document }: TextEditor,
  section: number,
): Promise<OutlineRow['target']> {
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const { version } = document;
  const params: InsertSectionParams = { textDocument, section };
  const { edit, target } = await client.sendRequest<InsertedSection>(INSERT_SECTION_REQUEST, params);
  const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit as WorkspaceEdit);
  if (document.version !== version || !(await workspace.applyEdit(converted))) {
    throw new Error(l10n.t('The document has changed in the meantime. Run the command again.'));
  }
  return target;
}
