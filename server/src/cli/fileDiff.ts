import { unifiedDiff } from './unifiedDiff.ts';

/** A file as it is, and as it would be. */
export interface FileChange {
  /** Relative to its root, with forward slashes. */
  readonly inRoot: string;
  readonly before: string;
  readonly after: string;
  /** Whether there is no such file yet. */
  readonly isNew?: boolean | undefined;
}

/** What would change in a file, as a diff that `git apply` takes in the root; '' where nothing would. */
export function fileDiff({ inRoot, before, after, isNew }: FileChange): string {
  const hunks = unifiedDiff(before, after);
  if (hunks === '') return '';
  const head = `diff --git a/${inRoot} b/${inRoot}\n${isNew ? 'new file mode 100644\n' : ''}`;
  return `${head}--- ${isNew ? '/dev/null' : `a/${inRoot}`}\n+++ b/${inRoot}\n${hunks}`;
}
