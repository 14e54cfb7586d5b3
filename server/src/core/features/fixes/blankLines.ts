import { lineEndingOf, type TextEdit } from '../../text/edit.ts';
import type { Range } from '../../text/range.ts';

/** Where the last line of a stretch that is not blank ends, before its line ending; `start` where all are blank. */
export function contentEnd(text: string, { start, end }: Range): number {
  const length = text.slice(start, end).trimEnd().length;
  return length === 0 ? start : Math.min(end, endOfLine(text, start + length));
}

/** Where the first line of a stretch that is not blank starts; `end` where all are blank. */
export function contentStart(text: string, { start, end }: Range): number {
  const piece = text.slice(start, end);
  const blank = piece.length - piece.trimStart().length;
  return blank === piece.length ? end : Math.max(start, startOfLine(text, start + blank));
}

/** Offset of a line's first character; on the first line that behind a byte order mark. */
export function startOfLine(text: string, offset: number): number {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return Math.max(start, Math.min(offset, textStart(text)));
}

/** Before the line's ending. */
export function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  const end = newline < 0 ? text.length : newline;
  return end > 0 && text.charAt(end - 1) === '\r' ? end - 1 : end;
}

/** Behind the line's ending. */
export function nextLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline + 1;
}

/** Offset of the first character: 1 behind a byte order mark. */
export function textStart(text: string): number {
  return hasMark(text) ? 1 : 0;
}

/** The document's own blank line between two blocks. */
export function blankLine(text: string): string {
  return lineEndingOf(text).repeat(2);
}

/** Takes a stretch of whole lines away with the blank lines that set it off: those behind it, or before it at the end of the text. */
export function cutLines(text: string, { start, end }: Range): TextEdit {
  if (text.slice(end).trim() !== '') return { range: { start, end }, newText: '' };
  const from = contentEnd(text, { start: textStart(text), end: start });
  return { range: { start: from, end: contentEnd(text, { start, end }) }, newText: '' };
}

/** Puts a block behind a place where a line of text ends. */
export function appendBlock(text: string, at: number, block: string): TextEdit {
  return { range: { start: at, end: at }, newText: blankLine(text) + block };
}

function hasMark(text: string): boolean {
  return text.charCodeAt(0) === 0xfeff;
}
