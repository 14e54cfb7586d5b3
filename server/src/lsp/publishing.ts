import type { Connection, Diagnostic } from 'vscode-languageserver/node';

interface Shown {
  readonly version: number | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** How a client comes to know what is wrong with documents. */
export interface Outlet {
  /**
   * Takes over what is wrong with a document.
   * @param version of its text; undefined where it is not open
   */
  show(uri: string, diagnostics: Diagnostic[], version: number | undefined): void;
  /** Says nothing of a document of which there is nothing to say and never was. */
  showIfAny(uri: string, diagnostics: Diagnostic[], version: number | undefined): void;
  /** Takes back what was said of a document that is gone. */
  clear(uri: string): void;
}

/** Sends what is wrong with each document as soon as it is known. */
export class Publishing implements Outlet {
  readonly #connection: Connection;
  /** What the client shows of each document, if only that there is nothing. */
  readonly #shown = new Map<string, Shown>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  show(uri: string, diagnostics: Diagnostic[], version: number | undefined): void {
    const before = this.#shown.get(uri);
    const isSame = before?.version === version && JSON.stringify(before?.diagnostics) === JSON.stringify(diagnostics);
    this.#shown.set(uri, { version, diagnostics });
    if (!isSame || !before) this.#send(uri, diagnostics, version);
  }

  showIfAny(uri: string, diagnostics: Diagnostic[], version: number | undefined): void {
    if (diagnostics.length > 0) this.show(uri, diagnostics, version);
    else if (this.#shown.delete(uri)) this.#send(uri, [], version);
  }

  clear(uri: string): void {
    if (this.#shown.delete(uri)) this.#send(uri, []);
  }

  #send(uri: string, diagnostics: Diagnostic[], version?: number): void {
    const params = { uri, diagnostics, ...(version !== undefined && { version }) };
    this.#connection
      .sendNotification('textDocument/publishDiagnostics', params)
      .catch((error: unknown) => this.#connection.console.error(`Publishing for ${uri} failed: ${error}`));
  }
}
