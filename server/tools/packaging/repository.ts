import { execFileSync } from 'node:child_process';

/** Where people find the sources. */
export interface Repository {
  /** Its page, without a slash at the end. */
  readonly url: string;
  readonly bugs: string;
  /** The page of a file of the default branch, by its path. */
  readonly pageOf: (path: string) => string;
  /** The bytes of a file of the default branch, by its path. */
  readonly rawOf: (path: string) => string;
}

/** How hosts of public repositories make addresses. Others are not guessed: a link that is wrong is worse than none. */
const HOSTS: Readonly<Record<string, { readonly page: string; readonly raw: string; readonly bugs: string }>> = {
  'github.com': { page: '/blob/HEAD/', raw: '/raw/HEAD/', bugs: '/issues' },
  'gitlab.com': { page: '/-/blob/HEAD/', raw: '/-/raw/HEAD/', bugs: '/-/issues' },
};

/**
 * The public repository that an address of git leads to, however it is written (`https:`, `ssh:`, `git@host:path`); undefined for all
 * others. What stands before the host, a name or a secret, is left out.
 */
export function publicRepository(address: string | undefined): Repository | undefined {
  const [, host = '', path = ''] =
    /^(?:(?:https|ssh|git):\/\/(?:[^/@]*@)?|git@)([\w.-]+)(?::\d+(?=\/))?[/:]([\w.-]+(?:\/[\w.-]+)+)\/?$/.exec(
      address?.trim() ?? '',
    ) ?? [];
  const made = HOSTS[host.toLowerCase()];
  if (made === undefined || path.split('/').some((part) => /^\.+$/.test(part))) return undefined;
  const url = `https://${host.toLowerCase()}/${path.replace(/\.git$/, '')}`;
  return {
    url,
    bugs: `${url}${made.bugs}`,
    pageOf: (file) => `${url}${made.page}${file}`,
    rawOf: (file) => `${url}${made.raw}${file}`,
  };
}

/** The address of git's `origin` in a folder; undefined where there is none, or no git. */
export function originOf(folder: string): string | undefined {
  try {
    const asked = ['config', '--get', 'remote.origin.url'];
    return execFileSync('git', asked, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}
