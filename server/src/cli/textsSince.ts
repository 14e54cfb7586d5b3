import { textsAt } from '../files/textsAt.ts';
import type { Complain } from '../files/unreadable.ts';
import { byRepository } from './byRepository.ts';
import type { FoundFile } from './findFiles.ts';

/**
 * The texts that files had in a revision, by the files' real paths: some git processes for each repository, none for a file.
 * Files outside of any repository, and those that are new since, are left out.
 */
export async function textsSince(
  files: readonly FoundFile[],
  revision: string,
  complain: Complain,
): Promise<ReadonlyMap<string, string>> {
  const byRoot = await byRepository(files);
  const found = new Map<string, string>();
  for (const [root, paths] of byRoot) {
    const texts = await textsAt(root, revision, [...paths.keys()]);
    if (typeof texts === 'string') complain(`${root}: --since ${revision}: ${texts}`);
    else for (const [path, text] of texts) found.set(paths.get(path) ?? path, text);
  }
  if (byRoot.size === 0) complain(`--since ${revision}: no git repository there`);
  return found;
}
