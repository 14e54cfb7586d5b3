import type { RuleContext } from '../../rules/rule.ts';
import type { TextEdit } from '../../text/edit.ts';

/** A change that mends a problem. */
export interface Fix {
  readonly title: string;
  /** Against the document as it was matched; in order, never overlapping. */
  readonly edits: readonly TextEdit[];
  /** Whether it is the obvious one. */
  readonly isPreferred: boolean;
  /** Whether it is certain, so that it may run unasked, as on save: no word of the author's is changed, added or taken away. */
  readonly isSafe?: boolean;
  /** The status that it gives the proposal, as the template has it. */
  readonly status?: string;
}

/** A fix before it was tried out. */
export interface Draft extends Fix {
  /** Rules whose problems it may bring, as an inserted section brings what is to be written in it. */
  readonly mayBring?: readonly string[] | 'anything';
  /** Whether it removes the template's guidance. */
  readonly isGuidance?: boolean;
}

/** What is known outside of the document; what is not given is left for the author. */
export interface FixOptions extends RuleContext {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly author?: string;
  /** The number of this proposal. */
  readonly number?: number;
  /** Leaves open in what is inserted what only holds for somebody who writes the proposal just now: dates, names, the first status. */
  readonly leavesOpen?: boolean;
  /** Inserts sections without the template's advice. */
  readonly withoutGuidance?: boolean;
}
