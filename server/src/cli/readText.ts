import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';

const MAX_BYTES = 16 * 1024 * 1024;

/** Why a file cannot be checked, in words for the user. */
export class UnreadableFile extends Error {
  /** Counts from 1. */
  readonly line: number | undefined;

  constructor(message: string, line?: number) {
    super(message);
    this.line = line;
  }
}

/** A file's text. Refuses what is no UTF-8 text, naming the line. */
export async function readText(path: string): Promise<string> {
  // Looked at before opening: that would wait for ever on a named pipe.
  const stats = await stat(path);
  if (stats.isDirectory()) throw new UnreadableFile('a folder, expected a file');
  if (!stats.isFile()) throw new UnreadableFile('not an ordinary file');
  if (stats.size > MAX_BYTES) {
    const size = Math.ceil(stats.size / 1024 / 1024);
    throw new UnreadableFile(`too large: ${size} MiB, expected at most ${MAX_BYTES / 1024 / 1024} MiB`);
  }
  return decode(await readFile(path));
}

function decode(bytes: Buffer): string {
  const start = bytes.subarray(0, 2).toString('hex');
  if (start === 'fffe' || start === 'feff') throw new UnreadableFile('UTF-16 text, expected UTF-8');
  const zero = bytes.indexOf(0);
  if (zero >= 0) throw new UnreadableFile('a NUL byte, expected text (a binary file?)', lineAt(bytes, zero));
  // Node's own decoding keeps a byte order mark, on which offsets depend, and is faster than TextDecoder.
  if (isUtf8(bytes)) return bytes.toString('utf8');
  throw new UnreadableFile('not valid UTF-8', firstInvalidLine(bytes));
}

function lineAt(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line++;
  return line;
}

function firstInvalidLine(bytes: Buffer): number {
  let start = 0;
  for (let line = 1; ; line++) {
    const newline = bytes.indexOf(10, start);
    if (newline < 0 || !isUtf8(bytes.subarray(start, newline))) return line;
    start = newline + 1;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ENOTDIR: 'a part of the path is no folder',
  ELOOP: 'symbolic links run in a circle',
  ENAMETOOLONG: 'the name is too long',
  EISDIR: 'a folder, expected a file',
  ENXIO: 'not an ordinary file',
  ERR_INVALID_ARG_VALUE: 'not a valid path',
};

/** What went wrong with a path, in words for the user. */
export function explain(path: string, error: unknown): string {
  const place = error instanceof UnreadableFile && error.line !== undefined ? `${path}:${error.line}` : path;
  return `${place}: ${reasonOf(error)}`;
}

function reasonOf(error: unknown): string {
  if (error instanceof UnreadableFile) return error.message;
  const code = String((error as NodeJS.ErrnoException | undefined)?.code ?? '');
  return REASONS[code] ?? `cannot be checked: ${error instanceof Error ? error.message : String(error)}`;
}
