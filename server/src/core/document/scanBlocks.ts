import type { LineIndex } from '../text/lineIndex.ts';
import type { Block, HeadingBlock } from './block.ts';
import { atxHeading, fenceStart, isFenceEnd, isThematicBreak, listMarker, setextLevel } from './blockStarts.ts';
import { type HtmlEnd, htmlBlockStart } from './htmlBlock.ts';
import { LineCursor } from './lineCursor.ts';
import { findHeading } from './markdown.ts';

/** Containers nested deeper than this are read as text: remark-parse runs out of stack at some thousands. */
export const MAX_CONTAINER_DEPTH = 100;

type Container = { readonly kind: 'quote' } | { readonly kind: 'item'; readonly indent: number; state: ItemState };

/** Whether anything stands in a list item yet; one that is followed by a blank line before that is spent: nothing can come any more. */
type ItemState = 'empty' | 'filled' | 'spent';

type Leaf =
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'indented code' }
  | { readonly kind: 'fence'; readonly opening: string }
  | { readonly kind: 'html'; readonly end: HtmlEnd };

type OpenBlock = { -readonly [K in keyof Block]: Block[K] } & {
  heading?: Pick<HeadingBlock, 'level' | 'title'>;
  bullet?: string;
};

/**
 * Finds the document's own blocks in one pass over the lines: the block structure phase of CommonMark 0.31 (appendix
 * "A parsing strategy") without any inline parsing. Agrees with remark-parse on every heading.
 * @param from offset of the line to start at, behind any front matter
 * @param to offset within the last line to look at
 */
export function scanBlocks(text: string, lines: LineIndex, from: number, to = text.length): readonly Block[] {
  const scanner = new Scanner(text);
  let start = from;
  for (let line = lines.lineAt(from); line < lines.lineCount && start <= to; line++) {
    let end = lines.lineStart(line + 1);
    const next = end;
    if (end > start && text.charCodeAt(end - 1) === 10) end--;
    if (end > start && text.charCodeAt(end - 1) === 13) end--;
    scanner.readLine(start, end);
    start = next;
  }
  return scanner.blocks.map(({ kind, start, end, heading }) => ({ kind, start, end, ...heading }) as Block);
}

class Scanner {
  readonly blocks: OpenBlock[] = [];
  readonly #text: string;
  readonly #containers: Container[] = [];
  #leaf: Leaf | undefined;
  /** Whether a paragraph goes on right up to this line, or indented code, which micromark lets be interrupted alike. */
  #mayGoOn = false;
  /** The open paragraph where it may be definitions alone, which no underline makes a heading. */
  #bracketed: string | undefined;
  /** Whether this line leaves a container that was open above it, for no other one. */
  #leavesContainer = false;

  constructor(text: string) {
    this.#text = text;
  }

