import { isUtf8 } from 'node:buffer';
import * as l10n from '@vscode/l10n';
import { UnreadableFile } from './unreadable.ts';

/**
 * The text that bytes are. A byte order mark is kept: offsets depend on it.
 * @throws UnreadableFile for what is no UTF-8 text, with the line
 */
export function decodeText(bytes: Buffer): string {
  const start = bytes.subarray(0, 2).toString('hex');
  if (start === 'fffe' || start === 'feff') throw new UnreadableFile(l10n.t('UTF-16 text, expected UTF-8'));
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    throw new UnreadableFile(l10n.t('a NUL byte, expected text (a binary file?)'), lineAt(bytes, zero));
  }
  if (!isUtf8(bytes)) throw new UnreadableFile(l10n.t('not valid UTF-8'), firstInvalidLine(bytes));
  // Faster than TextDecoder, which would drop the byte order mark.
  return bytes.toString('utf8');
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
