/** Words of titles that stand in templates, to be replaced. One word each. */
export interface TitleWords {
  /** What a title is called, the usual one first: "title". */
  readonly title: readonly string[];
  /** What may stand behind that: "title of the decision", "title here". */
  readonly behind: readonly string[];
  /** With which words something stands in for what an author has, beside "your": "example". */
  readonly standIns: readonly string[];
  /** What else says nothing of what is proposed, beside the kind of it: "short", "the", "problem". */
  readonly general: readonly string[];
  /** What says of a file that some other one is meant: `related-proposal.md`. */
  readonly others: readonly string[];
}
