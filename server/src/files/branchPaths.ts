import * as l10n from '@vscode/l10n';
import { doubt } from '../kept/sightings.ts';
import { git } from './git.ts';

/** In milliseconds, for all branches together: somebody waits. */
const TIME_LIMIT = 2000;
const AT_ONCE = 4;

/** What branches hold below a folder. */
export interface OnBranches {
  /** The Markdown files, each with the newest branch that has it. */
  readonly paths: ReadonlyMap<string, string>;
  /** Whether there was no time for some of them. */
  readonly unseen?: UnseenBranches;
}

/** How many branches there was no time for, the oldest, and how many there are; 0 of 0 where not even that is known. */
export interface UnseenBranches {
  readonly count: number;
  readonly all: number;
}

/** What to tell the user of branches that nobody has looked at. */
export function saidOfUnseenBranches({ count, all }: UnseenBranches): string {
  if (all === 0) return l10n.t('Branches were not looked at for want of time: one of them may have the same number.');
  return l10n.t(
    '{0} of {1} branches, the oldest, were not looked at for want of time: one of them may have the same number.',
    count,
    all,
  );
}

/**
 * The Markdown files below a folder on all local and remote-tracking branches, each once, relative to `root`. Newest
 * branches come first, as far as the time suffices; nothing is fetched. Empty where there is no git or no repository.
 * @param below relative to `root`, with forward slashes, '' for `root` itself
 * @param timeout in milliseconds
 */
export async function pathsOnBranches(root: string, below: string, timeout = TIME_LIMIT): Promise<OnBranches> {
  const end = Date.now() + timeout;
  // One broken branch fails the order by date for all.
  const listed = (await tips(root, end, '--sort=-committerdate')) ?? (await tips(root, end)) ?? '';
  const lines = [...listed.matchAll(/^([0-9a-f]{40,64}) (.+)$/gm)];
  const branches = lines.map(([, commit = '', name = '']) => ({ commit, name }));
  const folder = below.split('/').filter(Boolean).join('/');
  const trees =
    branches.length === 0 ? undefined : await treesOf(root, new Set(branches.map(({ commit }) => commit)), folder, end);
  // Most branches have not touched the folder: what many hold alike is listed once.
  const unlisted = [...new Set(branches.flatMap(({ commit }) => trees?.get(commit) ?? []))];
  const files = new Map<string, readonly string[]>();
  const work = async () => {
    for (let tree = unlisted.shift(); tree !== undefined; tree = unlisted.shift()) {
      const left = end - Date.now();
      const found = left > 0 ? await markdownIn(root, ['--full-tree', tree], left) : undefined;
      if (found) files.set(tree, found);
      // One that is broken hides none of the others.
      else if (Date.now() >= end) return doubt();
      else files.set(tree, []);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const paths = new Map<string, string>();
  let count = 0;
  for (const { commit, name } of branches) {
    const tree = trees?.get(commit);
    const found = trees && tree === undefined ? [] : files.get(tree ?? '');
    if (!found) count++;
    for (const file of found ?? []) {
      const path = folder === '' ? file : `${folder}/${file}`;
      if (!paths.has(path)) paths.set(path, name);
    }
  }
  if (branches.length === 0 && Date.now() >= end) return { paths, unseen: { count, all: 0 } };
  return { paths, ...(count > 0 && { unseen: { count, all: branches.length } }) };
}

/** The commits that branches stand at, a line each with the branch's name; undefined where git cannot tell. */
async function tips(root: string, end: number, ...order: readonly string[]): Promise<string | undefined> {
  const timeout = end - Date.now();
  if (timeout <= 0) {
    doubt();
    return undefined;
  }
  return git(
    root,
    ['for-each-ref', ...order, '--format=%(objectname) %(refname:short)', 'refs/heads', 'refs/remotes'],
    {
      timeout,
    },
  );
}

/** The trees that a folder is in commits, by commit; none for a commit that does not have it. Undefined where git cannot tell in time. */
async function treesOf(
  root: string,
  commits: ReadonlySet<string>,
  folder: string,
  end: number,
): Promise<ReadonlyMap<string, string> | undefined> {
  const asked = [...commits];
  const timeout = end - Date.now();
  // A request is a line.
  if (timeout <= 0 || /[\r\n]/.test(folder)) return undefined;
  const input = asked.map((commit) => `${commit}:./${folder}\n`).join('');
  const answers = (await git(root, ['cat-file', '--batch-check'], { input, timeout }))?.split('\n');
  if (!answers) return undefined;
  return new Map(
    asked.flatMap((commit, i) => {
      const [, tree] = /^([0-9a-f]{40,64}) tree /.exec(answers[i] ?? '') ?? [];
      return tree === undefined ? [] : [[commit, tree] as const];
    }),
  );
}

/** The Markdown files below a folder in a commit. */
export async function pathsOf(
  root: string,
  commit: string,
  below: string,
  timeout: number,
): Promise<readonly string[]> {
  const folder = below === '' ? [] : ['--', `${below}/`];
  return (await markdownIn(root, [commit, ...folder], timeout)) ?? [];
}

async function markdownIn(
  root: string,
  wanted: readonly string[],
  timeout: number,
): Promise<readonly string[] | undefined> {
  const listed = await git(root, ['ls-tree', '-r', '-z', '--name-only', ...wanted], { timeout });
  return listed?.split('\0').filter((path) => /\.(?:md|markdown)$/i.test(path));
}
