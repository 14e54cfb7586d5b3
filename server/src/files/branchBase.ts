import { pathsOf } from './branchPaths.ts';
import { git } from './git.ts';

/** Where others go on while somebody works on a branch, best first. */
const USUAL = ['remotes/origin/HEAD', 'remotes/origin/main', 'remotes/origin/master', 'heads/main', 'heads/master'].map(
  (name) => `refs/${name}`,
);
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
  const bases = await (wanted === undefined ? usualBases(folder) : namedBase(folder, wanted));
  for (const { name, tip, isCheckedOut } of bases) {
    const start = isCheckedOut ? tip : await ask(folder, ['merge-base', tip, 'HEAD']);
    if (start) return { name, start, tip };
  }
  return undefined;
}

interface Base {
  readonly name: string;
  readonly tip: string;
  /** Whether it is the branch that is checked out. */
  readonly isCheckedOut: boolean;
}

/** Those of the usual bases that there are, best first. */
async function usualBases(folder: string): Promise<readonly Base[]> {
  const listed = await ask(folder, ['for-each-ref', '--format=%(refname) %(objectname) %(HEAD)', ...USUAL]);
  const found = new Map((listed ?? '').split('\n').map((line) => [line.split(' ')[0], line.split(' ')]));
  return USUAL.flatMap((ref): Base[] => {
    const [, tip, mark] = found.get(ref) ?? [];
    const name = ref.replace(/^refs\/(?:heads|remotes)\//, '');
    return tip === undefined ? [] : [{ name, tip, isCheckedOut: mark === '*' }];
  });
}

async function namedBase(folder: string, name: string): Promise<readonly Base[]> {
  const tip = await ask(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  return tip ? [{ name, tip, isCheckedOut: false }] : [];
}

async function ask(folder: string, args: readonly string[]): Promise<string | undefined> {
  return (await git(folder, args, { timeout: TIMEOUT }))?.trim();
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
  return (await ask(folder, ['rev-parse', '--is-shallow-repository'])) === 'true';
}
