import { commands, Disposable, EventEmitter, l10n, type Tab, TabInputTextDiff, Uri, window, workspace } from 'vscode';
import { showError } from './command.ts';

/** A file, and what it would become. */
export interface Previewed {
  readonly uri: Uri;
  /** Whether there is a file by now. */
  readonly isThere: boolean;
  readonly text: string;
}

const SCHEME = 'proposals-preview';
/** True while the preview is the active tab: its button and its key are there then. */
const CONTEXT = 'proposals.isPreviewing';

/** What files would become, as a diff in a tab of its own, with a command that applies it. */
export class Preview implements Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #subscriptions: Disposable;
  #shown: { readonly title: string; readonly apply: () => Promise<void> } | undefined;
  #count = 0;

  constructor() {
    const update = () => void commands.executeCommand('setContext', CONTEXT, this.#tab?.isActive === true);
    this.#subscriptions = Disposable.from(
      workspace.registerTextDocumentContentProvider(SCHEME, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: (uri) => this.#texts.get(`${uri}`) ?? '',
      }),
      window.tabGroups.onDidChangeTabs(update),
      window.tabGroups.onDidChangeTabGroups(update),
    );
  }

  /**
   * Shows what files would become.
   * @param apply makes them so; where it throws, the preview stays
   */
  async show(title: string, files: readonly Previewed[], apply: () => Promise<void>): Promise<void> {
    await this.#close();
    this.#texts.clear();
    this.#count++;
    const sides = files.map(({ uri, isThere, text }) => {
      const after = this.#uriFor(uri, 'after', text);
      return [uri, isThere ? uri : this.#uriFor(uri, 'before', ''), after] as const;
    });
    this.#shown = { title, apply };
    const [only] = sides.length === 1 ? sides : [];
    if (only) await commands.executeCommand('vscode.diff', only[1], only[2], title, { preview: false });
    else await commands.executeCommand('vscode.changes', title, sides);
  }

  /** Makes the files what is shown, and closes the preview. */
  async apply(): Promise<void> {
    const shown = this.#shown;
    if (!shown || !this.#tab) {
      void window.showInformationMessage(l10n.t('There is no preview to apply.'));
      return;
    }
    await shown.apply();
    await this.#close();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
    this.#close().catch(showError);
  }

  get #tab(): Tab | undefined {
    const title = this.#shown?.title;
    const tabs = window.tabGroups.all.flatMap(({ tabs: all }) => all);
    // Of a tab with several diffs nothing is known but its name, behind which stands how many.
    return tabs.find(({ label, input }) => {
      const isOurs = !(input instanceof TabInputTextDiff) || input.modified.scheme === SCHEME;
      return isOurs && title !== undefined && label.startsWith(title);
    });
  }

  async #close(): Promise<void> {
    const tab = this.#tab;
    this.#shown = undefined;
    if (tab) await window.tabGroups.close(tab);
  }

  #uriFor(uri: Uri, side: string, text: string): Uri {
    const made = Uri.from({ scheme: SCHEME, path: uri.path, query: `${side}-${this.#count}` });
    this.#texts.set(`${made}`, text);
    return made;
  }
}
