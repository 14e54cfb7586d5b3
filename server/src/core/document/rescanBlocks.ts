import type { LineIndex } from '../text/lineIndex.ts';
import { shift } from '../text/range.ts';
import { type Block, isHeading } from './block.ts';
import { scanBlocks } from './scanBlocks.ts';

interface Scan {
  readonly text: string;
  readonly from: number;
  readonly blocks: readonly Block[];
}

let last: Scan | undefined;

/**
 * The blocks that `scanBlocks` finds. Where the text is the last one with a change, only from the heading above the change
 * to the one below it is scanned: nothing is open behind a heading, so that what follows depends on nothing before it.
 */
export function rescanBlocks(text: string, lines: LineIndex, from: number): readonly Block[] {
  const blocks = last?.from === from ? scanChange(last, text, lines) : scanBlocks(text, lines, from);
  last = { text, from, blocks };
  return blocks;
}

/** A line ending, and the indentation of a heading behind it. */
const MAX_MARGIN = 5;

function scanChange({ text: before, from, blocks }: Scan, text: string, lines: LineIndex): readonly Block[] {
  const start = commonLength(before, text);
  const end = commonLength(before.slice(start), text.slice(start), true);
  const by = text.length - before.length;
  const above = blocks.findLastIndex((block) => isHeading(block) && block.end + MAX_MARGIN <= start);
  const below = blocks.findIndex((block) => isHeading(block) && block.start - MAX_MARGIN >= before.length - end);
  const kept = blocks.slice(0, above + 1);
  const restart = blocks[above]?.end ?? from;
  const next = blocks[below];
  if (next) {
    const changed = scanBlocks(text, lines, restart, next.end + by);
    const found = changed.at(-1);
    if (found && isHeading(found) && found.start === next.start + by)
      return [...kept, ...changed, ...blocks.slice(below + 1).map((block) => moved(block, by))];
  }
  return [...kept, ...scanBlocks(text, lines, restart)];
}

function moved(block: Block, by: number): Block {
  return { ...block, ...shift(block, by), ...(isHeading(block) && { title: shift(block.title, by) }) };
}

/** How many code units two texts have in common at their start, or at their end. */
function commonLength(one: string, other: string, atEnd = false): number {
  const limit = Math.min(one.length, other.length);
  const piece = (text: string, from: number, to: number) =>
    atEnd ? text.slice(text.length - to, text.length - from) : text.slice(from, to);
  let common = 0;
  for (let step = 2 ** Math.floor(Math.log2(limit + 1)); step >= 1; step /= 2) {
    const to = common + step;
    if (to <= limit && piece(one, common, to) === piece(other, common, to)) common = to;
  }
  return common;
}
