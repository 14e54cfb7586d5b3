import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** A language client that can just about speak: requests, notifications, and waiting for a notification. */
export class Client {
  readonly #server: ChildProcess;
  #received: Buffer = Buffer.alloc(0);
  #lastId = 0;
  readonly #waiting: {
    readonly matches: (message: Message) => boolean;
    readonly resolve: (message: Message) => void;
  }[] = [];

  constructor(command: readonly string[]) {
    const [file = '', ...args] = command;
    this.#server = spawn(file, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#server.stdout?.on('data', (chunk: Buffer) => this.#read(chunk));
  }

  get pid(): number {
    return this.#server.pid ?? 0;
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  request(method: string, params: unknown): Promise<Message> {
    const id = ++this.#lastId;
    const answered = this.#next((message) => message.id === id && message.method === undefined);
    this.#send({ id, method, params });
    return answered;
  }

  /** The next problems that are published for a version of a document. */
  async problems(version: number): Promise<readonly unknown[]> {
    const { params } = await this.#next(
      ({ method, params }) =>
        method === 'textDocument/publishDiagnostics' && (params as { version?: number }).version === version,
    );
    return (params as { diagnostics: readonly unknown[] }).diagnostics;
  }

  async stop(): Promise<void> {
    const exited = once(this.#server, 'exit');
    this.#server.kill();
    await exited;
  }

  #next(matches: (message: Message) => boolean): Promise<Message> {
    return new Promise((resolve) => {
      this.#waiting.push({ matches, resolve });
    });
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#server.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #read(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const end = this.#received.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#received.toString('latin1', 0, end))?.[1]);
      if (this.#received.length < end + 4 + length) return;
      const message: Message = JSON.parse(this.#received.toString('utf8', end + 4, end + 4 + length));
      this.#received = this.#received.subarray(end + 4 + length);
      this.#handle(message);
    }
  }

  #handle(message: Message): void {
    // What the server asks of the client has no answer here.
    if (message.id !== undefined && message.method !== undefined) this.#send({ id: message.id, result: null });
    const at = this.#waiting.findIndex(({ matches }) => matches(message));
    if (at >= 0) this.#waiting.splice(at, 1)[0]?.resolve(message);
  }
}
