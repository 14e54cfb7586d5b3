import { branchStart } from './branchBase.ts';
import { pathsOf, pathsOnBranches, type UnseenBranches } from './branchPaths.ts';
import { git } from './git.ts';

const TIMEOUT = 2_000;
/** In milliseconds, for all branches: nobody waits for a list to choose from. */
const FOR_ALL = 10_000;

/** What came since the branch that is checked out began, here and on other branches. Paths are relative to the folder that was asked about. */
export interface OtherBranches {
  /** Whether a file came with this branch, or is in no commit yet. */
  readonly isNew: (path: string) => boolean;
  /** The Markdown files that came with others, each with a branch that has it. */
  readonly added: ReadonlyMap<string, string>;
  /** Those that there was no time for. */
  readonly unseen?: UnseenBranches;
}

/**
 * What other branches bring, local and remote-tracking ones; nothing is fetched. Undefined where there is no git, no base, or nothing
 * that matters.
 * @param folder a repository's folder, or one in it
 * @param matters tells whether somebody wants to know, by what is new here: looking through all branches takes longer
 */
export async function otherBranches(
  folder: string,
  matters: (isNew: OtherBranches['isNew']) => boolean = () => true,
): Promise<OtherBranches | undefined> {
  const base = await branchStart(folder);
  if (!base) return undefined;
  const began = new Set(await pathsOf(folder, base.start, '', TIMEOUT));
  const isNew = (path: string) => !began.has(path);
  if (began.size === 0 || !matters(isNew)) return undefined;
  const { paths, unseen } = await pathsOnBranches(folder, '', FOR_ALL);
  return { isNew, added: new Map([...paths].filter(([path]) => isNew(path))), ...(unseen && { unseen }) };
}

/** Something that changes when what branches hold may be another; undefined where there is no git. */
export async function stampOfBranches(folder: string): Promise<string | undefined> {
  return git(folder, ['rev-parse', 'HEAD', '--branches', '--remotes'], { timeout: TIMEOUT });
}
