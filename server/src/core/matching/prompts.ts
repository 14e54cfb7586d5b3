import type { Phrase } from '../document/phrases.ts';
import type { Left } from './choices.ts';

/**
 * The template's list items that an author may have kept to answer them, in the order of a block: those with the author's own words right
 * below, further in, as `- Define new terms.` with `  - None.`, were kept on purpose. All others are left over.
 */
export class Prompts {
  readonly #text: string;
  /** The last item as far as it was seen, all on one line. */
  #open: Left[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** Takes a piece of an item that is the template's. */
  add(left: Left): void {
    this.#open.push(left);
  }

  /** Looks at the next phrase; `isAnswer` where it is the author's own. */
  see({ range }: Phrase, isAnswer: boolean): void {
    const last = this.#open.at(-1);
    if (!last) return;
    const between = this.#text.slice(last.range.end, range.start);
    if (!between.includes('\n') && !isAnswer) return;
    if (isAnswer && between.includes('\n') && this.#indentAt(range.start) > this.#indentAt(last.range.start))
      this.#open = [];
    this.settle();
  }

  /** No answer comes any more. */
  settle(): void {
    for (const { range, left } of this.#open) left.push(range);
    this.#open = [];
  }

  /** How far in the line at an offset begins, in UTF-16 code units. */
  #indentAt(offset: number): number {
    const start = this.#text.lastIndexOf('\n', offset - 1) + 1;
    return /^[ \t]*/.exec(this.#text.slice(start, offset))?.[0].length ?? 0;
  }
}
