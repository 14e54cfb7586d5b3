import { detached } from '../text/detached.ts';
import type { LineIndex } from '../text/lineIndex.ts';
import { type Range, shift } from '../text/range.ts';
import { type Block, type HeadingBlock, isHeading } from './block.ts';
import { labelsIn } from './definition.ts';
import { headingKey } from './headingKey.ts';
import { isIgnoreAbove, mayIgnore, withoutIgnores } from './ignores.ts';
import { Kept } from './kept.ts';

/** Longer titles are compared by what they start with. */
const MAX_TITLE = 300;

/**
 * A heading with what stands below it up to the next one, wherever that is: all offsets count from its own start, that of the
 * heading's line. So it stays the same object while only other parts of the text change, and what is known of it hangs on it. A
 * text's first one has no heading.
 */
export interface Stretch {
  readonly heading: Heading | undefined;
  /** Without the heading. */
  readonly blocks: readonly Block[];
  /** Up to the next one, or the end of the text. */
  readonly length: number;
  /** Where the line behind the heading starts. */
  readonly bodyStart: number;
  /** Of the link reference definitions in it, in lower case. */
  readonly labels: readonly string[];
  readonly mayIgnore: boolean;
  /** How many of its last blocks are comments that say what is to be ignored below the next heading. */
  readonly ignoresAtEnd: number;
  /** Where the line of the first of these starts; the same as `length` where there are none. */
  readonly ownLength: number;
  readonly kept: Kept;
}

/** A heading wherever it stands. */
export interface Heading {
  readonly block: HeadingBlock;
  readonly level: number;
  readonly title: string;
  /** The title as it is compared: see `headingKey`. */
  readonly key: string;
}

/** Stretches in a row, and where each starts. */
export interface Row {
  readonly stretches: readonly Stretch[];
  readonly starts: readonly number[];
}

/**
 * Cuts a part of a text at its headings.
 * @param heading the one that the first stretch starts with, if any
 * @param blocks all others that stand in the part
 */
export function cutStretches(
  text: string,
  lines: LineIndex,
  heading: HeadingBlock | undefined,
  blocks: readonly Block[],
  part: Range,
): Row {
  const stretches: Stretch[] = [];
  const starts: number[] = [];
  let first = heading;
  let { start } = part;
  for (let from = 0; ; ) {
    let to = from;
    while (to < blocks.length && !isHeading(blocks[to] as Block)) to++;
    const next = blocks[to] as HeadingBlock | undefined;
    // A byte order mark stands on the first line, before all.
    const end = next ? Math.max(start, lineStartOf(lines, next)) : part.end;
    stretches.push(stretchOf(text, lines, first, blocks.slice(from, to), { start, end }));
    starts.push(start);
    if (!next) return { stretches, starts };
    [first, from, start] = [next, to + 1, end];
  }
}

function lineStartOf(lines: LineIndex, { start }: Block): number {
  return lines.lineStart(lines.lineAt(start));
}

/** @param blocks those below the heading, by their place in the text */
export function stretchOf(
  text: string,
  lines: LineIndex,
  heading: HeadingBlock | undefined,
  blocks: readonly Block[],
  { start, end }: Range,
): Stretch {
  const source = text.slice(start, end);
  const ignores = mayIgnore(source);
  const own = blocks.map((block) => placed(block, -start, new Kept()));
  const ignoresAtEnd = ignores ? blocks.length - 1 - blocks.findLastIndex((block) => !isIgnoreAbove(text, block)) : 0;
  const firstIgnore = ignoresAtEnd > 0 ? blocks[blocks.length - ignoresAtEnd] : undefined;
  return {
    heading: heading && headingOf(text, placedHeading(heading, -start), start),
    blocks: own,
    length: end - start,
    bodyStart: heading ? lines.lineStart(lines.lineAt(heading.end) + 1) - start : 0,
    labels: labelsIn(source),
    mayIgnore: ignores,
    ignoresAtEnd,
    kept: new Kept(),
    ownLength: (firstIgnore ? lineStartOf(lines, firstIgnore) : end) - start,
  };
}

function headingOf(text: string, block: HeadingBlock, start: number): Heading {
  const from = start + block.title.start;
  const title = detached(withoutIgnores(text.slice(from, Math.min(start + block.title.end, from + MAX_TITLE))));
  return { block, level: block.level, title, key: headingKey(title) };
}

/** A block `by` code units further on. */
export function placed({ kind, start, end, kept }: Block, by: number, own = kept): Block {
  return own ? { kind, start: start + by, end: end + by, kept: own } : { kind, start: start + by, end: end + by };
}

export function placedHeading({ kind, start, end, level, title }: HeadingBlock, by: number): HeadingBlock {
  return { kind, start: start + by, end: end + by, level, title: shift(title, by) };
}
