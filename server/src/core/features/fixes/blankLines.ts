import { lineEndingOf, type TextEdit } from '../../text/edit.ts';
import { endOfLine, startOfLine, textStart } from '../../text/lines.ts';
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
