import { git } from './git.ts';
import { oneLine } from './oneLine.ts';

/** The name git knows the user by; undefined where there is no git, no name or no answer in time. */
export async function gitAuthor(cwd?: string): Promise<string | undefined> {
  const name = oneLine((await git(cwd, ['config', '--get', 'user.name'])) ?? '');
  return name === '' ? undefined : name;
}
