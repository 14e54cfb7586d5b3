import { basename, dirname } from 'node:path';
import { git } from './git.ts';

const MAX_BYTES = 1024 * 1024;

/** The text that a file has in the last commit; undefined where it has none there, or there is no repository. */
export async function committedText(path: string): Promise<string | undefined> {
  return git(dirname(path), ['cat-file', 'blob', `HEAD:./${basename(path)}`], { maxOutput: MAX_BYTES });
}

/** The commit that is checked out round a folder; undefined for none. */
export async function headOf(folder: string): Promise<string | undefined> {
  return git(folder, ['rev-parse', '--verify', '--quiet', 'HEAD']);
}
