import { isPointer } from '../../language/kept.ts';
import { wordsOf } from '../../text/words.ts';
import type { Recogniser } from '../clue.ts';
import type { PhrasePlace } from './phrasePlace.ts';

const LINK = /^([^[\]]{1,40})\[[^\]]*\]\([^)\s]*\)[.。]?$/;

/** A sentence that is a link: "See the [glossary](terms.md)." */
export const pointer: Recogniser<PhrasePlace> = {
  id: 'pointer',
  weight: 7,
  find: ({ kind, source }) => {
    const before = LINK.exec(source)?.[1];
    const isOne = (kind === 'sentence' || kind === 'comment') && before !== undefined && isPointer(wordsOf(before));
    return isOne ? { start: 0, end: source.length } : undefined;
  },
  examples: ['See the [glossary](terms.md).', 'Please refer to [our rules](rules.md)', 'Siehe [Glossar](begriffe.md).'],
  counterExamples: ['See what others say.', 'Describe the [plan](plan.md).', 'See the [plan](plan.md), and say more.'],
};
