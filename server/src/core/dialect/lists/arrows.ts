import type { Recogniser } from '../clue.ts';
import type { ListPlace } from './listPlace.ts';

const ARROW = /→|->|⟶|⇒/;

/** Values in the order in which they follow each other. */
export const arrows: Recogniser<ListPlace, readonly string[]> = {
  id: 'arrows',
  weight: 5,
  find: ({ text }) => (ARROW.test(text) ? text.split(ARROW) : undefined),
  examples: ['Draft → Accepted', 'draft -> review -> done'],
  counterExamples: ['Draft > Accepted'],
};
