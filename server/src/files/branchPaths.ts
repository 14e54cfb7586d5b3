import { git } from './git.ts';

const MAX_BRANCHES = 200;
/** In milliseconds, for all branches together. */
const TIME_LIMIT = 2000;
const AT_ONCE = 4;

/**
 * The Markdown files below a folder on all local and remote-tracking branches, each once, relative to `root`. Newest
 * branches come first, as far as the time suffices; nothing is fetched. Empty where there is no git or no repository.
 * @param below relative to `root`, with forward slashes, '' for `root` itself
 */
export async function branchPaths(root: string, below: string): Promise<readonly string[]> {
  return [...(await pathsOnBranches(root, below)).keys()];
}

/** The same, each with the newest branch that has it. */
export async function pathsOnBranches(root: string, below: string): Promise<ReadonlyMap<string, string>> {
  const end = Date.now() + TIME_LIMIT;
  // One broken branch fails the order by date for all.
  const listed = (await tips(root, end, '--sort=-committerdate')) ?? (await tips(root, end));
  const branches = new Map<string, string>();
  for (const [, commit = '', name = ''] of listed?.matchAll(/^([0-9a-f]{40,64}) (.+)$/gm) ?? [])
    if (!branches.has(commit)) branches.set(commit, name);
  const found: (readonly string[])[] = [];
  const commits = [...branches.keys()];
  let next = 0;
  const work = async () => {
    for (let at = next++; at < commits.length; at = next++) {
      const timeout = end - Date.now();
      if (timeout <= 0) return;
      found[at] = await pathsOf(root, commits[at] ?? '', below, timeout);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const paths = new Map<string, string>();
  for (const [at, commit] of commits.entries())
    for (const path of found[at] ?? []) if (!paths.has(path)) paths.set(path, branches.get(commit) ?? '');
  return paths;
}

/** The commits that branches stand at, a line each with the branch's name; undefined where git cannot tell. */
async function tips(root: string, end: number, ...order: readonly string[]): Promise<string | undefined> {
  const timeout = end - Date.now();
  if (timeout <= 0) return undefined;
  const options = [...order, `--count=${MAX_BRANCHES}`, '--format=%(objectname) %(refname:short)'];
  return git(root, ['for-each-ref', ...options, 'refs/heads', 'refs/remotes'], { timeout });
}

/** The Markdown files below a folder in a commit. */
export async function pathsOf(
  root: string,
  commit: string,
  below: string,
  timeout: number,
): Promise<readonly string[]> {
  const folder = below === '' ? [] : ['--', `${below}/`];
  const listed = await git(root, ['ls-tree', '-r', '-z', '--name-only', commit, ...folder], { timeout });
  return (listed ?? '').split('\0').filter((path) => /\.(?:md|markdown)$/i.test(path));
}
