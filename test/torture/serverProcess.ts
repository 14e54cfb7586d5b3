import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { stopwatch } from './patience.ts';

const built = (name: string) => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
export const SERVER = built('language-server.js');
export const CLI = built('cli.js');

/** After this nobody waits for an answer any more, however busy the machine is. */
const MOST_MS = 30_000;

export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface Answer {
  readonly message: Message;
  /** How long it took; see `stopwatch`. */
  readonly ms: number;
}

/** A server of its own, as editors start it, and the bytes that come from it: nothing stands between them and a part. */
export class ServerProcess {
  readonly process: ChildProcess;
  /** How often each request was answered. */
  readonly answered = new Map<number, number>();
  /** What the user was shown. */
  readonly shown: string[] = [];
  readonly exited: Promise<undefined>;
  readonly #writer: StreamMessageWriter;
  readonly #waiting = new Map<number, (message: Message) => void>();
  readonly #problems = new Map<string, readonly { readonly code?: unknown; readonly message: string }[]>();
  #lastId = 0;
  #stderr = '';
  #exit: string | undefined;

  constructor({ nodeArgs = [], env = {} }: { readonly nodeArgs?: readonly string[]; readonly env?: object } = {}) {
    if (!existsSync(SERVER)) throw new Error('There is no dist/language-server.js. Run `npm run build` first.');
    const child = spawn(process.execPath, [...nodeArgs, SERVER, '--stdio'], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    this.process = child;
    this.#writer = new StreamMessageWriter(child.stdin);
    this.#writer.onError(() => undefined);
    new StreamMessageReader(child.stdout).listen((message) => this.#take(message as Message));
    child.stderr.on('data', (data) => {
      this.#stderr += data;
    });
    this.exited = new Promise((resolve) => {
      child.on('exit', (code, signal) => {
        this.#exit = `${signal ?? code}: ${this.#stderr.slice(-1_000)}`;
        resolve(undefined);
      });
    });
  }

  /** The id of the last request. */
  get lastId(): number {
    return this.#lastId;
  }

  /** @param root the folder that is open; undefined for none */
  async start(root?: string, capabilities: object = {}): Promise<void> {
    const rootUri = root === undefined ? null : pathToFileURL(root).href;
    const initializationOptions = root === undefined ? {} : { cacheFolder: `${root}-cache` };
    await this.ask('initialize', { processId: process.pid, rootUri, capabilities, initializationOptions });
    this.notify('initialized', {});
  }

  notify(method: string, params: unknown): void {
    this.#write({ method, params });
  }

  open(uri: string, text: string, version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } });
  }

  problemsOf(uri: string) {
    return this.#problems.get(uri);
  }

  /** Throws where the server has died, or does not answer at all. */
  async ask(method: string, params: unknown): Promise<Answer> {
    const id = ++this.#lastId;
    const elapsed = stopwatch(this.process.pid ?? 0);
    const answered = new Promise<Message>((resolve) => this.#waiting.set(id, resolve));
    this.#write({ id, method, params });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), MOST_MS);
    });
    const message = await Promise.race([answered, late, this.exited]);
    clearTimeout(timer);
    if (message === undefined) throw new Error(`The server died of ${method}: ${this.#exit}`);
    if (message === 'late') throw new Error(`No answer to ${method} in ${MOST_MS / 1000} s.`);
    return { message, ms: elapsed() };
  }

  async stop(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.exited;
  }

  #write(message: object): void {
    if (this.#exit === undefined)
      void this.#writer.write({ jsonrpc: '2.0', ...message } as never).catch(() => undefined);
  }

  #take(message: Message): void {
    const { id, method, params } = message;
    if (method === undefined) {
      const own = Number(id);
      this.answered.set(own, (this.answered.get(own) ?? 0) + 1);
      this.#waiting.get(own)?.(message);
      this.#waiting.delete(own);
      return;
    }
    // What the server asks of the client has no answer here.
    if (id !== undefined) this.#write({ id, result: null });
    const { uri, diagnostics, message: words } = Object(params);
    if (method === 'textDocument/publishDiagnostics') this.#problems.set(uri, diagnostics);
    if (method === 'window/showMessage') this.shown.push(words);
  }
}