  readLine(start: number, end: number): void {
    const cursor = new LineCursor(this.#text, start, end);
    const matched = this.#continueContainers(cursor);
    const allMatched = matched === this.#containers.length;
    // A mark with nothing behind it is still the quote's.
    if (cursor.isBlank && this.#containers.some(({ kind }, i) => i < matched && kind === 'quote')) this.#extend(cursor);
    if (!allMatched && this.#leaf?.kind !== 'paragraph') this.#close(matched);
    this.#leavesContainer = !allMatched;
    this.#mayGoOn = allMatched && (this.#leaf?.kind === 'paragraph' || this.#leaf?.kind === 'indented code');
    if (allMatched && this.#continueLeaf(cursor)) return;
    const inParagraph = this.#leaf?.kind === 'paragraph';
    if (inParagraph && allMatched && this.#endSetextHeading(cursor)) return;
    if (!cursor.isBlank && this.#startBlocks(cursor, matched)) return;

    const continues = inParagraph && this.#leaf?.kind === 'paragraph';
    if (cursor.isBlank) {
      if (continues) this.#close(matched);
    } else {
      if (!continues) this.#begin('paragraph', cursor);
      if (!continues) this.#bracketed = cursor.charAfterIndent === '[' ? '' : undefined;
      if (this.#bracketed !== undefined) this.#bracketed += `${cursor.restAfterIndent}\n`;
      this.#leaf = { kind: 'paragraph' };
      this.#extend(cursor);
    }
  }

  /** How many of the open containers this line goes on in; consumes their marks. */
  #continueContainers(cursor: LineCursor): number {
    let matched = 0;
    for (const container of this.#containers) {
      const { indent } = cursor;
      if (container.kind === 'quote') {
        if (indent > 3 || cursor.charAfterIndent !== '>') break;
        cursor.skipColumns(indent);
        cursor.skipCharacters(1);
        cursor.skipColumns(1);
      } else if (cursor.isBlank) {
        if (container.state === 'empty') container.state = 'spent';
        cursor.skipColumns(Math.min(indent, container.indent));
      } else if (container.state !== 'spent' && indent >= container.indent) cursor.skipColumns(container.indent);
      else break;
      matched++;
    }
    return matched;
  }

  /** Whether the line belongs to the open code or HTML block. */
  #continueLeaf(cursor: LineCursor): boolean {
    const leaf = this.#leaf;
    if (!leaf || leaf.kind === 'paragraph') return false;
    if (leaf.kind === 'indented code') {
      if (cursor.isBlank) return true;
      if (cursor.indent < 4) {
        this.#leaf = undefined;
        return false;
      }
    } else if (leaf.kind === 'fence') {
      if (cursor.indent < 4 && isFenceEnd(cursor.restAfterIndent, leaf.opening)) this.#leaf = undefined;
    } else if (leaf.end === 'blank line') {
      if (cursor.isBlank) {
        this.#leaf = undefined;
        return false;
      }
    } else if (leaf.end.test(cursor.rest)) this.#leaf = undefined;
    this.#extend(cursor);
    return true;
  }

  #endSetextHeading(cursor: LineCursor): boolean {
    const level = cursor.indent < 4 ? setextLevel(cursor.restAfterIndent) : undefined;
    if (!level) return false;
    if (this.#containers.length > 0) {
      if (this.#bracketed !== undefined && !findHeading(`${this.#bracketed}${cursor.restAfterIndent}`)) return false;
      this.#leaf = undefined;
      this.#extend(cursor);
      return true;
    }
    const block = this.blocks.at(-1) as OpenBlock;
    const { start, end } = block;
    // Only remark-parse knows for sure where link reference definitions end.
    const found =
      this.#text.charAt(start) === '[' ? findHeading(this.#text.slice(start, cursor.end)) : { start: 0, title: 0 };
    if (!found) return false;
    const heading = { level, title: { start: start + found.title, end } };
    const next = { kind: 'heading' as const, start: start + found.start, end: cursor.end, heading };
    if (found.start > 0) {
      block.end = start + this.#text.slice(start, next.start).trimEnd().length;
      this.blocks.push(next);
    } else Object.assign(block, next);
    this.#leaf = undefined;
    return true;
  }

  /** Opens the containers and the leaf that start on this line; whether the whole line is consumed by them. */
  #startBlocks(cursor: LineCursor, matched: number): boolean {
    for (;;) {
      const { indent } = cursor;
      const interrupts = this.#leaf?.kind === 'paragraph';
      if (indent >= 4) {
        if (interrupts || cursor.isBlank) return false;
        this.#begin('code', cursor);
        // As in micromark: right below a container it is that line alone.
        this.#leaf = this.#leavesContainer ? undefined : { kind: 'indented code' };
        this.#extend(cursor);
        return true;
      }
      const started = this.#startBlock(cursor, indent, interrupts, matched);
      if (started !== 'container') return started === 'leaf';
    }
  }

  #startBlock(
    cursor: LineCursor,
    indent: number,
    interrupts: boolean,
    matched: number,
  ): 'container' | 'leaf' | undefined {
    const rest = cursor.restAfterIndent;
    const first = rest.charCodeAt(0);
    // Letters, and whatever else is no ASCII punctuation or digit, start nothing but a paragraph.
    if (first > 126 || (first > 64 && first < 95) || (first > 96 && first < 126)) return undefined;
    const heading = first === 35 ? atxHeading(rest) : undefined;
    const fence = first === 96 || first === 126 ? fenceStart(rest) : undefined;
    const isLazy = interrupts && matched < this.#containers.length;
    const html = first === 60 ? htmlBlockStart(rest, interrupts && !isLazy) : undefined;
    // As in micromark: on a lazy line a lone tag ends the paragraph, but not what the paragraph stands in, unless the text ends with it.
    const isLast = matched === 0 && cursor.end === this.#text.length;
    if (html && isLazy && !isLast && htmlBlockStart(rest, true) === undefined) {
      this.#leaf = { kind: 'html', end: html };
      this.#extend(cursor);
      return 'leaf';
    }
    const leaf = heading ?? fence ?? html;
    if (leaf !== undefined || isThematicBreak(rest)) {
      this.#closeFor(interrupts, matched);
      this.#begin(heading ? 'heading' : fence ? 'code' : html ? 'html' : 'rule', cursor);
      if (heading && this.#containers.length === 0) {
        const start = cursor.offset + indent + heading.start;
        (this.blocks.at(-1) as OpenBlock).heading = {
          level: heading.level,
          title: { start, end: start + heading.length },
        };
      }
      if (fence) this.#leaf = { kind: 'fence', opening: fence };
      if (html && (html === 'blank line' || !html.test(rest))) this.#leaf = { kind: 'html', end: html };
      this.#extend(cursor);
      return 'leaf';
    }
    const item = first === 62 ? undefined : listMarker(rest, this.#mayGoOn);
    if ((first !== 62 && !item) || this.#containers.length >= MAX_CONTAINER_DEPTH) return undefined;
    this.#closeFor(interrupts, matched);
    this.#begin(item ? 'list' : 'quote', cursor, item?.bullet);
    this.#leavesContainer = false;
    cursor.skipColumns(indent);
    if (item) {
      cursor.skipCharacters(item.width);
      const spaces = cursor.indent;
      const state = cursor.isBlank ? 'empty' : 'filled';
      const padding = state === 'empty' || spaces > 4 ? 1 : spaces;
      cursor.skipColumns(padding);
      this.#containers.push({ kind: 'item', indent: indent + item.width + padding, state });
    } else {
      cursor.skipCharacters(1);
      cursor.skipColumns(1);
      this.#containers.push({ kind: 'quote' });
    }
    this.#extend(cursor);
    return 'container';
  }

  #closeFor(interrupts: boolean, matched: number): void {
    if (interrupts) this.#close(matched);
  }

  #close(matched: number): void {
    this.#containers.length = matched;
    this.#leaf = undefined;
  }

  /** Notes that a block starts here; it is the document's own where no container is open. */
  #begin(kind: Block['kind'], cursor: LineCursor, bullet?: string): void {
    for (const container of this.#containers) if (container.kind === 'item') container.state = 'filled';
    if (this.#containers.length > 0) return;
    const last = this.blocks.at(-1);
    if (bullet && last?.bullet === bullet) return;
    const start = cursor.end - cursor.restAfterIndent.length;
    this.blocks.push({ kind, start, end: start, ...(bullet && { bullet }) });
  }

  /** Lets the document's last block reach to the end of this line. */
  #extend(cursor: LineCursor): void {
    const last = this.blocks.at(-1);
    if (last) last.end = cursor.end;
  }
}
