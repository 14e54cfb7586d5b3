/** The colours of the window. */
export type Theme = 'dark' | 'light';

/** What `run.ts` tells the suite, by way of the extension host's environment. */
export interface SuiteOptions {
  /** Address of the bridge to the user interface. */
  readonly bridge: string;
  /** The word that opens the bridge. */
  readonly secret: string;
  /** Names of the files with the tests to run. */
  readonly files: readonly string[];
  /** A regular expression for the names of the tests to run; without it all do. */
  readonly grep?: string;
  /** The colours in which each test starts. */
  readonly theme: Theme;
  /** Where the counts go, as JSON. */
  readonly results: string;
}

export const optionsVariable = 'PROPOSALS_SUITE';

/** Reads the options back, in the extension host. */
export function suiteOptions(): SuiteOptions {
  return JSON.parse(process.env[optionsVariable] ?? '{}');
}
