import { existsSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LineIndex } from '../../server/src/core/index.ts';
import { edited } from './generators/edits.ts';
import { FILES, type Step, TEMPLATES, TEXTS } from './generators/steps.ts';
import { stopwatch } from './patience.ts';
import { ServerProcess } from './serverProcess.ts';

/** A window on a folder of its own: what happens in it, and on the disk. */
export class FakeEditor {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'proposals-editor-')));
  #server = new ServerProcess();
  /** What is open, as it is typed by now, with its version. */
  readonly #open = new Map<string, { text: string; version: number }>();
  #asked = 0;
  #pending: Promise<unknown>[] = [];

  async start(): Promise<this> {
    this.#write('rfcs/template.md', TEMPLATES[0] ?? '');
    for (const [i, file] of FILES.entries()) this.#write(file, TEXTS[i % TEXTS.length] ?? '');
    await this.#server.start(this.root);
    return this;
  }

  async happen(step: Step): Promise<void> {
    const server = this.#server;
    if (step.kind === 'wait') return this.#answered();
    if (step.kind === 'template') return this.#changeFile('rfcs/template.md', step.text);
    if (step.kind === 'configuration') return this.#changeFile('.proposals.yaml', step.text);
    if (step.kind === 'write') return this.#changeFile(step.file, step.text);
    if (step.kind === 'delete') {
      rmSync(join(this.root, step.file), { force: true });
      return this.#tell([step.file, 3]);
    }
    if (step.kind === 'rename') {
      if (step.to === step.file || !existsSync(join(this.root, step.file))) return;
      mkdirSync(dirname(join(this.root, step.to)), { recursive: true });
      renameSync(join(this.root, step.file), join(this.root, step.to));
      return this.#tell([step.file, 3], [step.to, 1]);
    }
    const uri = this.#uriOf(step.file);
    const own = this.#open.get(step.file);
    if (step.kind === 'open') {
      if (own) return;
      this.#open.set(step.file, { text: step.text, version: 1 });
      return this.#server.open(uri, step.text);
    }
    if (!own) return;
    if (step.kind === 'close') {
      this.#open.delete(step.file);
      server.notify('textDocument/didClose', { textDocument: { uri } });
    } else if (step.kind === 'save') {
      this.#changeFile(step.file, own.text);
      server.notify('textDocument/didSave', { textDocument: { uri } });
    } else if (step.kind === 'replace') this.#type(step.file, own, step.text, [{ text: step.text }]);
    else if (step.kind === 'edit') {
      const after = edited(own.text, step.edit).slice(0, MOST_CHARACTERS);
      this.#type(step.file, own, after, [changeBetween(own.text, after)]);
    } else {
      const position = { line: step.at, character: step.at % 7 };
      const range = { start: { line: 0, character: 0 }, end: position };
      const params = { textDocument: { uri }, position, range, context: { diagnostics: [], includeDeclaration: true } };
      this.#asked++;
      this.#pending.push(this.#server.ask(step.method, params));
      if (step.isCancelled) server.notify('$/cancelRequest', { id: server.lastId });
    }
  }

  /** Waits for all answers; throws where one does not come, or came twice. */
  async #answered(): Promise<void> {
    await Promise.all(this.#pending);
    this.#pending = [];
    for (const [id, times] of this.#server.answered)
      if (times !== 1) throw new Error(`Request ${id} was answered ${times} times.`);
    if (this.#server.answered.size < this.#asked)
      throw new Error(`Of ${this.#asked} requests ${this.#server.answered.size} were answered.`);
  }

  /** What the user sees of what is open. */
  async shown(): Promise<object> {
    await this.#answered();
    return seenIn(this.#server, this.root, [...this.#open.keys()]);
  }

  /** What somebody sees who opens the same with a server that is started for it. */
  async shownCold(): Promise<{ readonly shown: () => Promise<object>; readonly stop: () => Promise<void> }> {
    const server = new ServerProcess();
    await server.start(this.root);
    for (const [file, { text }] of this.#open) server.open(this.#uriOf(file), text);
    return { shown: () => seenIn(server, this.root, [...this.#open.keys()]), stop: () => server.stop() };
  }

  /** Kills the server, whatever it is doing; nobody waits for its answers any more. */
  async kill(): Promise<void> {
    const asked = this.#pending;
    this.#pending = [];
    this.#asked = 0;
    await this.#server.stop();
    await Promise.allSettled(asked);
  }

  /** Starts another one, as a client does by itself; gives the milliseconds until it has answered for all that is open. */
  async startAgain(): Promise<number> {
    this.#server = new ServerProcess();
    const elapsed = stopwatch(this.#server.process.pid ?? 0);
    await this.#server.start(this.root);
    for (const [file, { text, version }] of this.#open) this.#server.open(this.#uriOf(file), text, version);
    await this.shown();
    return elapsed();
  }

  async stop(): Promise<void> {
    await this.#server.stop();
    rmSync(this.root, { recursive: true, force: true });
    rmSync(`${this.root}-cache`, { recursive: true, force: true });
  }

  #uriOf(file: string): string {
    return pathToFileURL(join(this.root, file)).href;
  }

  #type(file: string, own: { text: string; version: number }, text: string, contentChanges: readonly object[]): void {
    own.text = text;
    const textDocument = { uri: this.#uriOf(file), version: ++own.version };
    this.#server.notify('textDocument/didChange', { textDocument, contentChanges });
  }

  #write(file: string, text: string): void {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), text);
  }

  #changeFile(file: string, text: string): void {
    const type = existsSync(join(this.root, file)) ? 2 : 1;
    this.#write(file, text);
    this.#tell([file, type]);
  }

  #tell(...changes: readonly (readonly [file: string, type: number])[]): void {
    this.#server.notify('workspace/didChangeWatchedFiles', {
      changes: changes.map(([file, type]) => ({ uri: this.#uriOf(file), type })),
    });
  }
}

/** Pasted over and over, a text would grow without end. */
const MOST_CHARACTERS = 20_000;

async function seenIn(server: ServerProcess, root: string, files: readonly string[]): Promise<object> {
  const seen: Record<string, unknown> = {};
  for (const file of files) {
    const uri = pathToFileURL(join(root, file)).href;
    const asked = ['documentSymbol', 'foldingRange', 'semanticTokens/full', 'codeLens'].map(async (name) => {
      const { message } = await server.ask(`textDocument/${name}`, { textDocument: { uri } });
      const { resultId: _, ...result } = { resultId: undefined, ...Object(message.result) };
      return [name, message.error ?? result] as const;
    });
    const answers = Object.fromEntries(await Promise.all(asked));
    seen[file] = { problems: server.problemsOf(uri) ?? [], ...answers };
  }
  return seen;
}

/** The smallest change from one text to another, as an editor sends it: never within a line ending. */
function changeBetween(before: string, after: string): object {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  if (before[start - 1] === '\r') start--;
  while (end > 0 && before[before.length - end] === '\n') end--;
  const lines = LineIndex.of(before);
  const range = { start: lines.positionAt(start), end: lines.positionAt(before.length - end) };
  return { range, text: after.slice(start, after.length - end) };
}
