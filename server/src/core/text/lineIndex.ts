import type { Change } from './change.ts';
import type { Range } from './range.ts';

/** A place in a text as editors name it: both count from 0, `character` in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface PositionRange {
  readonly start: Position;
  readonly end: Position;
}

/** Translates between offsets and positions. Lines end at `\n`, `\r\n` or a lone `\r`, as in the Language Server Protocol. */
export class LineIndex {
  readonly #starts: Int32Array;
  readonly #length: number;

  /** @param starts offset of each line's first character, the first being 0 */
  constructor(starts: readonly number[] | Int32Array, length: number) {
    this.#starts = starts instanceof Int32Array ? starts : Int32Array.from(starts);
    this.#length = length;
  }

  static of(text: string): LineIndex {
    const starts = [0];
    if (text.includes('\r')) {
      for (const { index, 0: ending } of text.matchAll(/\r\n?|\n/g)) starts.push(index + ending.length);
    } else {
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    }
    return new LineIndex(starts, text.length);
  }

  /** The lines of a text that is the one of this index but for a change. */
  after(text: string, { start, end, by }: Change): LineIndex {
    // A `\r` before what has changed may have lost or won its `\n`.
    const first = this.lineAt(Math.max(0, start - 1));
    let last = this.lineAt(end) + 1;
    // So may the first character behind it.
    if (this.lineStart(last) <= end + 1) last++;
    const from = this.lineStart(first);
    const rest = this.#starts.length - last;
    const to = rest > 0 ? this.lineStart(last) + by : text.length;
    const changed = LineIndex.of(text.slice(from, to)).#starts;
    // A piece that ends with a line has an empty one behind it.
    const inside = rest > 0 ? changed.length - 1 : changed.length;
    const behind = first + inside;
    const starts = new Int32Array(behind + Math.max(0, rest));
    starts.set(this.#starts.subarray(0, first));
    for (let line = 0; line < inside; line++) starts[first + line] = (changed[line] as number) + from;
    for (let line = 0; line < rest; line++) starts[behind + line] = (this.#starts[last + line] as number) + by;
    return new LineIndex(starts, text.length);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The line that holds an offset; an offset beyond the end counts as the end. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStart(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Offset of a line's first character; a line beyond the last one starts at the end of the text. */
  lineStart(line: number): number {
    return this.#starts[line] ?? this.#length;
  }

  positionAt(offset: number): Position {
    const line = this.lineAt(offset);
    return { line, character: Math.max(0, Math.min(offset, this.#length) - this.lineStart(line)) };
  }

  positionsOf(range: Range): PositionRange {
    return { start: this.positionAt(range.start), end: this.positionAt(range.end) };
  }

  /** The offset of a position; a character beyond the line's end counts as the next line's start. */
  offsetAt(position: Position): number {
    return Math.min(this.lineStart(position.line) + position.character, this.lineStart(position.line + 1));
  }
}
