import { readBlobs } from './history/blobs.ts';
import { boundedGit, NoHistory } from './history/boundedGit.ts';
import { MAX_LOOKED_AT } from './readText.ts';

const TIMEOUT = 30_000;

/** Why the texts of a revision are not known: it names no commit there, or git failed. */
export type WhyNot = 'no such revision' | 'git failed';

/**
 * The texts that files have in a revision, by path; files that it does not have are left out. Takes three git processes.
 * @param root a repository's folder
 * @param revision as a person writes it: `origin/main`, `HEAD~3`
 * @param paths relative to the root, with forward slashes
 */
export async function textsAt(
  root: string,
  revision: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string> | WhyNot> {
  const run = boundedGit(root, TIMEOUT);
  try {
    const verify = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
    const commit = (await run(verify).catch(() => '')).trim();
    if (commit === '') return 'no such revision';
    // A request is a line: names that hold line breaks cannot be asked for.
    const asked = paths.filter((path) => !/[\r\n]/.test(path));
    const input = asked.map((path) => `${commit}:./${path}\n`).join('');
    const answers = asked.length === 0 ? [] : (await run(['cat-file', '--batch-check'], { input })).split('\n');
    const blobs = new Map<string, string>();
    for (const [i, path] of asked.entries()) {
      const [, blob, size] = /^([0-9a-f]{40,}) blob (\d+)$/.exec(answers[i] ?? '') ?? [];
      if (blob !== undefined && Number(size) <= MAX_LOOKED_AT) blobs.set(path, blob);
    }
    const texts = await readBlobs(run, new Set(blobs.values()));
    return new Map(
      [...blobs].flatMap(([path, blob]) => {
        const text = texts.get(blob);
        return text === undefined ? [] : [[path, text] as const];
      }),
    );
  } catch (error) {
    if (error instanceof NoHistory) return 'git failed';
    throw error;
  }
}
