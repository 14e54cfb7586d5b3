import type { Range } from '../text/range.ts';
import { fenceStart, isThematicBreak, listMarker, setextLevel } from './blockStarts.ts';

/** A paragraph in an item of a list. */
export interface ListParagraph {
  readonly range: Range;
  /** Whether the item starts with it. */
  readonly isFirst: boolean;
}

/** An item that a line may belong to. */
interface OpenItem {
  /** The column at which its text starts: what stands there, or further on, belongs to it. */
  readonly column: number;
  readonly bullet: string;
}

const MAX_INDENT = 3;

/**
 * The paragraphs of a list, in order, where it is one as nearly all are: items within items, and nothing in them but text.
 * Undefined for any other, and in doubt: these need a Markdown tree, which takes many times as long.
 * @param piece the list alone
 */
export function readPlainList(piece: string): readonly ListParagraph[] | undefined {
  if (/\t|\r(?!\n)/.test(piece)) return undefined;
  const paragraphs: { range: Range; readonly isFirst: boolean }[] = [];
  let open: OpenItem[] = [];
  let isInParagraph = false;
  for (let at = 0, next = 0; at < piece.length; at = next) {
    const newline = piece.indexOf('\n', at);
    next = newline < 0 ? piece.length : newline + 1;
    const end = newline < 0 ? piece.length : newline - (piece.charAt(newline - 1) === '\r' ? 1 : 0);
    const start = startOfText(piece, at, end);
    if (start === end) {
      isInParagraph = false;
      continue;
    }
    const column = start - at;
    const within = open.filter((item) => item.column <= column);
    const line = piece.slice(start, end);
    if (isOtherBlock(line)) return undefined;
    const sibling = open[within.length];
    const marker = listMarker(line, false);
    if (marker) {
      const text = startOfText(piece, start + marker.width, end);
      const isNew = sibling?.bullet !== marker.bullet;
      if (column - (within.at(-1)?.column ?? 0) > MAX_INDENT || text === end) return undefined;
      if (isNew && listMarker(line, true) === undefined) return undefined;
      if (text - start - marker.width > MAX_INDENT + 1 || !isPlainStart(piece.slice(text, end))) return undefined;
      open = [...within, { column: text - at, bullet: marker.bullet }];
      paragraphs.push({ range: { start: text, end }, isFirst: true });
    } else if (isInParagraph) {
      const last = paragraphs.at(-1);
      if (last) last.range = { start: last.range.start, end };
    } else {
      const inner = within.at(-1);
      if (!inner || column - inner.column > MAX_INDENT || !isPlainStart(line)) return undefined;
      open = within;
      paragraphs.push({ range: { start, end }, isFirst: false });
    }
    isInParagraph = true;
  }
  return paragraphs;
}

/** Whether a line, without its indentation, is anything but text or an item, or may be. */
function isOtherBlock(line: string): boolean {
  return (
    /^[#><]/.test(line) || fenceStart(line) !== undefined || setextLevel(line) !== undefined || isThematicBreak(line)
  );
}

/** Whether text at the start of a paragraph is surely no other block, and no link reference definition. */
function isPlainStart(text: string): boolean {
  if (isOtherBlock(text) || listMarker(text, false)) return false;
  return !text.startsWith('[') || /^\[[^\][\\]*\](?!:)/.test(text);
}

function startOfText(piece: string, from: number, end: number): number {
  let at = from;
  while (at < end && piece.charCodeAt(at) === 32) at++;
  return at;
}
