import type { Range } from '../text/range.ts';
import { hasUnspaced } from '../text/words.ts';
import type { Lexicon, Phrases } from './lexicon.ts';
import { LEXICONS } from './lexicons.ts';
import { unspacedReadings } from './phraseReadings.ts';
import { withoutAccents } from './phrases.ts';
import { WordTree } from './wordTree.ts';

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;

/**
 * Where words of one kind stand in a text, in any language: the longest at each place.
 * @param pick the phrases of a lexicon
 * @returns ranges of the text, in order
 */
export function findSpoken(pick: (lexicon: Lexicon) => Phrases): (text: string) => readonly Range[] {
  let tree: WordTree | undefined;
  let unspaced: readonly string[] | undefined;
  return (text) => {
    const words = [...text.matchAll(WORD)];
    const plain = words.map(([word]) => withoutAccents(word.replace(/['’]/g, '').toLowerCase()));
    tree ??= new WordTree(
      LEXICONS.filter(({ isUnspaced }) => !isUnspaced)
        .flatMap(pick)
        .map(withoutAccents),
    );
    const ranges: Range[] = [];
    for (let at = 0; at < words.length; at++) {
      const [first, last] = [words[at], words[(tree.endAt(plain, at) ?? 0) - 1]];
      if (first && last) ranges.push({ start: first.index, end: last.index + last[0].length });
    }
    if (!hasUnspaced(text)) return ranges;
    unspaced ??= LEXICONS.filter(({ isUnspaced }) => isUnspaced)
      .flatMap(pick)
      .flatMap(unspacedReadings);
    return [...ranges, ...unspaced.flatMap((phrase) => occurrences(text, phrase))].sort((a, b) => a.start - b.start);
  };
}

function occurrences(text: string, phrase: string): readonly Range[] {
  const ranges: Range[] = [];
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1))
    ranges.push({ start: at, end: at + phrase.length });
  return ranges;
}
