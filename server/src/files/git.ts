import { execFile } from 'node:child_process';
import { seeGit } from '../kept/gitState.ts';
import { doubt } from '../kept/sightings.ts';
import { patiently } from './disk/patience.ts';
import { gitEnvironment } from './gitEnvironment.ts';
import { isForLackOfFiles } from './host.ts';
import { canBeKeptFromFetching, isPartialClone } from './lazyFetching.ts';
import { NearestFolder } from './nearestFolder.ts';
import { realPath } from './nodeHost.ts';

export interface GitOptions {
  /** In milliseconds; 2,000 unless told. */
  readonly timeout?: number;
  /** In bytes; 16 MB unless told. */
  readonly maxOutput?: number;
  /** What git is to read from its standard input. */
  readonly input?: string;
  /** How to read what it prints; `latin1` gives one character a byte. UTF-8 unless told. */
  readonly encoding?: 'utf8' | 'latin1';
}

/** Nothing that a repository's own configuration names is run, nothing is asked, nothing is fetched. */
const QUIET = ['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'safe.bareRepository=explicit', '--no-optional-locks'];

/**
 * What git prints for some arguments, run in a folder and without a shell; undefined where there is no git, no
 * repository, an error or no answer in time, and in a partial clone where git is too old to be kept from fetching. Only for trusted
 * workspaces, and only for commands that read: `config --get`, `for-each-ref`, `rev-parse`, `rev-list`, `merge-base`, `ls-tree`,
 * `ls-files`, `cat-file`, `diff-tree` and `log` without patches.
 */
export async function git(
  cwd: string | undefined,
  args: readonly string[],
  options: GitOptions = {},
): Promise<string | undefined> {
  seeGit(cwd);
  // What stood there yesterday is another answer tomorrow.
  if (args.some((arg) => arg.includes('@{'))) doubt();
  // What is configured is read without any object, and for the user as well.
  if (args[0] === 'config') return run(cwd, args, options);
  if (!(await isInRepository(cwd)) || !(await isKeptFromFetching(cwd))) return undefined;
  return run(cwd, args, options);
}

/** Whether git would find a repository round a folder; told without a process. A bare one is none (`safe.bareRepository`). */
export async function isInRepository(cwd = process.cwd()): Promise<boolean> {
  const folder = await realPath(cwd).catch(() => cwd);
  return (await new NearestFolder(['.git']).around(folder)) !== undefined;
}

/** By where git is looked for. */
const areNew = new Map<string | undefined, Promise<boolean>>();

async function isKeptFromFetching(cwd: string | undefined): Promise<boolean> {
  const { PATH } = process.env;
  const isNew = areNew.get(PATH) ?? run(undefined, ['version'], {}).then(canBeKeptFromFetching);
  areNew.set(PATH, isNew);
  if (await isNew) return true;
  const names = await run(cwd, ['config', '--list', '--name-only', '-z'], {});
  return names !== undefined && !isPartialClone(names);
}

async function run(cwd: string | undefined, args: readonly string[], options: GitOptions): Promise<string | undefined> {
  return patiently(() => started(cwd, args, options)).catch(() => {
    doubt();
    return undefined;
  });
}

/** Rejects where no process can be started for want of open files. */
function started(
  cwd: string | undefined,
  args: readonly string[],
  { timeout = 2000, maxOutput = 16 * 1024 * 1024, input = '', encoding = 'utf8' }: GitOptions,
): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const options = {
      ...(cwd !== undefined && { cwd }),
      timeout,
      maxBuffer: maxOutput,
      windowsHide: true,
      encoding,
      env: gitEnvironment(),
    };
    const { stdin } = execFile('git', [...QUIET, ...args], options, (error, stdout) => {
      if (isForLackOfFiles(error)) return reject(error);
      // That it says no is an answer; that there is none is none.
      if (error && (error.killed || typeof error.code !== 'number')) doubt();
      resolve(error ? undefined : stdout);
    });
    // Git may end before it has read everything: what it printed and how it ended say all.
    stdin?.on('error', () => undefined);
    stdin?.end(input);
  });
}
