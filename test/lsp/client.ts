import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  type Registration,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serve } from '../../server/src/lsp/serve.ts';

export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** An editor, as far as the tests need one. */
export class Client {
  readonly connection: ProtocolConnection;
  readonly published: Published[] = [];
  /** What the client answers when asked for its settings. */
  settings: unknown = undefined;
  /** The same for the folder with a URI, where it has settings of its own. */
  readonly folderSettings = new Map<string | undefined, unknown>();
  readonly #opened: string[] = [];
  /** What the user was shown. */
  readonly messages: string[] = [];
  /** What the server has asked to be told of, by the method that tells it. */
  readonly registered = new Map<string, unknown>();

  constructor(connection: ProtocolConnection) {
    this.connection = connection;
    connection.onNotification('textDocument/publishDiagnostics', (params: Published) => {
      this.published.push(params);
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: readonly { scopeUri?: string }[] }) =>
      items.map(({ scopeUri }) => this.folderSettings.get(scopeUri) ?? this.settings ?? null),
    );
    connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.messages.push(message);
    });
    connection.onRequest(
      'client/registerCapability',
      ({ registrations }: { registrations: readonly Registration[] }) => {
        for (const { method, registerOptions } of registrations) this.registered.set(method, registerOptions);
        return null;
      },
    );
    connection.onNotification('window/logMessage', () => undefined);
    connection.listen();
  }

  async initialize(capabilities: object = {}, more: object = {}): Promise<unknown> {
    const params = { processId: null, rootUri: null, capabilities, ...more };
    const result = await this.connection.sendRequest('initialize', params);
    await this.notify('initialized', {});
    return result;
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at piece by piece
  ask(method: string, params: unknown): Promise<any> {
    return this.connection.sendRequest(method, params);
  }

  open(uri: string, text: string, { languageId = 'markdown', version = 1 } = {}): Promise<void> {
    this.#opened.push(uri);
    return this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  /** The answer to a request comes after all that was sent before, diagnostics (which wait a turn) after a second one. */
  async settle(): Promise<void> {
    for (const uri of this.#opened) await this.about('hover', uri);
    for (let i = 0; i < 4; i++) await this.ask('proposals/templates', {});
  }

  about(method: string, uri: string, params: object = {}): Promise<unknown> {
    return this.ask(`textDocument/${method}`, { textDocument: { uri }, ...params });
  }
}

/** A server in this process, with a client connected to it. */
export function connect(): Client {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  serve((options) => createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient), options));
  return new Client(createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)));
}

/** A place in a text: behind the first occurrence of `before`. */
export function placeAfter(text: string, before: string): { line: number; character: number } {
  const lines = text.slice(0, text.indexOf(before) + before.length).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
