import { Gate } from './gate.ts';
import type { Workspace } from './workspace.ts';

/** How long an editor may take to give its settings, in milliseconds, before the standard ones hold: some never answer. */
export const SETTINGS_PATIENCE_MS = 5_000;

/**
 * What is still to be found out before an answer is right: the user's settings, where a document belongs, and what the first
 * look into its folder finds. Until then requests wait and nothing is published, rather than being wrong once.
 */
export class Readiness {
  readonly #workspace: Workspace;
  readonly #othersOf: (uri: string) => Promise<void> | undefined;
  readonly #stopped = new Gate();
  #settings: Promise<void> | undefined;
  #hasStarted = false;

  /** @param othersOf tells of a document what is being read of those that it is compared with, once its template is known */
  constructor(workspace: Workspace, othersOf: (uri: string) => Promise<void> | undefined = () => undefined) {
    this.#workspace = workspace;
    this.#othersOf = othersOf;
  }

  /** Whether the settings are known, as far as somebody has asked for them. */
  get hasSettings(): boolean {
    return this.#settings === undefined;
  }

  /** From now on folders are looked into. Before, nobody would, and nothing waits. */
  start(): void {
    this.#hasStarted = true;
  }

  /** Lets nothing wait any longer. */
  stop(): void {
    this.#stopped.open();
  }

  /**
   * Has everything wait for settings that were asked for.
   * @param onRead called when they are there, or nobody waits for them any more
   */
  awaitSettings(asked: Promise<void>, onRead: () => void): void {
    const patience = new Promise<void>((resolve) => setTimeout(resolve, SETTINGS_PATIENCE_MS).unref());
    const settings = Promise.race([asked, patience]).then(() => {
      if (this.#settings === settings) this.#settings = undefined;
      onRead();
    });
    this.#settings = settings;
  }

  /**
   * Resolves when all is known that answers about a document or a workspace folder depend on, and when the server stops;
   * undefined where there is nothing to wait for.
   * @param uri of the document or folder; undefined for all folders of the workspace
   */
  waitFor(uri: string | undefined): Promise<void> | undefined {
    const next = this.#next(uri);
    return next && this.#wait(uri, next);
  }

  async #wait(uri: string | undefined, first: Promise<void>): Promise<void> {
    for (let next: Promise<void> | undefined = first; next; next = this.#next(uri)) {
      await Promise.race([next, this.#stopped.opened]);
    }
  }

  #next(uri: string | undefined): Promise<void> | undefined {
    if (!this.#hasStarted || this.#stopped.isOpen) return undefined;
    if (this.#settings) return this.#settings;
    const { folders, loose } = this.#workspace;
    if (uri === undefined) return folders.find(({ ready }) => !ready.isOpen)?.ready.opened;
    const finding = loose.finding(uri);
    if (finding) return finding;
    // Asked at each key: where all are known nobody need ask for the document's own.
    if (this.#workspace.all.every(({ ready }) => ready.isOpen)) return this.#othersOf(uri);
    const ready = this.#workspace.folderOf(uri)?.ready;
    return ready && !ready.isOpen ? ready.opened : this.#othersOf(uri);
  }
}
