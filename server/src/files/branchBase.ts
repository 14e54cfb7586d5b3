import { pathsOf } from './branchPaths.ts';
import { git } from './git.ts';

/** Where others go on while somebody works on a branch, best first. */
const USUAL = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];
const TIMEOUT = 10_000;

/** What a branch began with, and what is there by now. */
export interface BranchBase {
  /** As it was named. */
  readonly name: string;
  /** The commit at which the branch began. */
  readonly start: string;
  /** The Markdown files there, relative to the folder. */
  readonly began: readonly string[];
  /** Those that the base has by now. */
  readonly current: readonly string[];
}

/** The base of the branch that is checked out; undefined where there is none of that name, or nothing in common with it. */
export async function branchBase(folder: string, wanted?: string): Promise<BranchBase | undefined> {
  for (const name of wanted === undefined ? USUAL : [wanted]) {
    const run = async (...args: readonly string[]) =>
      (await git(folder, args, { timeout: TIMEOUT }))?.trim() || undefined;
    const commit = await run('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
    const start = commit && (await run('merge-base', commit, 'HEAD'));
    if (!commit || !start) continue;
    const [began, current] = await Promise.all([start, commit].map((each) => pathsOf(folder, each, '', TIMEOUT)));
    return { name, start, began: began ?? [], current: current ?? [] };
  }
  return undefined;
}
