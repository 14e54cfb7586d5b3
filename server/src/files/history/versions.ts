import { readRevisions } from './blobs.ts';
import type { BoundedGit } from './boundedGit.ts';

/** A file as a commit left it. */
export interface Version {
  readonly commit: string;
  /** The commit's day in UTC, as `YYYY-MM-DD`. */
  readonly day: string;
  /** Undefined where it held none. */
  readonly text: string | undefined;
}

/** Newest first; what was there before is asked for by nobody. */
const MAX_VERSIONS = 500;

/**
 * What a file was in each commit that changed it, through renames, newest first. Takes three git processes.
 * @param path relative to the repository's own root
 */
export async function versionsOf(run: BoundedGit, head: string, path: string): Promise<readonly Version[]> {
  const args = ['--follow', `--max-count=${MAX_VERSIONS}`, '--format=%H %ct', '--name-only', '-z'];
  const parts = (await run(['log', ...args, head, '--', path])).split('\0');
  const changes = parts.flatMap((part, i) => {
    const [, commit, seconds] = /^([0-9a-f]{40,}) (\d+)$/.exec(part) ?? [];
    const name = parts[i + 1];
    if (commit === undefined || name === undefined) return [];
    return [{ commit, day: dayOf(Number(seconds) * 1000), name: name.replace(/^\n/, '') }];
  });
  const names = new Set(changes.map(({ name }) => name));
  const commits = changes.map(({ commit }) => commit);
  const texts = await readRevisions(run, commits, [...names]);
  return changes.map(({ commit, day, name }) => ({ commit, day, text: texts.get(commit)?.get(name) }));
}

/** The day in UTC of a time in milliseconds since 1970, as `YYYY-MM-DD`. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
