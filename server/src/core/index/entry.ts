/** Where a proposal stands among others. */
export interface Standing {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  /** The id of the template that it follows. */
  readonly template: string;
  /** The folder whose proposals by that template belong together: see `areaAround`. */
  readonly series: string;
  /** Whether other templates fit as well: then its neighbours decide, and it is no example for them. */
  readonly isInDoubt: boolean;
  readonly number: number | undefined;
  /** When it was made, as `YYYY-MM-DD`, where its name or its fields say so. */
  readonly day: string | undefined;
}

/** What is kept of a proposal when its text is put away: all that other proposals are judged by. */
export interface Entry extends Standing {
  /** What it does otherwise than the template asks; undefined for what owes no sections, which is no example. */
  readonly facts: ReadonlySet<string> | undefined;
}
