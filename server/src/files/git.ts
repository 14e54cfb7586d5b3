import { execFile } from 'node:child_process';

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
const ENVIRONMENT = { GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' };

/**
 * What git prints for some arguments, run in a folder and without a shell; undefined where there is no git, no
 * repository, an error or no answer in time. Only for trusted workspaces, and only for commands that read: `config --get`,
 * `for-each-ref`, `rev-parse`, `rev-list`, `merge-base`, `ls-tree`, `cat-file`, `diff-tree` and `log` without patches.
 */
export function git(
  cwd: string | undefined,
  args: readonly string[],
  { timeout = 2000, maxOutput = 16 * 1024 * 1024, input = '', encoding = 'utf8' }: GitOptions = {},
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const options = {
      ...(cwd !== undefined && { cwd }),
      timeout,
      maxBuffer: maxOutput,
      windowsHide: true,
      encoding,
      env: { ...process.env, ...ENVIRONMENT },
    };
    const { stdin } = execFile('git', [...QUIET, ...args], options, (error, stdout) =>
      resolve(error ? undefined : stdout),
    );
    // Git may end before it has read everything: what it printed and how it ended say all.
    stdin?.on('error', () => undefined);
    stdin?.end(input);
  });
}
