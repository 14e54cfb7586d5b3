import type { TextEdit } from '../text/edit.ts';

/** A change that mends a problem. */
export interface Fix {
  readonly title: string;
  /** Against the document as it was matched; never overlapping. */
  readonly edits: readonly TextEdit[];
  /** Whether it is the obvious one. */
  readonly isPreferred: boolean;
}
