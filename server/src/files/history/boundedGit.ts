import { doubt } from '../../kept/sightings.ts';
import { type GitOptions, git } from '../git.ts';

/** Why a document has no revision of its template to be judged by but the present one. */
export type WhyPresent =
  | 'no repository'
  | 'not committed'
  | 'shallow clone'
  | 'partial clone'
  | 'no template then'
  | 'template elsewhere'
  | 'took too long'
  | 'git failed';

/** Ends a look into history, for a reason that is no error. */
export class NoHistory extends Error {
  readonly why: WhyPresent;

  constructor(why: WhyPresent) {
    super(why);
    this.why = why;
  }
}

/** Runs git in one folder; throws `NoHistory` where it fails or the time is over. */
export type BoundedGit = (args: readonly string[], options?: Pick<GitOptions, 'input' | 'encoding'>) => Promise<string>;

const MAX_OUTPUT = 64 * 1024 * 1024;

/** Git in a folder, all calls together within `milliseconds` from now. */
export function boundedGit(cwd: string, milliseconds: number): BoundedGit {
  const end = Date.now() + milliseconds;
  return async (args, options) => {
    const timeout = end - Date.now();
    if (timeout <= 0) {
      doubt();
      throw new NoHistory('took too long');
    }
    const output = await git(cwd, args, { ...options, timeout, maxOutput: MAX_OUTPUT });
    if (output === undefined) throw new NoHistory(Date.now() >= end ? 'took too long' : 'git failed');
    return output;
  };
}
