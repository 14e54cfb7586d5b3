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

/** The sentences of a piece of a text, as far as they are asked for; list items and paragraphs end one as well. */
export function* sentencesIn(text: string, { start, end }: Range): Generator<Sentence, undefined> {
  const piece = text.slice(start, end);
  let from = 0;
  for (const to of endsIn(piece)) {
    const source = piece.slice(from, to);
    const words = wordsOf(source);
    if (words !== '') yield { words, source, range: { start: start + from, end: start + to } };
    from = to;
  }
  return undefined;
}

function* endsIn(piece: string): Iterable<number> {
  for (const { index, 0: mark } of piece.matchAll(END)) yield index + mark.length;
  yield piece.length;
}

/** Whether a sentence asks. */
export function isQuestion(source: string): boolean {
  return /[?？][^\p{L}\p{N}?？]*$/u.test(source);
}
