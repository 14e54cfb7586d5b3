/** Reads one line from left to right, counting columns as CommonMark does: a tab goes on to the next multiple of four. */
export class LineCursor {
  readonly text: string;
  readonly end: number;
  offset: number;
  #column = 0;

  /** @param start offset of the line's first character; @param end offset behind its last, line ending excluded */
  constructor(text: string, start: number, end: number) {
    this.text = text;
    this.offset = start;
    this.end = end;
  }

  get column(): number {
    return this.#column;
  }

  /** The next character, '' at the line's end. */
  get next(): string {
    return this.offset < this.end ? this.text.charAt(this.offset) : '';
  }

  /** What is left of the line. */
  get rest(): string {
    return this.text.slice(this.offset, this.end);
  }

  /** What is left of the line behind white space. */
  get restAfterIndent(): string {
    return this.text.slice(this.#afterIndent, this.end);
  }

  get charAfterIndent(): string {
    return this.text.charAt(this.#afterIndent);
  }

  get isBlank(): boolean {
    return this.#afterIndent === this.end;
  }

  get #afterIndent(): number {
    let i = this.offset;
    while (i < this.end && (this.text.charCodeAt(i) === 32 || this.text.charCodeAt(i) === 9)) i++;
    return i;
  }

  /** Columns of white space ahead. */
  get indent(): number {
    let column = this.#column;
    for (let i = this.offset; i < this.end; i++) {
      const char = this.text.charAt(i);
      if (char === ' ') column++;
      else if (char === '\t') column += 4 - (column % 4);
      else break;
    }
    return column - this.#column;
  }

  /** Consumes up to `count` columns of white space, a tab partly where need be; returns how many there were. */
  skipColumns(count: number): number {
    let left = count;
    while (left > 0) {
      const char = this.next;
      if (char === ' ') {
        this.offset++;
        this.#column++;
        left--;
      } else if (char === '\t') {
        const width = 4 - (this.#column % 4);
        const used = Math.min(width, left);
        this.#column += used;
        left -= used;
        // A tab consumed in part stays: the column, now inside it, says how much of it is left.
        if (used === width) this.offset++;
      } else break;
    }
    return count - left;
  }

  /** Consumes `count` characters that are no white space. */
  skipCharacters(count: number): void {
    this.offset += count;
    this.#column += count;
  }
}
