import { headingKey } from '../../document/headingKey.ts';
import { spoken } from '../../language/spoken.ts';
import type { Recogniser } from '../clue.ts';

const isCalledInstructions = spoken(({ author }) => author.instructions, 'whole');

/** A heading that is called instructions. */
export const calledInstructions: Recogniser<string> = {
  id: 'called-instructions',
  weight: 7,
  find: (title) => (isCalledInstructions(headingKey(title)) ? { start: 0, end: title.length } : undefined),
  examples: ['Instructions', 'RFC Template Instructions', '1. Submission instructions', 'Anleitung'],
  counterExamples: ['Install instructions', 'Build instructions', 'Rollout'],
};
