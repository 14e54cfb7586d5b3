import type { Block } from '../document/block.ts';
import { type Phrase, readPhrases } from '../document/phrases.ts';
import { addressesAuthor, instructs } from '../language/advice.ts';
import { isAboutTable, speaksToReaders } from '../language/kept.ts';
import type { Range } from '../text/range.ts';
import { wordsOf } from '../text/words.ts';

/** Also within a link, as in `[ABC-XXXX]`. */
const NUMBER_TO_COME = /\b(?:X{3,}|N{3,}|0000)\b/;
const COLON = /[:：][*_]{0,3}$/;
/** `**Pros:**` is no sentence. */
const MAX_LABEL_WORDS = 3;

/** What of some blocks of a template leads to what the author writes, by phrase key. */
export interface LeadIns {
  /** What is content that stays, as the text above a checklist. */
  readonly kept: ReadonlySet<string>;
  /** Sentences with a colon above a list, a table or code that is the author's, and items over boxes to tick: they may stay, and say nothing alone. */
  readonly leads: ReadonlySet<string>;
}

/** @param placeholdersOf what reads like a placeholder in a block */
export function leadIns(
  text: string,
  all: readonly Block[],
  placeholdersOf: (block: Block) => readonly Range[],
): LeadIns {
  const kept = new Set<string>();
  const leads = new Set<string>();
  const blocks = all.filter(({ kind }) => kind !== 'html');
  const read = blocks.map((block) => readPhrases(text, block));
  const source = ({ range }: Phrase) => text.slice(range.start, range.end);
  read.forEach((phrases, i) => {
    const [first] = phrases;
    const [block, holder] = [blocks[i], blocks[i + 1]];
    const next = read[i + 1];
    if (first && speaksToReaders(wordsOf(source(first)))) for (const { key } of phrases) kept.add(key);
    // An item over boxes to tick is the question, and stays above the answer.
    phrases.forEach(({ key, kind }, at) => {
      if (kind === 'item' && phrases[at + 1]?.kind === 'task') leads.add(key);
    });
    if (!first || !holder || !next || next.length === 0 || block?.kind === 'list') return;
    if (next.every(({ kind }) => kind === 'task')) for (const { key } of phrases) kept.add(key);
    const last = phrases.at(-1) ?? first;
    const isFilledIn =
      holder.kind === 'list' &&
      (placeholdersOf(holder).length > 0 || NUMBER_TO_COME.test(text.slice(holder.start, holder.end)));
    const isToAuthor = instructs(last.key) || next.every((phrase) => source(phrase).endsWith('?'));
    const words = wordsOf(source(last));
    if (COLON.test(source(last)) && !isToAuthor) {
      if (isFilledIn && words.split(' ').length > MAX_LABEL_WORDS) kept.add(last.key);
      else if (isFilledIn || (holdsOwn(holder, next) && !addressesAuthor(words))) leads.add(last.key);
    }
    if (!isAboutTable(wordsOf(source(first)))) return;
    const table = read.findIndex((later, j) => j > i && later.some(({ kind }) => kind === 'header'));
    for (const { key } of read.slice(i, Math.max(i, table)).flat()) kept.add(key);
  });
  return { kept, leads };
}

/** A list, a table or code: what an author puts in place of the template's. */
function holdsOwn({ kind }: Block, phrases: readonly Phrase[]): boolean {
  return kind === 'list' || kind === 'code' || phrases.some((phrase) => phrase.kind === 'header');
}
