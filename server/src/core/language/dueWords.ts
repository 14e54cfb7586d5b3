import type { Phrases } from './lexicon.ts';

/** With which words a template says when a part is to be written, and by whom. */
export interface DueWords {
  /** With which words a sentence starts by which it need not be there at first: "not required until", "to be completed before". */
  readonly from: Phrases;
  /** A whole sentence by which it is there for a status, `%` in the place of that one: "required for % only". */
  readonly inStatus: Phrases;
  /** What a proposal comes to, beside the statuses: "acceptance". */
  readonly reached: Readonly<Record<'review' | 'accepted' | 'implemented', Phrases>>;
  /** Others than the author write it: "to be filled in by the reviewers". */
  readonly byOthers: Phrases;
}
