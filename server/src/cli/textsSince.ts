import { dirname, relative, sep } from 'node:path';
import { NearestFolder } from '../files/nearestFolder.ts';
import { textsAt } from '../files/textsAt.ts';
import type { Complain } from '../files/unreadable.ts';
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
  const roots = new NearestFolder(['.git']);
  const byRoot = new Map<string, string[]>();
  for (const { identity } of files) {
    const root = await roots.around(dirname(identity));
    if (root !== undefined) byRoot.set(root, [...(byRoot.get(root) ?? []), identity]);
  }
  const found = new Map<string, string>();
  for (const [root, identities] of byRoot) {
    const paths = new Map(identities.map((identity) => [relative(root, identity).split(sep).join('/'), identity]));
    const texts = await textsAt(root, revision, [...paths.keys()]);
    if (typeof texts === 'string') complain(`${root}: --since ${revision}: ${texts}`);
    else for (const [path, text] of texts) found.set(paths.get(path) ?? path, text);
  }
  if (byRoot.size === 0) complain(`--since ${revision}: no git repository there`);
  return found;
}
