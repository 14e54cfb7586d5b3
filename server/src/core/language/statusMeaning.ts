import { hasUnspaced } from '../text/words.ts';
import type { Lexicon, Stage } from './lexicon.ts';
import { LEXICONS } from './lexicons.ts';
import { folded, PhraseTable } from './phrases.ts';

/** What the words of a status say. */
export interface StatusMeaning {
  readonly stage: Stage | 'paused';
  readonly lexicon: Lexicon;
  /** Whether another proposal takes the place of this one. */
  readonly isReplaced: boolean;
}

const STAGES: readonly Stage[] = ['draft', 'review', 'accepted', 'implemented', 'closed'];
const MEANINGS = new PhraseTable<StatusMeaning>(LEXICONS.flatMap((lexicon) => [...meaningsIn(lexicon)]));
/** As they stand among other words. Words of a script without spaces are slow to cut: not before one is asked about. */
const DOUBTS = new Map<Lexicon, readonly string[]>();

function doubtsIn(lexicon: Lexicon): readonly string[] {
  const known = DOUBTS.get(lexicon) ?? lexicon.doubts.map((doubt) => ` ${folded(doubt)} `);
  DOUBTS.set(lexicon, known);
  return known;
}

function* meaningsIn(lexicon: Lexicon): Iterable<[string, StatusMeaning]> {
  const { statuses, paused, replaced } = lexicon;
  for (const stage of STAGES)
    for (const words of statuses[stage]) yield [words, { stage, lexicon, isReplaced: replaced.includes(words) }];
  for (const words of paused) yield [words, { stage: 'paused', lexicon, isReplaced: false }];
}

/** What the words mean that a text starts with, without the number of "3. Accepted"; undefined where they are no status. */
export function statusMeaning(text: string): StatusMeaning | undefined {
  return MEANINGS.atStart(folded(text).replace(/^(?:\d+ )+/, ''));
}

/** Whether nobody can say how far "implemented in part" or "approved, pending a test" is. */
export function isDoubtful(text: string, meaning: StatusMeaning | undefined): boolean {
  if (/\?$/.test(text)) return true;
  const words = ` ${folded(text)} `;
  const lexicons = meaning ? [meaning.lexicon] : LEXICONS.filter(({ isUnspaced }) => !isUnspaced || hasUnspaced(text));
  return lexicons.flatMap(doubtsIn).some((doubt) => words.includes(doubt));
}
