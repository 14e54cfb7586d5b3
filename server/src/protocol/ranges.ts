/** A place in a document: lines and characters count from 0, characters in the unit that was agreed on at `initialize`. */
export interface GapPosition {
  readonly line: number;
  readonly character: number;
}

export interface TextRange {
  readonly start: GapPosition;
  readonly end: GapPosition;
}

/** It ends where it starts where something is to be written and nothing to be replaced. */
export interface GapRange extends TextRange {
  /** The section or field it is in. */
  readonly label: string;
}
