import type { TextEdit } from '../text/edit.ts';
import type { Range } from '../text/range.ts';

/** What stands right before and behind a number, as sources of regular expressions. */
export interface Surroundings {
  readonly before?: string;
  readonly behind?: string;
}

/** The places in a text where one number is to become another; each is written as the old one is there. */
export class Digits {
  readonly #text: string;
  readonly #from: number;
  readonly #to: number;
  readonly #edits = new Map<number, TextEdit>();

  constructor(text: string, from: number, to: number) {
    this.#text = text;
    this.#from = from;
    this.#to = to;
  }

  /** In the order of their ranges. */
  get edits(): readonly TextEdit[] {
    return [...this.#edits.values()].sort((a, b) => a.range.start - b.range.start);
  }

  /** Takes the number wherever it stands in a range, zeros before it or not. */
  take({ start, end }: Range, { before = '(?<!\\p{N})', behind = '(?!\\p{N})' }: Surroundings = {}): void {
    const form = new RegExp(`(?<=${before})0{0,6}${this.#from}(?=${behind})`, 'gu');
    for (const { 0: digits, index } of this.#text.slice(start, end).matchAll(form)) {
      const range = { start: start + index, end: start + index + digits.length };
      this.#edits.set(range.start, { range, newText: this.#like(digits) });
    }
  }

  /** With as many digits where zeros come first. */
  #like(digits: string): string {
    return digits.startsWith('0') ? `${this.#to}`.padStart(digits.length, '0') : `${this.#to}`;
  }
}
