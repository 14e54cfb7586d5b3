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
  /** Where the outcome goes, as JSON. */
  readonly results: string;
}

/** What the tests of a window came to. */
export interface Outcome {
  readonly passed: number;
  /** Of each test that failed, its name and below it what it met. */
  readonly failures: readonly string[];
}

export const optionsVariable = 'PROPOSALS_SUITE';

/** In a browser, where there is no environment: the bundler puts them here. */
declare const SUITE_OPTIONS: SuiteOptions;

/** Reads the options back, in the extension host. */
export function suiteOptions(): SuiteOptions {
  if (typeof SUITE_OPTIONS !== 'undefined') return SUITE_OPTIONS;
  return JSON.parse(process.env[optionsVariable] ?? '{}');
}
