import { basename, dirname } from 'node:path';
import { decodeOutput } from './decodeText.ts';
import { git } from './git.ts';
import { MAX_LOOKED_AT } from './readText.ts';

/** The text that a file has in the last commit; undefined where it has none there, or there is no repository. */
export async function committedText(path: string): Promise<string | undefined> {
  const bytes = await git(dirname(path), ['cat-file', 'blob', `HEAD:./${basename(path)}`], {
    maxOutput: MAX_LOOKED_AT,
    encoding: 'latin1',
  });
  return bytes === undefined ? undefined : decodeOutput(bytes);
}

/** The commit that is checked out round a folder; undefined for none. */
export async function headOf(folder: string): Promise<string | undefined> {
  return git(folder, ['rev-parse', '--verify', '--quiet', 'HEAD']);
}
