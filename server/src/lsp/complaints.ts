import type { Connection } from 'vscode-languageserver/node';

const WARNING = 2;
/** A value that is still being typed is no reason to complain. */
const PATIENCE_MS = 1_000;

/** Shows the user what is wrong with the settings: each wrong value once, as long as it stays. */
export class Complaints {
  readonly #connection: Connection;
  #standing: ReadonlySet<string> = new Set();
  #shown: ReadonlySet<string> = new Set();
  #timer: NodeJS.Timeout | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** @param complaints all that is wrong by now */
  take(complaints: readonly string[]): void {
    this.#standing = new Set(complaints);
    this.#shown = new Set([...this.#shown].filter((message) => this.#standing.has(message)));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(), PATIENCE_MS).unref();
  }

  #show(): void {
    for (const message of this.#standing) {
      if (this.#shown.has(message)) continue;
      this.#connection
        .sendNotification('window/showMessage', { type: WARNING, message })
        .catch((error: unknown) => this.#connection.console.error(`Showing a message failed: ${error}`));
    }
    this.#shown = this.#standing;
  }
}
