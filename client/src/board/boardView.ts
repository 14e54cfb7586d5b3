import {
  commands,
  EventEmitter,
  type ExtensionContext,
  l10n,
  type TreeDataProvider,
  type TreeView,
  Uri,
  window,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { BOARD_REQUEST, type Board, type BoardGrouping, type BoardParams } from '../../../server/src/protocol.ts';
import { type BoardElement, BoardTree, type RowElement } from './boardElements.ts';
import { boardItem } from './boardItem.ts';

const VIEW = 'proposals.board';
/** Where the workspace remembers how the board is laid out. */
const GROUPING = 'proposals.board.by';
const FILTERED = 'proposals.isFiltered';

/** The view of all proposals, as the server gave them last. */
export class BoardView implements TreeDataProvider<BoardElement> {
  readonly #client: LanguageClient;
  readonly #memory: ExtensionContext['workspaceState'];
  readonly #changes = new EventEmitter<BoardElement[] | undefined>();
  readonly onDidChangeTreeData = this.#changes.event;
  readonly tree: TreeView<BoardElement>;
  #filter = '';
  #shown = BoardTree.empty;
  #isStale = true;
  #asking: Promise<void> | undefined;

  constructor(client: LanguageClient, memory: ExtensionContext['workspaceState']) {
    this.#client = client;
    this.#memory = memory;
    this.tree = window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
    // Not everything is told of: who looks gets what is there.
    this.tree.onDidChangeVisibility(() => this.outdate());
    this.#describe();
  }

  get grouping(): BoardGrouping {
    return this.#memory.get<BoardGrouping>(GROUPING, 'status');
  }

  get filter(): string {
    return this.#filter;
  }

  async groupBy(by: BoardGrouping): Promise<void> {
    await this.#memory.update(GROUPING, by);
    await this.refresh();
  }

  async filterBy(filter: string): Promise<void> {
    if (filter === this.#filter) return;
    this.#filter = filter;
    await commands.executeCommand('setContext', FILTERED, filter !== '');
    await this.refresh();
  }

  /** What is shown is not right any more: it is asked for again when somebody looks. */
  outdate(): void {
    this.#isStale = true;
    this.#refreshIfStale();
  }

  /** Shows a row as it is by now. */
  redraw(uri: string): void {
    const rows = this.#shown.groups.flatMap((group) => group.rows.filter(({ row }) => row.uri === uri));
    if (rows.length > 0) this.#changes.fire(rows);
  }

  /** The first row of a proposal; undefined where none is shown. */
  rowOf(uri: string): RowElement | undefined {
    return this.#shown.rowOf(uri);
  }

  /** Asks the server again. While it is asked, what was there stays. */
  async refresh(): Promise<void> {
    this.#isStale = true;
    // What changes meanwhile is asked for afterwards.
    this.#asking ??= this.#askWhileStale().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  async getChildren(element?: BoardElement): Promise<BoardElement[]> {
    if (element) return element.kind === 'group' ? [...element.rows] : [];
    if (this.#isStale) await this.refresh();
    return [...this.#shown.groups];
  }

  getTreeItem(element: BoardElement) {
    return boardItem(element);
  }

  getParent(element: BoardElement): BoardElement | undefined {
    return element.kind === 'row' ? element.parent : undefined;
  }

  #refreshIfStale(): void {
    if (this.tree.visible && this.#isStale) this.refresh().catch(() => undefined);
  }

  async #askWhileStale(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      const params: BoardParams = { by: this.grouping, filter: this.#filter };
      const answer = await this.#client.sendRequest<Board>(BOARD_REQUEST, params).catch((error: unknown) => {
        this.#isStale = true;
        throw error;
      });
      const next = new BoardTree(asEditorHasIt(answer), params.by, params.filter !== '');
      const changed = this.#shown.take(next);
      if (!changed) this.#shown = next;
      this.#describe();
      if (!changed) this.#changes.fire(undefined);
      else if (changed.length > 0) this.#changes.fire([...changed]);
    }
  }

  #describe(): void {
    this.tree.description = groupingName(this.grouping);
    const { total, shown } = this.#shown;
    // Without a text the editor shows what it is for when there are no proposals.
    this.tree.message = this.#filter === '' ? '' : l10n.t('{0} of {1} with "{2}"', shown, total, this.#filter);
  }
}

/** With URIs as the editor writes them. */
function asEditorHasIt({ groups, total }: Board): Board {
  const uriOf = (uri: string) => `${Uri.parse(uri)}`;
  return {
    groups: groups.map((group) => ({ ...group, rows: group.rows.map((row) => ({ ...row, uri: uriOf(row.uri) })) })),
    total,
  };
}

/** What a grouping is called. */
export function groupingName(by: BoardGrouping): string {
  switch (by) {
    case 'status':
      return l10n.t('by status');
    case 'template':
      return l10n.t('by template');
    case 'author':
      return l10n.t('by author');
    case 'folder':
      return l10n.t('by folder');
    case 'year':
      return l10n.t('by year');
  }
}
