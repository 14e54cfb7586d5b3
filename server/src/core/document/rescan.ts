import type { Change } from '../text/change.ts';
import type { LineIndex } from '../text/lineIndex.ts';
import type { HeadingBlock } from './block.ts';
import { isHeading } from './block.ts';
import { scanBlocks } from './scanBlocks.ts';
import { cutStretches, type Heading, placedHeading, type Row, type Stretch } from './stretch.ts';

/** The stretches of a text as they were found, from an offset on. */
export interface Scan extends Row {
  readonly from: number;
}

export function scan(text: string, lines: LineIndex, from: number): Scan {
  const blocks = scanBlocks(text, lines, from);
  return { from, ...cutStretches(text, lines, undefined, blocks, { start: from, end: text.length }) };
}

/** A line ending, and the indentation of a heading behind it. */
const MAX_MARGIN = 5;

/**
 * The same as `scan`, for a text that is an earlier one with a change. Only from the heading above the change to the one below it is
 * scanned: nothing is open behind a heading, so that what follows depends on nothing before it.
 */
export function rescan(before: Scan, change: Change, text: string, lines: LineIndex, from: number): Scan {
  const { stretches, starts } = before;
  const isMoved = change.end <= before.from && from === before.from + change.by;
  if (isMoved) return { from, stretches, starts: starts.map((at) => at + change.by) };
  if (change.start < before.from || from !== before.from) return scan(text, lines, from);
  const above = lastBefore(before, change.start);
  const start = starts[above] as number;
  const heading = headingAt(before, above);
  const restart = heading?.end ?? start;
  const below = firstBehind(before, change.end, above + 1);
  const next = headingAt(before, below);
  const scanned = next ? scanBlocks(text, lines, restart, next.end + change.by) : [];
  const last = scanned.at(-1);
  const isThere = next !== undefined && last !== undefined && isHeading(last) && last.start === next.start + change.by;
  const blocks = isThere ? scanned.slice(0, -1) : scanBlocks(text, lines, restart);
  const end = isThere ? (starts[below] as number) + change.by : text.length;
  const changed = cutStretches(text, lines, heading, blocks, { start, end });
  const behind = isThere ? below : stretches.length;
  return {
    from,
    stretches: [...stretches.slice(0, above), ...changed.stretches, ...stretches.slice(behind)],
    starts: [...starts.slice(0, above), ...changed.starts, ...starts.slice(behind).map((at) => at + change.by)],
  };
}

/** The last stretch whose heading ends before an offset; the first one of all has none. */
function lastBefore(row: Row, offset: number): number {
  let low = 0;
  let high = row.stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((headingAt(row, middle) as HeadingBlock).end + MAX_MARGIN <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first stretch from one on whose heading starts behind an offset. */
function firstBehind(row: Row, offset: number, from: number): number {
  let low = from;
  let high = row.stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headingAt(row, middle) as HeadingBlock).start - MAX_MARGIN >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function headingAt({ stretches, starts }: Row, index: number): HeadingBlock | undefined {
  const heading: Heading | undefined = (stretches[index] as Stretch | undefined)?.heading;
  return heading && placedHeading(heading.block, starts[index] as number);
}
