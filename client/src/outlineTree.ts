import { EventEmitter, type TextEditor, type TreeDataProvider, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { OUTLINE_REQUEST, type OutlineRow } from '../../server/src/protocol.ts';
import { type Row, rowsOf, treeItem } from './outlineRows.ts';
import { activeStatus } from './status.ts';

/** The outline of the proposal in the active editor, as the server gave it last. */
export class Outline implements TreeDataProvider<Row> {
  readonly #client: LanguageClient;
  readonly #changes = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changes.event;
  #editor: TextEditor | undefined;
  #rows: readonly Row[] = [];

  constructor(client: LanguageClient) {
    this.#client = client;
  }

  /** The editor with the proposal that is shown. */
  get editor(): TextEditor | undefined {
    return this.#editor;
  }

  get rows(): readonly Row[] {
    return this.#rows;
  }

  /** Asks for the rows again. What is no proposal has none. */
  async refresh(): Promise<void> {
    const editor = window.activeTextEditor;
    const isProposal = activeStatus()?.kind === 'proposal';
    const textDocument =
      editor && isProposal ? this.#client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document) : undefined;
    const found = textDocument
      ? await this.#client.sendRequest<OutlineRow[] | null>(OUTLINE_REQUEST, { textDocument }).catch(() => null)
      : null;
    if (editor !== window.activeTextEditor) return;
    this.#editor = found ? editor : undefined;
    this.#rows = editor && found ? rowsOf(`${editor.document.uri}`, found) : [];
    this.#changes.fire();
  }

  getTreeItem(row: Row) {
    return treeItem(row);
  }

  getChildren(row?: Row): Row[] {
    return [...(row ? row.children : this.#rows)];
  }

  getParent({ parent }: Row): Row | undefined {
    return parent;
  }
}
