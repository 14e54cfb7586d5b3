import { commands, type ExtensionContext, l10n, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { GRAPH_REQUEST, type GraphParams, type ProposalGraph } from '../../../server/src/protocol.ts';
import { onDidChangeAll } from '../board/allChanged.ts';
import { isElement, type RowElement } from '../board/boardElements.ts';
import { registerCommand, showError } from '../command.ts';
import { webviewPage } from '../webviewPage.ts';
import type { Shown, Wish } from './messages.ts';
import { PAGE_STYLE } from './pageStyle.ts';

/** Adds the commands that show how proposals hang together, in a tab of its own. */
export function registerGraph(context: ExtensionContext, client: LanguageClient): void {
  const page = new GraphPage(client, context.extensionUri);
  context.subscriptions.push(
    page,
    onDidChangeAll(() => page.outdate()),
  );
  registerCommand(context, 'proposals.showGraph', () => page.show(undefined));
  registerCommand(context, 'proposals.showInGraph', (given?: unknown) =>
    page.show(isElement(given) && given.kind === 'row' ? given.row : undefined),
  );
}

class GraphPage {
  readonly #client: LanguageClient;
  readonly #files: Uri;
  #panel: WebviewPanel | undefined;
  #about: RowElement['row'] | undefined;
  #graph: ProposalGraph = { nodes: [], edges: [] };
  #isStale = false;

  constructor(client: LanguageClient, extension: Uri) {
    this.#client = client;
    this.#files = Uri.joinPath(extension, 'dist');
  }

  /** @param about a proposal on the board; all of them where none is given */
  async show(about: RowElement['row'] | undefined): Promise<void> {
    this.#about = about;
    if (this.#panel) {
      this.#panel.reveal();
      await this.#update();
      return;
    }
    const panel = window.createWebviewPanel('proposals.graph', l10n.t('Graph of Proposals'), ViewColumn.Active, {
      enableScripts: true,
      localResourceRoots: [this.#files],
      retainContextWhenHidden: true,
    });
    this.#panel = panel;
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    panel.onDidChangeViewState(() => {
      if (panel.visible && this.#isStale) this.#update().catch(showError);
    });
    panel.webview.onDidReceiveMessage((wish: Wish) => this.#grant(wish).catch(showError));
    const src = panel.webview.asWebviewUri(Uri.joinPath(this.#files, 'graph-page.js')).toString();
    panel.webview.html = webviewPage({ style: PAGE_STYLE, body: '', script: { src } });
  }

  /** What is shown is not right any more: it is asked for again when somebody looks. */
  outdate(): void {
    this.#isStale = true;
    if (this.#panel?.visible) this.#update().catch(showError);
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  async #update(): Promise<void> {
    this.#isStale = false;
    const about = this.#about;
    const params: GraphParams = about ? { textDocument: { uri: about.uri } } : {};
    this.#graph = await this.#client.sendRequest<ProposalGraph>(GRAPH_REQUEST, params);
    const name = about && [about.label, about.title].filter(Boolean).join(' ');
    const shown: Shown = {
      graph: this.#graph,
      ...(name !== undefined && { about: name }),
      words: wordsFor(this.#graph),
    };
    await this.#panel?.webview.postMessage(shown);
  }

  /** What a page sends may be anything. */
  async #grant(wish: Wish): Promise<void> {
    if (wish === 'data' || wish === 'all') {
      if (wish === 'all') this.#about = undefined;
      return this.#update();
    }
    const node = typeof wish === 'object' && wish !== null ? this.#graph.nodes[wish.open] : undefined;
    if (node) await commands.executeCommand('vscode.open', Uri.parse(node.uri));
  }
}

function wordsFor({ nodes, edges }: ProposalGraph): Shown['words'] {
  return {
    graph: l10n.t('Graph'),
    list: l10n.t('List'),
    all: l10n.t('Show All'),
    larger: l10n.t('Larger'),
    smaller: l10n.t('Smaller'),
    summary:
      nodes.length === 0
        ? l10n.t('No proposal names another one, in fields such as "Supersedes" or in its status.')
        : l10n.t('Proposals: {0}, relations: {1}', nodes.length, edges.length),
    help: l10n.t('Arrow keys go from one proposal to the next, Enter opens it.'),
    tooMany: l10n.t('These are too many to draw.'),
  };
}
