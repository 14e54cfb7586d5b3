import type { Connection, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { type Outlet, Publishing } from './publishing.ts';

interface Answered {
  readonly id: string;
  readonly version: number;
  /** What was wrong, as JSON. */
  readonly written: string;
}

/**
 * For a client that asks what is wrong with the documents it has open: it is sent nothing of them, and told to ask again where its
 * answer is not right any more although the document is the same. What is not open, such as `.proposals.yaml`, nobody asks about: that
 * is sent.
 */
export class Answering implements Outlet {
  readonly #connection: Connection;
  readonly #mayRefresh: boolean;
  readonly #unopened: Publishing;
  /** What the client was answered last, by document. */
  readonly #answered = new Map<string, Answered>();
  #ids = 0;
  #refreshing: NodeJS.Immediate | undefined;

  /** @param mayRefresh whether the client can be told to ask again */
  constructor(connection: Connection, mayRefresh: boolean) {
    this.#connection = connection;
    this.#mayRefresh = mayRefresh;
    this.#unopened = new Publishing(connection);
  }

  show(uri: string, diagnostics: Diagnostic[], version: number | undefined): void {
    if (version === undefined) {
      this.#answered.delete(uri);
      this.#unopened.show(uri, diagnostics, version);
      return;
    }
    this.#unopened.clear(uri);
    const answered = this.#answered.get(uri);
    // About another version the client asks by itself.
    if (answered?.version === version && answered.written !== JSON.stringify(diagnostics)) this.#refreshSoon();
  }

  showIfAny(uri: string, diagnostics: Diagnostic[], version: number | undefined): void {
    if (version !== undefined || diagnostics.length > 0) this.show(uri, diagnostics, version);
    else this.clear(uri);
  }

  clear(uri: string): void {
    this.#answered.delete(uri);
    this.#unopened.clear(uri);
  }

  /**
   * The answer to a client that asks about an open document.
   * @param previous the id of the answer that it has, whatever that is
   */
  report(uri: string, diagnostics: Diagnostic[], version: number, previous: unknown): DocumentDiagnosticReport {
    const written = JSON.stringify(diagnostics);
    const before = this.#answered.get(uri);
    const id = before?.written === written ? before.id : `${++this.#ids}`;
    this.#answered.set(uri, { id, version, written });
    return id === previous ? { kind: 'unchanged', resultId: id } : { kind: 'full', resultId: id, items: diagnostics };
  }

  /** Once for all documents that are checked in a row. */
  #refreshSoon(): void {
    if (!this.#mayRefresh) return;
    clearImmediate(this.#refreshing);
    this.#refreshing = setImmediate(() => {
      this.#connection
        .sendRequest('workspace/diagnostic/refresh')
        .catch((error: unknown) =>
          this.#connection.console.warn(`The client does not ask for problems again: ${error}`),
        );
    });
  }
}
