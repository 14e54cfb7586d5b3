import { LineIndex } from '../../../server/src/core/index.ts';
import type { Client } from './client.ts';
import type { Server } from './servers.ts';
import { type Started, startServer } from './start.ts';

const URI = 'file:///proposals-bench/proposal.md';
const SYMBOLS = { documentSymbol: { hierarchicalDocumentSymbolSupport: true } };
/** How a server wants changes: the whole text each time. */
const FULL_SYNC = 1;
const TYPED = 'the quick brown fox, and then some more. ';

/** A key on its way. */
interface Key {
  readonly position: { readonly line: number; readonly character: number };
  readonly typed: string;
}

/** A document that is open in a server, and into which somebody types. */
export class OpenDocument {
  readonly #server: Server;
  readonly #client: Client;
  readonly #isToldAll: boolean;
  readonly #state: { text: string };
  #version = 0;

  private constructor(server: Server, { client, result }: Started, state: { text: string }) {
    this.#server = server;
    this.#client = client;
    this.#isToldAll = syncOf(result) === FULL_SYNC;
    this.#state = state;
  }

  /** Runs with the document open in the server, which has told its problems by then, and ends the server. */
  static async with<Result>(
    server: Server,
    text: string,
    run: (document: OpenDocument) => Promise<Result>,
  ): Promise<Result> {
    const state = { text };
    const asked = server.isAsked ? { ...SYMBOLS, diagnostic: {} } : SYMBOLS;
    const started = await startServer(
      server,
      server.answers?.(() => state.text),
      asked,
    );
    try {
      const document = new OpenDocument(server, started, state);
      await document.#open();
      return await run(document);
    } finally {
      await started.client.stop();
    }
  }

  get pid(): number {
    return this.#client.pid;
  }

  async #open(): Promise<void> {
    const client = this.#client;
    const { isAsked, settings } = this.#server;
    client.notify('initialized', {});
    if (settings !== undefined) client.notify('workspace/didChangeConfiguration', { settings });
    const problems = isAsked ? undefined : client.problems(0);
    const document = { uri: URI, languageId: 'markdown', version: 0, text: this.#state.text };
    client.notify('textDocument/didOpen', { textDocument: document });
    await (problems ?? this.#askForProblems());
  }

  /**
   * Types the key of that number. Milliseconds from when the change is sent until the problems of that version are there, and the
   * answers to all that is asked beside them.
   */
  async type(number: number, asked: readonly string[] = []): Promise<number> {
    const { position, typed } = this.#next(number);
    const version = ++this.#version;
    const published = this.#server.isAsked ? undefined : this.#client.problems(version);
    const start = performance.now();
    this.#client.notify('textDocument/didChange', {
      textDocument: { uri: URI, version },
      contentChanges: [
        this.#isToldAll ? { text: this.#state.text } : { range: { start: position, end: position }, text: typed },
      ],
    });
    const answered = asked.map((method) => this.#ask(method, { position, typed }));
    await Promise.all([...answered, published ?? this.#askForProblems()]);
    return performance.now() - start;
  }

  #next(number: number): Key {
    const at = placeOf(this.#state.text, number);
    const typed = TYPED.charAt(number % TYPED.length);
    const position = LineIndex.of(this.#state.text).positionAt(at);
    this.#state.text = this.#state.text.slice(0, at) + typed + this.#state.text.slice(at);
    return { position, typed };
  }

  #askForProblems(): Promise<unknown> {
    return this.#client.request('textDocument/diagnostic', { textDocument: { uri: URI } });
  }

  #ask(method: string, { position, typed }: Key): Promise<unknown> {
    return this.#client.request(`textDocument/${method}`, {
      textDocument: { uri: URI },
      position: { line: position.line, character: position.character + 1 },
      range: {
        start: { line: 0, character: 0 },
        end: LineIndex.of(this.#state.text).positionAt(this.#state.text.length),
      },
      context: { triggerKind: 2, triggerCharacter: typed },
    });
  }
}

/** The end of a word; ten keystrokes at one place, then on to another. */
function placeOf(text: string, number: number): number {
  const somewhere = Math.floor((((Math.floor(number / 10) * 37) % 101) / 101) * text.length);
  const space = text.indexOf(' ', somewhere);
  return space < 0 ? text.length : space + (number % 10);
}

/** How a server wants changes, from its answer to `initialize`. */
function syncOf(result: unknown): number | undefined {
  const { textDocumentSync } = (result as { capabilities: { textDocumentSync?: number | { change?: number } } })
    .capabilities;
  return typeof textDocumentSync === 'object' ? textDocumentSync.change : textDocumentSync;
}
