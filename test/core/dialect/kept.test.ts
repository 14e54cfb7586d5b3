import { describe, expect, test } from 'vitest';
import { isKept, KEPT_PHRASES } from '../../../server/src/core/dialect/kept/index.ts';
import { readPhrases } from '../../../server/src/core/document/phrases.ts';
import { parseDocument } from '../../../server/src/core/index.ts';
import { wordsOf } from '../../../server/src/core/text/words.ts';

/** The only phrase of a piece. */
const placeIn = (piece: string) => {
  const document = parseDocument(`${piece}\n`);
  const [phrase] = document.preamble.flatMap((block) => readPhrases(document.text, block));
  if (!phrase) throw new Error('There is no phrase.');
  const source = document.text.slice(phrase.range.start, phrase.range.end);
  return { kind: phrase.kind, source, words: wordsOf(source) };
};

describe.each(KEPT_PHRASES)('$id', ({ find, examples, counterExamples }) => {
  test.each(examples)('reads %j', (piece) => {
    expect(find(placeIn(piece))).toBeDefined();
    expect(isKept(placeIn(piece))).toBe(true);
  });

  test.each(counterExamples)('leaves %j alone', (piece) => {
    expect(find(placeIn(piece))).toBeUndefined();
  });
});
