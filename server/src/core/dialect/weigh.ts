import { type Clue, heaviestFirst } from './clue.ts';

/** How sure a reading is: what is uncertain never becomes more than a hint. */
export type Certainty = 'certain' | 'likely' | 'uncertain';

/** What the clues come to. */
export interface Verdict {
  readonly holds: boolean;
  readonly certainty: Certainty;
  /** The clues for what was found, the weightiest first. */
  readonly because: readonly Clue[];
}

/** Log odds from which on a reading is right at least 19 times in 20, and 49 times in 50. */
const LIKELY = 3;
const CERTAIN = 4;

/**
 * Weighs the evidence for a fact.
 * @param prior the log odds of the fact where nothing is said
 */
export function weigh(clues: readonly Clue[], prior: number): Verdict {
  const said = clues.find(({ weight }) => !Number.isFinite(weight));
  const sum = said ? said.weight : clues.reduce((total, { weight }) => total + weight, prior);
  const holds = sum > 0;
  const because = heaviestFirst(clues.filter(({ weight }) => weight > 0 === holds));
  return { holds, certainty: certaintyOf(sum), because };
}

/** How sure a reading of some weight is. */
export function certaintyOf(weight: number): Certainty {
  return Math.abs(weight) >= CERTAIN ? 'certain' : Math.abs(weight) >= LIKELY ? 'likely' : 'uncertain';
}
