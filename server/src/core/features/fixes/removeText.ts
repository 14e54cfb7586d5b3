import type { Block } from '../../document/block.ts';
import { lineEndingOf, type TextEdit } from '../../text/edit.ts';
import { endOfLine, nextLine, startOfLine, textStart } from '../../text/lines.ts';
import type { Range } from '../../text/range.ts';
import { cutLines } from './blankLines.ts';

/** What may stand before the text of a list item, task, quote or table row. */
const MARKS = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|\|[ \t]*)?$/;
const LIST_MARK = /^([ \t>]*)(?:[-*+]|\d{1,9}[.)])[ \t]+/;

/**
 * Takes a piece out of a block without leaving broken Markdown: whole lines with their marks and the blank line that set
 * them off, or a sentence with the space beside it. Undefined where something would be left hanging.
 */
export function removeText(text: string, block: Block, range: Range): TextEdit | undefined {
  if (range.start <= block.start && range.end >= block.end) return removeLines(text, block, true);
  const before = text.slice(startOfLine(text, range.start), range.start);
  const behind = text.slice(range.end, endOfLine(text, range.end));
  const isWhole = MARKS.test(before) && /^[ \t]*(?:\|[ \t]*)?$/.test(behind);
  if (!isWhole) return removeSentence(text, range, MARKS.test(before));
  return leavesNested(text, range) ? undefined : removeLines(text, range, false);
}

function removeSentence(text: string, { start, end }: Range, isFirst: boolean): TextEdit {
  if (isFirst || /^[ \t]*\S/.test(text.slice(end, endOfLine(text, end)))) {
    const space = /^(?:[ \t]+|[ \t]*\r?\n[ \t>]*)/.exec(text.slice(end, end + 200))?.[0].length ?? 0;
    return { range: { start, end: end + space }, newText: '' };
  }
  const space = /(?<![ \t])[ \t]+$/.exec(text.slice(Math.max(0, start - 200), start))?.[0].length ?? 0;
  return { range: { start: start - space, end: endOfLine(text, end) }, newText: '' };
}

/** Removes the lines of a range; blank lines that set them off on both sides become those of one side. */
function removeLines(text: string, range: Range, isBlock: boolean): TextEdit {
  const start = startOfLine(text, range.start);
  const end = nextLine(text, range.end);
  if (text.slice(end).trim() === '') return cutLines(text, { start, end });
  const isBlankBehind = text.slice(end, endOfLine(text, end)).trim() === '';
  const lineBefore = start > textStart(text) ? text.slice(startOfLine(text, start - 1), start).trim() : '';
  if (isBlankBehind && (lineBefore === '' || isBlock))
    return lineBefore === ''
      ? { range: { start, end: firstLineOf(text, end) }, newText: '' }
      : { range: { start, end }, newText: '' };
  // Two blocks that the removed one kept apart stay apart.
  return { range: { start, end }, newText: isBlock && lineBefore !== '' ? lineEndingOf(text) : '' };
}

/** Start of the first line from an offset on that is not blank. */
function firstLineOf(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text.slice(at, endOfLine(text, at)).trim() === '') at = nextLine(text, at);
  return at;
}

/** Whether what follows a list item is nested in it. */
function leavesNested(text: string, { start, end }: Range): boolean {
  const line = text.slice(startOfLine(text, start), endOfLine(text, start));
  const mark = LIST_MARK.exec(line);
  if (!mark) return false;
  const next = firstLineOf(text, nextLine(text, end));
  const indent = (source: string) => /^[ \t>]*/.exec(source)?.[0].replace(/\t/g, '    ').length ?? 0;
  const following = text.slice(next, endOfLine(text, next));
  return following.trim() !== '' && indent(following) > indent(mark[1] ?? '') + 1;
}
