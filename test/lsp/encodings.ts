import type { Position } from '../../server/src/core/index.ts';

export const ENCODINGS = ['utf-8', 'utf-16', 'utf-32'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The position of an offset, counted in a simpler way than the server does. */
export function counted(text: string, offset: number, encoding: Encoding): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: size(lines.at(-1) ?? '', encoding) };
}

/** A position in UTF-16 code units, as a client with another way of counting has it. */
export function translated(text: string, { line, character }: Position, encoding: Encoding): Position {
  const source = text.split(/\r\n|\r|\n/)[line] ?? '';
  return { line, character: size(source.slice(0, character), encoding) };
}

/** The length of a text. */
export function size(text: string, encoding: Encoding): number {
  if (encoding === 'utf-16') return text.length;
  return encoding === 'utf-8' ? Buffer.byteLength(text) : [...text].length;
}
