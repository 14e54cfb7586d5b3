/** A value in a template's list of alternatives, with what recognisers look at. */
export interface ValuePlace {
  readonly value: string;
  /** All values of the list. */
  readonly all: readonly string[];
}
