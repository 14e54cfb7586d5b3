import { execFile } from 'node:child_process';
import { oneLine } from './oneLine.ts';

/**
 * The name git knows the user by; undefined where there is no git, no name or no answer in time. Only for trusted
 * workspaces. `git config --get` runs nothing that a repository's configuration names, unlike most of git.
 */
export function gitAuthor(cwd?: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const options = { ...(cwd !== undefined && { cwd }), timeout: 2000, maxBuffer: 65_536, windowsHide: true };
    execFile('git', ['config', '--get', 'user.name'], options, (error, stdout) => {
      const name = error ? '' : oneLine(stdout);
      resolve(name === '' ? undefined : name);
    });
  });
}
