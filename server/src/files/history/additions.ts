import type { BoundedGit } from './boundedGit.ts';
import type { Scope } from './scope.ts';

/** A commit in which a file came to its path. */
export interface Addition {
  readonly commit: string;
  /** Position in the list of commits, in which no commit stands before one that came after it. */
  readonly order: number;
  /** The path that it had before, for a file that was moved or renamed. */
  readonly from: string | undefined;
}

/** By path, newest first. */
export type Additions = ReadonlyMap<string, readonly Addition[]>;

export interface WalkedHistory {
  readonly additions: Additions;
  /** By commit, in milliseconds since 1970. */
  readonly dates: ReadonlyMap<string, number>;
}

const MAX_ROUNDS = 5;

/**
 * How all files of a scope came to their paths, and where they were before, also outside of the scope. Takes a few git
 * processes however many files there are: the commits that touch the scope, what they add, and which of that was only moved.
 */
export async function walkAdditions(run: BoundedGit, head: string, scope: Scope): Promise<WalkedHistory> {
  const moved = new Map<string, readonly Change[]>();
  for (let round = 1, wider = scope; ; round++) {
    const history = await walkOnce(run, head, wider, moved);
    const outside = [...history.additions.values()].flatMap((additions) =>
      additions.flatMap(({ from }) => (from !== undefined && !wider.covers(from) ? [from] : [])),
    );
    if (outside.length === 0 || round === MAX_ROUNDS) return history;
    wider = wider.with(outside);
  }
}

/** @param moved what is known of the commits that were looked at in a narrower scope, which takes longest: renames do not hang on it */
async function walkOnce(
  run: BoundedGit,
  head: string,
  scope: Scope,
  moved: Map<string, readonly Change[]>,
): Promise<WalkedHistory> {
  const listed = await run(['rev-list', '--topo-order', '--timestamp', head, '--', ...scope.pathspecs]);
  const commits = listed.split('\n').flatMap((line) => {
    const [seconds, commit] = line.split(' ');
    return commit === undefined ? [] : [{ commit, date: Number(seconds) * 1000 }];
  });
  // Of a merge only what stands in none of its parents.
  const added = readChanges(
    await diffTrees(run, commits, ['-c', '--no-renames', '--diff-filter=A', '--', ...scope.pathspecs]),
  );
  const adding = commits.filter(({ commit }) => added.has(commit));
  // Without paths: a file may have come from anywhere. Copies are new files.
  const unknown = adding.filter(({ commit }) => !moved.has(commit));
  const renames = (least: string) => diffTrees(run, unknown, ['-m', `-M${least}`, '-l400', '--diff-filter=R']);
  // Where some texts are lost, the ids still tell what was moved as it is.
  const renamed = readChanges(await renames('70%').catch(() => renames('100%')));
  for (const { commit } of unknown) moved.set(commit, renamed.get(commit) ?? []);
  const additions = new Map<string, Addition[]>();
  for (const [order, { commit }] of adding.entries()) {
    const sources = new Map(moved.get(commit)?.map(({ path, from }) => [path, from]));
    for (const { path } of added.get(commit) ?? []) {
      const addition = { commit, order, from: sources.get(path) };
      const known = additions.get(path);
      if (known) known.push(addition);
      else additions.set(path, [addition]);
    }
  }
  return { additions, dates: new Map(adding.map(({ commit, date }) => [commit, date])) };
}

async function diffTrees(
  run: BoundedGit,
  commits: readonly { readonly commit: string }[],
  args: readonly string[],
): Promise<string> {
  if (commits.length === 0) return '';
  const input = commits.map(({ commit }) => `${commit}\n`).join('');
  return run(['diff-tree', '--stdin', '--root', '-r', '-z', '--name-status', ...args], { input });
}

interface Change {
  readonly path: string;
  readonly from: string | undefined;
}

/** By commit: what `diff-tree -z --name-status` prints of each. */
function readChanges(output: string): Map<string, Change[]> {
  const changes = new Map<string, Change[]>();
  const parts = output.split('\0');
  let list: Change[] = [];
  for (let i = 0; i + 1 < parts.length; i++) {
    const part = parts[i] as string;
    if (/^[0-9a-f]{40,}$/.test(part)) {
      list = changes.get(part) ?? [];
      changes.set(part, list);
    } else {
      const from = part.startsWith('R') ? parts[++i] : undefined;
      list.push({ path: parts[++i] ?? '', from });
    }
  }
  return changes;
}
