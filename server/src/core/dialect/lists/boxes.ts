import type { Recogniser } from '../clue.ts';
import type { ListPlace } from './listPlace.ts';

const BOX = /(?:^|\n)?[ \t]{0,8}(?:[-*+][ \t]{1,4})?\[[ xX]\](?!\()/;

/** Boxes to tick, on one line or each on its own. */
export const boxes: Recogniser<ListPlace, readonly string[]> = {
  id: 'boxes',
  weight: 5,
  find: ({ text }) => (BOX.test(text) ? text.split(BOX).slice(1) : undefined),
  examples: ['[ ] Draft [ ] Accepted', '- [ ] Draft\n- [x] Accepted'],
  counterExamples: ['[Draft] Accepted', '[x](y.md)'],
};
