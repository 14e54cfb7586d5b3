/** The folders of `server/src/core` that can be tried. */
export const FOLDERS = ['text', 'document', 'language', 'dialect', 'template', 'matching', 'rules', 'writing'];

/** What is to be tried. */
export interface Asked {
  readonly folders: readonly string[];
  /** So many mutants of each folder. */
  readonly sample: number;
  readonly seed: number;
  /** Only tests of the same folders are to notice, and those of no folder: quicker, and a stricter question. */
  readonly isOwn: boolean;
  /** The file that is written. */
  readonly report: string;
  /** These alone, by how the report calls them. */
  readonly again?: readonly string[];
}

/** The mutants that a report says no test has noticed. */
export function survivorsIn(report: string): readonly string[] {
  return [...report.matchAll(/^(?:SURVIVED|UNTESTED) (.*)$/gm)].map(([, name = '']) => name);
}
