import * as l10n from '@vscode/l10n';
import { UnreadableFile } from './unreadable.ts';

/** A byte order mark would be dropped otherwise. */
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The text that bytes are. A byte order mark is kept: offsets depend on it.
 * @throws UnreadableFile for what is no UTF-8 text, with the line
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isUtf16) throw new UnreadableFile(l10n.t('UTF-16 text, expected UTF-8'));
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    throw new UnreadableFile(l10n.t('a NUL byte, expected text (a binary file?)'), lineAt(bytes, zero));
  }
  const text = decoded(bytes);
  if (text === undefined) throw new UnreadableFile(l10n.t('not valid UTF-8'), firstInvalidLine(bytes));
  return text;
}

/** The same for what git prints, read with a character for each byte; undefined for what is no text. */
export function decodeOutput(latin1: string): string | undefined {
  try {
    return decodeText(Buffer.from(latin1, 'latin1'));
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined;
    throw error;
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line++;
  return line;
}

function firstInvalidLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; ; line++) {
    const newline = bytes.indexOf(10, start);
    if (newline < 0 || decoded(bytes.subarray(start, newline)) === undefined) return line;
    start = newline + 1;
  }
}
