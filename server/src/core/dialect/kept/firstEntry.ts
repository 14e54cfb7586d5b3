import { isFirstEntry } from '../../language/kept.ts';
import { wordsOf } from '../../text/words.ts';
import type { Recogniser } from '../clue.ts';
import type { PhrasePlace } from './phrasePlace.ts';

/** With a version or a day before it. */
const MAX_PARTS = 6;

/** The first entry of a history, which is true of every proposal: "v0.1.0: Initial draft." */
export const firstEntry: Recogniser<PhrasePlace> = {
  id: 'first-entry-of-history',
  weight: 7,
  find: ({ source }) => {
    const entry = source.replace(/\[.*$/s, '').trim();
    const isOne = entry.split(/\s+/).length <= MAX_PARTS && isFirstEntry(wordsOf(entry));
    return isOne ? { start: 0, end: source.length } : undefined;
  },
  examples: ['- v0.1.0: Initial draft.', '- 2026-01-02 - First version [#12]', '- 0.1: Erster Entwurf', '- 初稿'],
  counterExamples: ['- The initial draft needs a sponsor.', '- Changed the first version of the plan'],
};
