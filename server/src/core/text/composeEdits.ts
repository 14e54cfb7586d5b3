import type { TextEdit } from './edit.ts';
import type { Range } from './range.ts';

/** What a text is made of after some edits: stretches of the text before, and new text. */
type Piece = Range | string;

/**
 * Edits that do at once what two lists of edits do one after the other.
 * @param first against `text`
 * @param second against the text after `first`
 * @returns against `text`, in order, each as small as it can be; nothing that changes nothing
 */
export function composeEdits(text: string, first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  const pieces = change(change([{ start: 0, end: text.length }], first), second);
  const edits: TextEdit[] = [];
  let done = 0;
  let newText = '';
  for (const piece of [...pieces, { start: text.length, end: text.length }]) {
    if (typeof piece === 'string') newText += piece;
    else {
      if (piece.start > done || newText !== '')
        edits.push(smallest(text, { range: { start: done, end: piece.start }, newText }));
      done = piece.end;
      newText = '';
    }
  }
  return edits.filter(({ range, newText: inserted }) => range.end > range.start || inserted !== '');
}

function change(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const inOrder = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const result: Piece[] = [];
  let at = 0;
  let next = 0;
  let removedTo = 0;
  const keep = (piece: Piece, from: number, to: number) => {
    if (to <= from) return;
    result.push(
      typeof piece === 'string' ? piece.slice(from, to) : { start: piece.start + from, end: piece.start + to },
    );
  };
  for (const piece of pieces) {
    const length = typeof piece === 'string' ? piece.length : piece.end - piece.start;
    let from = Math.max(0, Math.min(length, removedTo - at));
    for (let edit = inOrder[next]; edit && edit.range.start < at + length; edit = inOrder[++next]) {
      keep(piece, from, edit.range.start - at);
      result.push(edit.newText);
      removedTo = edit.range.end;
      from = Math.min(length, Math.max(from, removedTo - at));
    }
    keep(piece, from, length);
    at += length;
  }
  for (const { newText } of inOrder.slice(next)) result.push(newText);
  return result;
}

/** The same edit without what it would write back: never cuts a character or a line ending in two. */
export function smallest(text: string, { range, newText }: TextEdit): TextEdit {
  const removed = text.slice(range.start, range.end);
  const limit = Math.min(removed.length, newText.length);
  let front = 0;
  while (front < limit && removed[front] === newText[front]) front++;
  while (front > 0 && (isInside(removed, front) || isInside(newText, front))) front--;
  let back = 0;
  while (back < limit - front && removed.at(-1 - back) === newText.at(-1 - back)) back++;
  while (back > 0 && (isInside(removed, removed.length - back) || isInside(newText, newText.length - back))) back--;
  const start = range.start + front;
  // A line ending may also be cut by what stands behind the edit.
  if (text[start - 1] === '\r' && text[start] === '\n') return { range, newText };
  return { range: { start, end: range.end - back }, newText: newText.slice(front, newText.length - back) };
}

function isInside(text: string, at: number): boolean {
  const pair = text.slice(at - 1, at + 1);
  return pair === '\r\n' || /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair);
}
