import { execFile } from 'node:child_process';

export interface GitOptions {
  /** In milliseconds; 2,000 unless told. */
  readonly timeout?: number;
  /** In bytes; 16 MB unless told. */
  readonly maxOutput?: number;
}

/** Nothing that a repository's own configuration names is run, nothing is asked, nothing is fetched. */
const QUIET = ['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'safe.bareRepository=explicit', '--no-optional-locks'];
const ENVIRONMENT = { GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' };

/**
 * What git prints for some arguments, run in a folder and without a shell; undefined where there is no git, no
 * repository, an error or no answer in time. Only for trusted workspaces, and only for commands that read: `config --get`,
 * `for-each-ref`, `rev-parse`, `ls-tree`, `cat-file`, `log` without patches.
 */
export function git(
  cwd: string | undefined,
  args: readonly string[],
  { timeout = 2000, maxOutput = 16 * 1024 * 1024 }: GitOptions = {},
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const options = {
      ...(cwd !== undefined && { cwd }),
      timeout,
      maxBuffer: maxOutput,
      windowsHide: true,
      env: { ...process.env, ...ENVIRONMENT },
    };
    execFile('git', [...QUIET, ...args], options, (error, stdout) => resolve(error ? undefined : stdout));
  });
}
