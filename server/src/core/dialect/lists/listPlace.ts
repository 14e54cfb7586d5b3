/** A text that may be a list of values, with what recognisers look at. */
export interface ListPlace {
  /** Without what introduces the list, and the quotes or brackets round it. */
  readonly text: string;
  /** Whether it stands in a status, where less will do. */
  readonly isStatus: boolean;
  /** Whether brackets or quotes stood round all of it. */
  readonly isWrapped: boolean;
}
