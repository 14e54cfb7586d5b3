/** What `run.ts` tells the suite, by way of the extension host's environment. */
export interface SuiteOptions {
  /** Address of the bridge to the user interface. */
  readonly bridge: string;
  /** The word that opens the bridge. */
  readonly secret: string;
  /** Which tests to run: the start of a file's name, or a regular expression for the names of tests. */
  readonly only?: string;
  /** Where the counts go, as JSON. */
  readonly results: string;
}

/** What the names of files start with whose tests need a window with two folders. */
export const TWO_ROOTS = 'twoRoots';

export const optionsVariable = 'PROPOSALS_SUITE';

/** Reads the options back, in the extension host. */
export function suiteOptions(): SuiteOptions {
  return JSON.parse(process.env[optionsVariable] ?? '{}');
}
