import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** What the client answers where a server asks it something; nothing by default. */
export type Answers = (method: string, params: unknown) => unknown;

/** Who has not answered by then does not answer. */
const GIVES_UP_AFTER_MS = 300_000;

/** A language client that can just about speak: requests, notifications, and waiting for a notification. */
export class Client {
  readonly #server: ChildProcess;
  readonly #answers: Answers;
  readonly #name: string;
  #received: Buffer = Buffer.alloc(0);
  #lastId = 0;
  readonly #waiting: {
    readonly matches: (message: Message) => boolean;
    readonly resolve: (message: Message) => void;
  }[] = [];

  constructor(command: readonly string[], answers: Answers = () => null) {
    const [file = '', ...args] = command;
    this.#answers = answers;
    this.#name = command.join(' ');
    this.#server = spawn(file, args, { stdio: ['pipe', 'pipe', 'ignore'] });
    this.#server.stdout?.on('data', (chunk: Buffer) => this.#read(chunk));
  }

  get pid(): number {
    return this.#server.pid ?? 0;
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  /** Rejects where the answer is an error, or does not come within that time. */
  async request(method: string, params: unknown, within = GIVES_UP_AFTER_MS): Promise<Message> {
    const id = ++this.#lastId;
    const answered = this.#next((message) => message.id === id && message.method === undefined, method, within);
    this.#send({ id, method, params });
    const message = await answered;
    if (message.error !== undefined) throw new Error(`${method}: ${message.error.message}`);
    return message;
  }

  /** The next problems that are published for a version of a document. */
  async problems(version: number): Promise<readonly unknown[]> {
    const { params } = await this.#next(
      ({ method, params }) =>
        method === 'textDocument/publishDiagnostics' && (params as { version?: number }).version === version,
      `the problems of version ${version}`,
    );
    return (params as { diagnostics: readonly unknown[] }).diagnostics;
  }

  async stop(): Promise<void> {
    const exited = once(this.#server, 'exit');
    this.#server.kill();
    await exited;
  }

  #next(matches: (message: Message) => boolean, what: string, within = GIVES_UP_AFTER_MS): Promise<Message> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`\`${this.#name}\` did not answer: ${what}.`)), within);
      this.#waiting.push({
        matches,
        resolve: (message) => {
          clearTimeout(timer);
          resolve(message);
        },
      });
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
    if (message.id !== undefined && message.method !== undefined)
      this.#send({ id: message.id, result: this.#answers(message.method, message.params) ?? null });
    const at = this.#waiting.findIndex(({ matches }) => matches(message));
    if (at >= 0) this.#waiting.splice(at, 1)[0]?.resolve(message);
  }
}
