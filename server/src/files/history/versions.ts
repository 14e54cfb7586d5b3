import { dayAt } from '../../core/text/calendar.ts';
import { readRevisions } from './blobs.ts';
import type { BoundedGit } from './boundedGit.ts';

/** A file as a commit left it. */
export interface Version {
  readonly commit: string;
  /** The commit's day in UTC, as `YYYY-MM-DD`. */
  readonly day: string;
  /** The file's path then, relative to the repository's own root. */
  readonly path: string;
}

/** Newest first; what was there before is asked for by nobody. */
const MAX_VERSIONS = 500;

/**
 * How a file came to be what it is in a commit, through renames, newest first. Takes one git process.
 * @param path relative to the repository's own root
 */
export async function versionsOf(run: BoundedGit, head: string, path: string): Promise<readonly Version[]> {
  const args = ['--follow', `--max-count=${MAX_VERSIONS}`, '--format=%H %ct', '--name-only', '-z'];
  const parts = (await run(['log', ...args, head, '--', path])).split('\0');
  return parts.flatMap((part, i) => {
    const [, commit, seconds] = /^([0-9a-f]{40,}) (\d+)$/.exec(part) ?? [];
    const name = parts[i + 1];
    if (commit === undefined || name === undefined) return [];
    return [{ commit, day: dayAt(Number(seconds) * 1000), path: name.replace(/^\n/, '') }];
  });
}

/** The texts of all versions of a file, by commit, without those that held none. Takes two git processes. */
export async function textsOf(run: BoundedGit, versions: readonly Version[]): Promise<ReadonlyMap<string, string>> {
  const names = new Set(versions.map(({ path }) => path));
  const commits = versions.map(({ commit }) => commit);
  const texts = await readRevisions(run, commits, [...names]);
  const pairs = versions.map(({ commit, path }) => [commit, texts.get(commit)?.get(path)] as const);
  return new Map(pairs.flatMap(([commit, text]) => (text === undefined ? [] : [[commit, text] as const])));
}
