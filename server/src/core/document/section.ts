import type { Range } from '../text/range.ts';
import type { Block, HeadingBlock } from './block.ts';
import { type Heading, placed, placedHeading, type Row, type Stretch } from './stretch.ts';

/** A heading with what stands below it up to the next heading of any level. */
export interface Section {
  readonly heading: HeadingBlock;
  readonly title: string;
  /** The title as it is compared: see `headingKey`. */
  readonly key: string;
  readonly blocks: readonly Block[];
  /** The comments right above the heading that say what is to be ignored there. */
  readonly above: readonly Block[];
  /** From behind the heading's line to where the next section starts, or the end of the text. */
  readonly body: Range;
  /** From the heading, or what is above it, to the next section of the same or a higher level: the section with its subsections. */
  readonly range: Range;
  /** Position in the document's list of sections. */
  readonly index: number;
  /** Position of the section that this one belongs to, -1 for none. */
  readonly parent: number;
  /** The section wherever it stands: the same object as long as its text is. */
  readonly stretch: Stretch;
}

/** A section's stretch at its place; what of it hangs on the place is made when it is asked for. */
class PlacedSection implements Section {
  readonly stretch: Stretch;
  readonly title: string;
  readonly key: string;
  readonly index: number;
  readonly parent: number;
  readonly #row: Row;
  /** Position of the section that ends this one with all that belongs to it; beyond the last one where the text does. */
  readonly #closing: number;
  #heading: HeadingBlock | undefined;
  #blocks: readonly Block[] | undefined;
  #body: Range | undefined;
  #range: Range | undefined;

  constructor(row: Row, stretch: Stretch, index: number, parent: number, closing: number) {
    const { title, key } = stretch.heading as Heading;
    this.#row = row;
    this.stretch = stretch;
    this.title = title;
    this.key = key;
    this.index = index;
    this.parent = parent;
    this.#closing = closing;
  }

  get heading(): HeadingBlock {
    this.#heading ??= placedHeading((this.stretch.heading as Heading).block, this.#start);
    return this.#heading;
  }

  get blocks(): readonly Block[] {
    this.#blocks ??= blocksAt(this.#row, this.index + 1);
    return this.#blocks;
  }

  get above(): readonly Block[] {
    return commentsAbove(this.#row, this.index + 1);
  }

  get body(): Range {
    this.#body ??= { start: this.#start + this.stretch.bodyStart, end: this.#startOf(this.index + 1) };
    return this.#body;
  }

  get range(): Range {
    this.#range ??= {
      start: this.above[0]?.start ?? this.heading.start,
      end: this.#startOf(this.#closing),
    };
    return this.#range;
  }

  get #start(): number {
    return this.#row.starts[this.index + 1] as number;
  }

  /** Where a section starts with what is above it; beyond the last one, where the text ends. */
  #startOf(index: number): number {
    const { stretches, starts } = this.#row;
    const before = stretches[index] as Stretch;
    return (starts[index] as number) + (index + 1 < stretches.length ? before.ownLength : before.length);
  }
}

/** The sections of a row of stretches, of which the first one has no heading. */
export function sectionsOf(row: Row): readonly Section[] {
  const headings = row.stretches.slice(1);
  const sections: Section[] = new Array(headings.length);
  const parents = parentsOf(headings);
  const closing = closingOf(headings);
  for (const [index, stretch] of headings.entries())
    sections[index] = new PlacedSection(row, stretch, index, parents[index] as number, closing[index] as number);
  return sections;
}

/** The blocks of one stretch at their places, without those that speak of the next one. */
export function blocksAt({ stretches, starts }: Row, index: number): readonly Block[] {
  const { blocks, ignoresAtEnd } = stretches[index] as Stretch;
  const own = index + 1 < stretches.length && ignoresAtEnd > 0 ? blocks.slice(0, -ignoresAtEnd) : blocks;
  const by = starts[index] as number;
  return own.map((block) => placed(block, by));
}

const NONE: readonly Block[] = [];

function commentsAbove({ stretches, starts }: Row, index: number): readonly Block[] {
  const before = stretches[index - 1] as Stretch;
  if (before.ignoresAtEnd === 0) return NONE;
  return before.blocks.slice(-before.ignoresAtEnd).map((block) => placed(block, starts[index - 1] as number));
}

/** By position of a heading: the position of the one that it belongs to, -1 for none. */
function parentsOf(headings: readonly Stretch[]): readonly number[] {
  const open: number[] = [];
  return headings.map((_, index) => {
    while (levelAt(headings, open.at(-1)) >= levelAt(headings, index)) open.pop();
    open.push(index);
    return open.at(-2) ?? -1;
  });
}

/** By position of a heading: the position of the next one of the same or a higher level, else how many there are. */
function closingOf(headings: readonly Stretch[]): readonly number[] {
  const closing = new Array<number>(headings.length).fill(headings.length);
  const open: number[] = [];
  for (const index of headings.keys()) {
    while (levelAt(headings, open.at(-1)) >= levelAt(headings, index)) closing[open.pop() as number] = index;
    open.push(index);
  }
  return closing;
}

function levelAt(headings: readonly Stretch[], index: number | undefined): number {
  return headings[index ?? -1]?.heading?.level ?? 0;
}
