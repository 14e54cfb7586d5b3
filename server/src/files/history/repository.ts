import { resolve } from 'node:path';
import { git, isInRepository } from '../git.ts';
import { readText } from '../readText.ts';
import { type BoundedGit, NoHistory } from './boundedGit.ts';

export interface Repository {
  /** The commit that is checked out. */
  readonly head: string;
  /** Of the folder below the repository's own root: empty, or ending in a slash. */
  readonly prefix: string;
  /** Commits that a shallow clone cut off from their parents: what they seem to add may be far older. */
  readonly cutOff: ReadonlySet<string>;
}

/**
 * What git says of a repository as it is checked out: it changes when another commit is, or more of the history is fetched. Undefined for
 * no history.
 */
export async function stateOf(root: string): Promise<string | undefined> {
  return git(root, ['rev-parse', '--is-shallow-repository', 'HEAD', '--git-path', 'shallow', '--show-prefix']);
}

/**
 * The repository round a folder; throws `NoHistory` where there is none, no commit, or only a part of the objects.
 * @param state what `stateOf` says of it
 */
export async function openRepository(root: string, state: Promise<string | undefined>): Promise<Repository> {
  if (!(await isInRepository(root))) throw new NoHistory('no repository');
  // Git might fetch what is missing there, commit by commit.
  if (await git(root, ['config', '--get-regexp', String.raw`^(remote\..*\.promisor|extensions\.partialclone)$`]))
    throw new NoHistory('partial clone');
  const [, shallow, head = '', shallowFile = '', prefix = ''] =
    /^(.*)\n(.*)\n(.*)\n([\s\S]*)\n$/.exec((await state) ?? '') ?? [];
  if (head === '') throw new NoHistory('no repository');
  const cutOff = shallow === 'true' ? (await readText(resolve(root, shallowFile))).split('\n') : [];
  return { head, prefix, cutOff: new Set(cutOff) };
}

/** The paths of all files of a commit below some paths (none for all), relative to the repository's own root. */
export async function filesIn(run: BoundedGit, commit: string, below: readonly string[]): Promise<ReadonlySet<string>> {
  const paths = below.length === 0 ? [] : ['--', ...below];
  const listed = await run(['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit, ...paths]);
  return new Set(listed.split('\0'));
}
