import { commands, type Disposable, type ViewColumn, type WebviewPanel, window } from 'vscode';
import { showError } from './command.ts';
import { webviewPage } from './webviewPage.ts';

interface Content {
  readonly title: string;
  readonly column: ViewColumn;
  readonly markdown: string;
  /** Called with the number when a link such as `#L12` is followed. */
  readonly openLine?: (line: number) => Promise<void>;
}

/**
 * Read-only Markdown in tabs of their own. VS Code's Markdown preview would follow a link to a line by showing that file, as
 * a preview, in place of what it was asked to show.
 */
export class MarkdownViews implements Disposable {
  readonly #viewType: string;
  readonly #panels = new Map<string, WebviewPanel>();

  constructor(viewType: string) {
    this.#viewType = viewType;
  }

  has(key: string): boolean {
    return this.#panels.has(key);
  }

  /** Shows a text, in the tab that has its key already where there is one. */
  async show(key: string, { title, column, markdown, openLine }: Content): Promise<void> {
    const body = await render(markdown);
    const known = this.#panels.get(key);
    if (known) {
      known.reveal();
      await known.webview.postMessage(body);
      return;
    }
    const panel = window.createWebviewPanel(this.#viewType, title, column, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [],
      retainContextWhenHidden: true,
    });
    this.#panels.set(key, panel);
    panel.onDidDispose(() => this.#panels.delete(key));
    panel.webview.onDidReceiveMessage((line: unknown) => {
      if (Number.isInteger(line)) openLine?.(line as number).catch(showError);
    });
    panel.webview.html = page(title, body);
  }

  /** Puts a new text in place of the one in a tab, which stays scrolled where it is. */
  async update(key: string, markdown: string): Promise<void> {
    await this.#panels.get(key)?.webview.postMessage(await render(markdown));
  }

  dispose(): void {
    for (const panel of this.#panels.values()) panel.dispose();
  }
}

/** VS Code's own Markdown, as HTML. The server has escaped whatever comes from a template. */
async function render(markdown: string): Promise<string> {
  return String(await commands.executeCommand('markdown.api.render', markdown));
}

const STYLE = `
body { font: var(--vscode-font-size)/1.6 var(--vscode-font-family); padding: 0 26px 26px; max-width: 70em; }
h1, h2 { font-weight: 600; line-height: 1.25; }
h1 { font-size: 1.8em; } h2 { font-size: 1.3em; margin-top: 1.6em; }
table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: 4px 12px 4px 0; border-bottom: 1px solid var(--vscode-panel-border, #8884); }
code { font-family: var(--vscode-editor-font-family); overflow-wrap: break-word; }
li { margin: 3px 0; }
`;

const SCRIPT = `
const api = acquireVsCodeApi();
addEventListener('message', ({ data }) => { document.querySelector('main').innerHTML = data; });
addEventListener('click', (event) => {
  const line = /^#L(\\d+)$/.exec(event.target.closest('a')?.getAttribute('href') ?? '')?.[1];
  if (line === undefined) return;
  event.preventDefault();
  api.postMessage(Number(line));
});
`;

function page(title: string, body: string): string {
  return webviewPage({ title, style: STYLE, body: `<main>${body}</main>\n`, script: SCRIPT });
}
