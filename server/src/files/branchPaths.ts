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
  const end = Date.now() + TIME_LIMIT;
  // One broken branch fails the order by date for all.
  const listed = (await tips(root, end, '--sort=-committerdate')) ?? (await tips(root, end));
  const commits = [...new Set(listed?.match(/^[0-9a-f]{40,64}$/gm) ?? [])];
  const paths = new Set<string>();
  let next = 0;
  const work = async () => {
    for (let commit = commits[next++]; commit !== undefined; commit = commits[next++]) {
      const timeout = end - Date.now();
      if (timeout <= 0) return;
      for (const path of await pathsOf(root, commit, below, timeout)) paths.add(path);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return [...paths];
}

/** The commits that branches stand at, a line each; undefined where git cannot tell. */
async function tips(root: string, end: number, ...order: readonly string[]): Promise<string | undefined> {
  const timeout = end - Date.now();
  if (timeout <= 0) return undefined;
  const options = [...order, `--count=${MAX_BRANCHES}`, '--format=%(objectname)'];
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
