import { type Clue, heaviestFirst } from '../dialect/clue.ts';
import type { Due } from '../dialect/due/index.ts';
import { weigh } from '../dialect/weigh.ts';
import type { Range } from '../text/range.ts';
import type { Reason } from './template.ts';

/** Whether a proposal needs a section or field, and what in the template says so. */
export interface Presence {
  readonly isRequired: boolean;
  readonly requirement: Reason;
  /** From which stage on, where the template says so. */
  readonly due?: Due | undefined;
}

/** A part of a template of which nothing is said is required, almost always. */
const PRIOR = -4;
/** What the form of a template weighs; as much as most recognisers. */
const BY_FORM = 7;

/** What all that was found comes to. @param range where the part is named, for one of which nothing is said */
export function weighedPresence(range: Range, clues: readonly Clue[]): Presence {
  const { holds, certainty, because } = weigh(clues, PRIOR);
  return {
    isRequired: !holds,
    requirement: { range: because[0]?.range ?? range, certainty, clues: heaviestFirst(clues) },
  };
}

/** What was said on purpose, in `.proposals.yaml` or a comment that is there for it: nothing that is found beats that. */
export function saidPresence(by: 'configuration' | 'comment', range: Range, isRequired: boolean): Presence {
  return weighedPresence(range, [{ by, range, weight: isRequired ? -Infinity : Infinity }]);
}

/** A presence of something that need not be there after all. @param by what makes it so: how the template is built, or others beside it */
export function voluntary(by: string, { requirement, due }: Presence): Presence {
  const clues = [{ by, range: requirement.range, weight: BY_FORM }, ...(requirement.clues ?? [])];
  return { isRequired: false, requirement: { ...requirement, clues }, due };
}
