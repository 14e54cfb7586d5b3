/** How far a proposal has come, whatever its team calls it. */
export type Stage = 'draft' | 'review' | 'accepted' | 'implemented' | 'closed';

/** The words of one language. Data only: a new language is one more file of this form, and its line in `lexicons.ts`. */
export interface Lexicon {
  /** As in BCP 47. */
  readonly language: string;
  /** What statuses are called, by what they mean; what follows such words does not matter. Lower case, without punctuation. */
  readonly statuses: Readonly<Record<Stage, readonly string[]>>;
  /** Statuses in which nothing goes on: they do not say how far a proposal has come. */
  readonly paused: readonly string[];
  /** Words that leave open whether a status is reached: "implemented in part". */
  readonly doubts: readonly string[];
  /** The closed statuses for which another proposal takes the place of this one. */
  readonly replaced: readonly string[];
  /** Between such a status and the proposal that takes its place, the usual one first; empty where no word stands there. */
  readonly by: readonly string[];
  /** With which words a note starts that belongs to the status before it: "accepted since May". */
  readonly since: readonly string[];
  /** With which words any other note starts: "accepted with changes". */
  readonly notes: readonly string[];
  /** What fields are called. */
  readonly fields: {
    readonly status: readonly string[];
    /** For the proposal that takes the place of this one. */
    readonly replacedBy: readonly string[];
    /** For the proposals whose place this one takes. */
    readonly replaces: readonly string[];
  };
}
