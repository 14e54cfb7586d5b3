import { isUtf8 } from 'node:buffer';
import {
  AbstractMessageReader,
  type DataCallback,
  type Disposable,
  ErrorCodes,
  Message,
  type MessageReader,
} from 'vscode-languageserver/node';
import { DamagedStream } from './damagedStream.ts';
import { Frames } from './frames.ts';

/** In milliseconds. */
const TICK = 1_000;
/**
 * So many ticks in the middle of a message without a byte between them are too many: three to four seconds, for what clients write in
 * one go. Counted, not measured: the time that this process was stopped does not count.
 */
const PATIENCE = 4;

export interface CheckedReaderOptions {
  /** Answers what is no request that can be answered: none has an id that is known. */
  readonly refuse: (error: { readonly code: number; readonly message: string }, id: string | number | null) => void;
  /** Called once, with words for the log, when nothing can be read any more. */
  readonly onDamaged: (message: string) => void;
}

/**
 * Reads a client's messages from a stream, and never falls silent over what is none: that is answered with an error where the next
 * message is to be found behind it, and else the stream is given up with a word. (The reader of the protocol's library waits for ever.)
 * The end of the stream counts as `exit`, which a client sends that has the time.
 */
export class CheckedReader extends AbstractMessageReader implements MessageReader {
  readonly #stream: NodeJS.ReadableStream;
  readonly #options: CheckedReaderOptions;
  readonly #frames = new Frames();
  #clock: NodeJS.Timeout | undefined;
  #ticks = 0;
  #isDamaged = false;

  constructor(stream: NodeJS.ReadableStream, options: CheckedReaderOptions) {
    super();
    this.#stream = stream;
    this.#options = options;
  }

  listen(callback: DataCallback): Disposable {
    const onData = (bytes: Uint8Array) => this.#take(bytes, callback);
    let hasEnded = false;
    const onEnd = () => {
      if (hasEnded || this.#isDamaged) return;
      hasEnded = true;
      if (this.#frames.isInside) this.#giveUp('The client is gone in the middle of a message.');
      else callback({ jsonrpc: '2.0', method: 'exit' } as Message);
    };
    const onError = (error: Error) => this.#giveUp(`The client cannot be reached: ${error.message}`);
    this.#stream.on('data', onData).on('end', onEnd).on('close', onEnd).on('error', onError);
    return {
      dispose: () => {
        clearInterval(this.#clock);
        this.#stream.off('data', onData).off('end', onEnd).off('close', onEnd).off('error', onError);
      },
    };
  }

  #take(bytes: Uint8Array, callback: DataCallback): void {
    if (this.#isDamaged) return;
    this.#ticks = 0;
    try {
      for (const body of this.#frames.take(bytes)) {
        const message = this.#decode(body);
        if (message) this.#pass(message, callback);
      }
    } catch (error) {
      if (!(error instanceof DamagedStream)) throw error;
      this.#giveUp(error.message);
    }
    if (this.#isDamaged) return;
    if (this.#frames.isInside) this.#clock ??= setInterval(() => this.#tick(), TICK);
    else {
      clearInterval(this.#clock);
      this.#clock = undefined;
    }
  }

  #pass(message: Message, callback: DataCallback): void {
    try {
      callback(message);
    } catch (error) {
      // The library throws for some cancellations of nothing; the messages behind are to be read all the same.
      this.fireError(error);
    }
  }

  #decode(body: Uint8Array): Message | undefined {
    let message: unknown;
    try {
      if (!isUtf8(body)) throw new Error('not UTF-8');
      message = JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString());
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#options.refuse({ code: ErrorCodes.ParseError, message: `Expected a message in JSON: ${why}` }, null);
      return undefined;
    }
    if (isMessage(message)) return message;
    const { id } = Object(message);
    const words = 'Expected a request, a notification or a response of JSON-RPC.';
    this.#options.refuse({ code: ErrorCodes.InvalidRequest, message: words }, isId(id) ? id : null);
    return undefined;
  }

  #tick(): void {
    this.#ticks++;
    if (this.#ticks < PATIENCE) return;
    this.#giveUp('The client has stopped in the middle of a message, or its `Content-Length` is too large.');
  }

  #giveUp(message: string): void {
    clearInterval(this.#clock);
    if (this.#isDamaged) return;
    this.#isDamaged = true;
    this.#options.onDamaged(message);
  }
}

/** Also what only answers nothing: whoever waits for that answer is told by the library. */
function isMessage(value: unknown): value is Message {
  if (value === null || typeof value !== 'object') return false;
  const message = value as Message & { readonly id?: unknown; readonly method?: unknown };
  return message.method === undefined
    ? isId(message.id)
    : Message.isRequest(message) || Message.isNotification(message);
}

function isId(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
