import { doubt } from '../kept/sightings.ts';
import { git } from './git.ts';

const TIMEOUT = 30_000;
const MAX_OUTPUT = 128 * 1024 * 1024;
/** As many paths at once as a command line holds everywhere. */
const PATHS_AT_ONCE = 200;

/**
 * Those of some paths that git knows, or would take; undefined where it cannot tell.
 * @param folder a repository's folder, or one in it
 * @param paths relative to it, with forward slashes; those of files that are there
 */
export async function notIgnored(folder: string, paths: readonly string[]): Promise<ReadonlySet<string> | undefined> {
  const found = new Set<string>();
  // The index and the files that say what is ignored have a say.
  if (paths.length > 0) doubt();
  for (let at = 0; at < paths.length; at += PATHS_AT_ONCE) {
    const asked = paths.slice(at, at + PATHS_AT_ONCE);
    const listing = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const listed = await git(folder, ['--literal-pathspecs', ...listing, '--', ...asked], {
      timeout: TIMEOUT,
      maxOutput: MAX_OUTPUT,
    });
    if (listed === undefined) return undefined;
    for (const path of listed.split('\0')) if (path !== '') found.add(path);
  }
  return found;
}
