import { Console } from 'node:console';
import { connect as connectTo } from 'node:net';
import {
  type Connection,
  type ConnectionOptions,
  createConnection,
  type MessageWriter,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { CheckedReader } from './checkedReader.ts';

interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/**
 * Connects with the client that started this process, in the way that the arguments name: the usual ones of language servers. What
 * comes as bytes is checked; Node's own channel needs no checking.
 */
export function connect(args: readonly string[], options: ConnectionOptions): Connection {
  const streams = streamsFor(args);
  if (!streams) return createConnection(options);
  const writer: MessageWriter = new StreamMessageWriter(streams.output);
  const reader = new CheckedReader(streams.input, {
    refuse: (error, id) => void writer.write({ jsonrpc: '2.0', id, error } as never).catch(() => undefined),
    onDamaged: leave,
  });
  return createConnection(reader, writer, options);
}

function streamsFor(args: readonly string[]): Streams | undefined {
  for (const [at, arg] of args.entries()) {
    const [name, value = args[at + 1] ?? ''] = arg.split(/=(.*)/s);
    if (name === '--node-ipc') return undefined;
    if (name === '--stdio') {
      // Nothing but messages goes to the standard output, whoever writes to the console.
      globalThis.console = new Console(process.stderr);
      return { input: process.stdin, output: process.stdout };
    }
    if (name === '--pipe') return duplex(connectTo(value));
    if (name === '--socket') return duplex(connectTo(portOf(value), '127.0.0.1'));
  }
  return undefined;
}

function duplex(socket: ReturnType<typeof connectTo>): Streams {
  return { input: socket, output: socket };
}

function portOf(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  return port > 0 && port < 65_536
    ? port
    : leave(`Expected a port after \`--socket\`, found ${JSON.stringify(value)}.`);
}

function leave(message: string): never {
  process.stderr.write(`proposals-language-server: ${message}\n`);
  process.exit(1);
}
