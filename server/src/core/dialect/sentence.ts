import type { Range } from '../text/range.ts';
import { wordsOf } from '../text/words.ts';

/** A sentence of a template's advice. */
export interface Sentence {
  /** As `wordsOf` gives them. */
  readonly words: string;
  readonly source: string;
  readonly range: Range;
}

const END = /[.!?;](?=[\s"')\]*_”»]|$)|[。！？；]|\r?\n(?=\s*(?:\n|[-*+>]\s|\d{1,3}[.)]\s))/g;

/** The sentences of a piece of a text; list items and paragraphs end one as well. */
export function sentencesIn(text: string, { start, end }: Range): readonly Sentence[] {
  const piece = text.slice(start, end);
  const sentences: Sentence[] = [];
  let from = 0;
  const add = (to: number) => {
    const source = piece.slice(from, to);
    const words = wordsOf(source);
    if (words !== '') sentences.push({ words, source, range: { start: start + from, end: start + to } });
    from = to;
  };
  for (const { index, 0: mark } of piece.matchAll(END)) add(index + mark.length);
  add(piece.length);
  return sentences;
}

/** Whether a sentence asks. */
export function isQuestion(source: string): boolean {
  return /[?？][^\p{L}\p{N}]*$/u.test(source);
}
