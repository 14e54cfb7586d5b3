import type { Block } from '../document/block.ts';
import { isTable, readPhrases } from '../document/phrases.ts';
import { contains, type Range } from '../text/range.ts';
import { valueAlone } from '../writing/valueAlone.ts';

/** Whether a block of the template's is read as text, so that what an author writes takes its place. */
export function isProse(text: string, block: Block): boolean {
  return readPhrases(text, block).some(({ kind }) => kind !== 'comment') && !isTableIn(text, block);
}

/** Stretches of a section's blocks, in order: those that follow each other are one, but for the rows of tables. */
export function together(text: string, blocks: readonly Block[], ranges: readonly Range[]): readonly Range[] {
  const joined: Range[] = [];
  let isOpen = false;
  for (const range of ranges) {
    const isRow = isInTable(text, blocks, range);
    const last = joined.at(-1);
    if (isOpen && !isRow && last) joined[joined.length - 1] = { start: last.start, end: range.end };
    else joined.push(range);
    isOpen = !isRow;
  }
  return joined;
}

/** What an author replaces of a stretch of a section's blocks: the value alone, or of rows of a table the first cell of each. */
export function toReplace(text: string, blocks: readonly Block[], range: Range): readonly Range[] {
  const isRow = isInTable(text, blocks, range) && startsLine(text, range);
  return isRow ? firstCells(text, range) : [valueAlone(text, range)];
}

function isInTable(text: string, blocks: readonly Block[], range: Range): boolean {
  const block = blocks.find((other) => contains(other, range));
  return block !== undefined && isTableIn(text, block);
}

function isTableIn(text: string, { kind, start, end }: Block): boolean {
  return kind === 'paragraph' && isTable(text.slice(start, end));
}

function startsLine(text: string, { start }: Range): boolean {
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
}

function firstCells(text: string, { start, end }: Range): readonly Range[] {
  return [...text.slice(start, end).matchAll(/^[ \t]*(?:\|[ \t]*)?((?:\\.|[^|\\\n])+)/gm)]
    .map(({ index, 0: { length }, 1: cell = '' }) => {
      const from = start + index + length - cell.length;
      return { start: from, end: from + cell.trimEnd().length };
    })
    .filter((cell) => cell.start < cell.end);
}
