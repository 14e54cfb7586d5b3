import type { Block } from '../document/block.ts';
import { readPhrases } from '../document/phrases.ts';
import { isReplacement } from '../matching/stage.ts';
import { Memo } from '../text/memo.ts';
import { type Range, shift } from '../text/range.ts';
import { wordsOf } from '../text/words.ts';

/** A word of a text, with the sentence, item or row that it stands in. */
export interface VisibleWord {
  readonly word: string;
  readonly phrase: Range;
}

const known = new Memo<readonly VisibleWord[]>(4_000);

/**
 * The words of a block that its readers see: how they are wrapped and marked, comments, the targets of links and ticks do not matter,
 * nor does a line which says that another proposal has taken the place of this one.
 */
export function visibleWords(text: string, block: Block): readonly VisibleWord[] {
  const { kind } = block;
  const words = known.get(`${kind}:${text.slice(block.start, block.end)}`, (key) => {
    const source = key.slice(kind.length + 1);
    return readPhrases(source, { ...block, start: 0, end: source.length }).flatMap((phrase) => {
      const seen = phrase.kind === 'comment' ? '' : seenIn(source.slice(phrase.range.start, phrase.range.end), kind);
      if (isReplacement(seen.replace(/^[^\p{L}]+/u, ''))) return [];
      const found = wordsOf(seen).split(' ');
      return found.flatMap((word): VisibleWord[] => (word === '' ? [] : [{ word, phrase: phrase.range }]));
    });
  });
  return words.map(({ word, phrase }) => ({ word, phrase: shift(phrase, block.start) }));
}

const COMMENT = /<!--(?:(?!<!--)[\s\S])*?-->/g;
const LINK = /!?\[([^[\]\n]{0,300})\](?:\([^()\n]{0,500}\)|\[[^[\]\n]{0,100}\])/g;
const FOOTNOTE = /\[\^[^\]\s]{1,50}\](?!:)/g;
const ADDRESS = /<?https?:\/\/[^\s<>)\]]{1,1000}>?/g;
const TAG = /<\/?[a-z][^<>\n]{0,500}>/gi;
const BOX = /^(\s*(?:(?:[-*+]|\d{1,3}[.)])\s*)?)\[[ xX]\](?=\s)/;

function seenIn(source: string, kind: Block['kind']): string {
  if (kind === 'code') return source;
  const seen = source
    .replace(COMMENT, ' ')
    .replace(LINK, '$1')
    .replace(FOOTNOTE, ' ')
    .replace(ADDRESS, ' ')
    .replace(BOX, '$1');
  return kind === 'html' ? seen.replace(TAG, ' ') : seen;
}
