import { countsOf } from '../core/text/counts.ts';
import { git } from './git.ts';
import { gitAuthor } from './gitAuthor.ts';
import { oneLine } from './oneLine.ts';

const MAX_COMMITS = 2_000;
const MAX_NAMES = 100;

/**
 * The people who may be named as authors: the user, then those who wrote most of the latest commits. Empty where there is no
 * repository. Only for trusted workspaces.
 */
export async function gitAuthors(cwd: string): Promise<readonly string[]> {
  const [own, log] = await Promise.all([
    gitAuthor(cwd),
    git(cwd, ['log', '--no-show-signature', '--format=%aN', `--max-count=${MAX_COMMITS}`]),
  ]);
  const names = (log ?? '').split('\n').map(oneLine);
  const counts = countsOf(names.filter((name) => name !== '' && name.length <= 80 && !/\[bot\]$/.test(name)));
  const others = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  return [...new Set([...(own === undefined ? [] : [own]), ...others])].slice(0, MAX_NAMES);
}
