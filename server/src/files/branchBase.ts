import { pathsOf } from './branchPaths.ts';
import { git } from './git.ts';

/** Where others go on while somebody works on a branch, best first. */
const USUAL = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];
const TIMEOUT = 10_000;

/** Where the branch that is checked out began. */
export interface BranchStart {
  /** The base, as it was named. */
  readonly name: string;
  /** The commit at which the branch began. */
  readonly start: string;
  /** The one that the base has by now. */
  readonly tip: string;
}

/** What a branch began with, and what is there by now. */
export interface BranchBase extends BranchStart {
  /** The Markdown files there, relative to the folder. */
  readonly began: readonly string[];
  /** Those that the base has by now. */
  readonly current: readonly string[];
}

/**
 * Where the branch that is checked out began; undefined where there is no base of that name, or nothing in common with it.
 * @param wanted the base; the usual one unless told
 */
export async function branchStart(folder: string, wanted?: string): Promise<BranchStart | undefined> {
  for (const name of wanted === undefined ? USUAL : [wanted]) {
    const run = async (...args: readonly string[]) =>
      (await git(folder, args, { timeout: TIMEOUT }))?.trim() || undefined;
    const tip = await run('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
    const start = tip && (await run('merge-base', tip, 'HEAD'));
    if (tip && start) return { name, start, tip };
  }
  return undefined;
}

/** The same with the files that are there. */
export async function branchBase(folder: string, wanted?: string): Promise<BranchBase | undefined> {
  const base = await branchStart(folder, wanted);
  if (!base) return undefined;
  const [began, current] = await Promise.all([base.start, base.tip].map((each) => pathsOf(folder, each, '', TIMEOUT)));
  return { ...base, began: began ?? [], current: current ?? [] };
}

/** Whether a clone was cut off from its older commits, so that the start of a branch may be among what is missing. */
export async function isShallow(folder: string): Promise<boolean> {
  return (await git(folder, ['rev-parse', '--is-shallow-repository'], { timeout: TIMEOUT }))?.trim() === 'true';
}
