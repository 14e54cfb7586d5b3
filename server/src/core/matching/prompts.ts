import type { Phrase } from '../document/phrases.ts';
import type { Range } from '../text/range.ts';
import type { Left } from './choices.ts';

/** A list item of the template's, and how far in it stands, in UTF-16 code units. */
interface Item {
  /** Where the line starts that it begins in. */
  readonly start: number;
  readonly indent: number;
  readonly pieces: Left[];
}

const NOTHING: ReadonlySet<Left> = new Set();

/**
 * The template's list items that an author may have kept to answer them, in the order of a block: those with the author's own words right
 * below, further in, as `- Define new terms.` with `  - None.`, were kept on purpose, and so were those that they are part of. All others
 * are left over, and told but for questions, which what follows may answer as well.
 */
export class Prompts {
  readonly #text: string;
  /** The last item, behind all that it is part of. */
  #open: Item[] = [];
  readonly #questions = new Set<Left>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Takes a piece of an item that is the template's. */
  add(left: Left, isQuestion: boolean): void {
    if (isQuestion) this.#questions.add(left);
    const begun = this.#begin(left.range);
    if (begun) this.#open.push({ ...begun, pieces: [left] });
    else this.#open.at(-1)?.pieces.push(left);
  }

  /** Closes what a new item is no part of; undefined for what goes on with the last one. */
  #begin({ start: offset }: Range): Omit<Item, 'pieces'> | undefined {
    const { start, line, indent } = this.#lineAt(offset);
    const last = this.#open.at(-1);
    if (last && (start === last.start || !/^(?:[-*+]|\d+[.)])[ \t]/.test(line))) return undefined;
    this.#close(indent);
    return { start, indent };
  }

  /** Looks at words of the author's; gives what they answer. */
  answeredBy(answer: Range): ReadonlySet<Left> {
    const last = this.#open.at(-1);
    if (!last) return NOTHING;
    const { start, indent } = this.#lineAt(answer.start);
    const isBelow = last.pieces.every(({ range }) => range.end <= start);
    this.#close(isBelow ? indent : 0);
    const answered = this.#open.flatMap(({ pieces }) => pieces);
    this.#open = [];
    return new Set(answered);
  }

  /** Looks at a phrase that is no answer; gives that it answers nothing. */
  pass({ kind, range }: Phrase): ReadonlySet<Left> {
    if (kind !== 'item') this.settle();
    else if (this.#open.length > 0) this.#begin(range);
    return NOTHING;
  }

  /** No answer comes any more. */
  settle(): void {
    this.#close(0);
  }

  /** Nothing so far in is answered any more. */
  #close(indent: number): void {
    while ((this.#open.at(-1)?.indent ?? -1) >= indent)
      for (const left of this.#open.pop()?.pieces ?? []) if (!this.#questions.has(left)) left.left.push(left.range);
  }

  /** The line round an offset: where it starts, how far in, and its text from there. */
  #lineAt(offset: number): { readonly start: number; readonly indent: number; readonly line: string } {
    const start = this.#text.lastIndexOf('\n', offset - 1) + 1;
    const indent = /^[ \t]*/.exec(this.#text.slice(start, offset))?.[0].length ?? 0;
    return { start, indent, line: this.#text.slice(start + indent, start + indent + 12) };
  }
}
