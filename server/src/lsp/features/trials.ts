import type { Match } from '../../core/index.ts';

/**
 * How many characters the tries of one answer may read, of proposal and template, all in all: a tenth of a second. What is offered beyond that is tried
 * out when it is chosen.
 */
export const MAX_TRIED_CHARACTERS = 200_000;

/** How much an answer may still try out. */
export class Trials {
  #left: number;

  /** @param isEndless where the client does not ask again when an action is chosen: all has to be tried out at once */
  constructor(isEndless: boolean) {
    this.#left = isEndless ? Number.POSITIVE_INFINITY : MAX_TRIED_CHARACTERS;
  }

  /** Whether so many tries of a proposal can be afforded; then they are counted. */
  take(tries: number, { document, template }: Match): boolean {
    const cost = tries * (document.text.length + template.document.text.length);
    if (cost > this.#left) return false;
    this.#left -= cost;
    return true;
  }
}
