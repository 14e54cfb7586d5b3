import { dayAt } from '../../core/text/calendar.ts';
import { onceForEach } from '../../core/text/onceFor.ts';
import { readRevisions } from './blobs.ts';
import { type BoundedGit, NoHistory } from './boundedGit.ts';
import type { Repository } from './repository.ts';

/** A file as a commit left it. */
interface Version {
  readonly commit: string;
  /** The commit's day in UTC, as `YYYY-MM-DD`. */
  readonly day: string;
  /** The file's path then, relative to the repository's own root. */
  readonly path: string;
}

/** Newest first; what was there before is asked for by nobody. */
const MAX_VERSIONS = 500;

/** What files were on earlier days, by their own history alone. All texts of a file are read when one of them is first asked for. */
export class Versions {
  readonly #repository: Promise<Repository>;
  readonly #git: () => BoundedGit;
  readonly #of = onceForEach(async (path: string) => versionsOf(this.#git(), (await this.#repository).head, path));
  readonly #textsOf = onceForEach(async (path: string) => textsOf(this.#git(), await this.#of(path)));

  constructor(repository: Promise<Repository>, git: () => BoundedGit) {
    this.#repository = repository;
    this.#git = git;
  }

  /**
   * A file at the end of a day, its text undefined where it held none; throws `NoHistory` where there was none, or that is not known.
   * @param path today, relative to the repository's own root
   * @param day in UTC, as `YYYY-MM-DD`
   */
  async on(path: string, day: string): Promise<Version & { readonly text: string | undefined }> {
    const { cutOff } = await this.#repository;
    const all = await this.#of(path);
    const version = all.find((one) => one.day <= day);
    if ((version ? [version] : all).some(({ commit }) => cutOff.has(commit))) throw new NoHistory('shallow clone');
    if (!version) throw new NoHistory('no template then');
    return { ...version, text: (await this.#textsOf(path)).get(version.commit) };
  }
}

/** How a file came to be what it is in a commit, through renames, newest first. Takes one git process. */
async function versionsOf(run: BoundedGit, head: string, path: string): Promise<readonly Version[]> {
  const args = ['--follow', `--max-count=${MAX_VERSIONS}`, '--format=%H %ct', '--name-only', '-z'];
  const parts = (await run(['log', ...args, head, '--', path])).split('\0');
  return parts.flatMap((part, i) => {
    const [, commit, seconds] = /^([0-9a-f]{40,}) (\d+)$/.exec(part) ?? [];
    const name = parts[i + 1];
    if (commit === undefined || name === undefined) return [];
    return [{ commit, day: dayAt(Number(seconds) * 1000), path: name.replace(/^\n/, '') }];
  });
}

/** By commit, without what held no text. Takes two git processes. */
async function textsOf(run: BoundedGit, versions: readonly Version[]): Promise<ReadonlyMap<string, string>> {
  const names = new Set(versions.map(({ path }) => path));
  const commits = versions.map(({ commit }) => commit);
  const texts = await readRevisions(run, commits, [...names]);
  const pairs = versions.map(({ commit, path }) => [commit, texts.get(commit)?.get(path)] as const);
  return new Map(pairs.flatMap(([commit, text]) => (text === undefined ? [] : [[commit, text] as const])));
}
