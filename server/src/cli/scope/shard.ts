import { createHash } from 'node:crypto';
import type { FoundFile } from '../findFiles.ts';
import { pathIn, type Roots } from '../roots.ts';
import type { Shard } from './readShard.ts';

/**
 * The files of a part. Each file is in one of them, by its path in its root alone: in the same on every machine, whatever other files there
 * are. Since a file is judged alike alone and with all others, the parts tell together what one run tells.
 */
export async function filesOfShard(
  files: readonly FoundFile[],
  { part, of }: Shard,
  roots: Roots,
): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  for (const file of files) {
    const path = pathIn(await roots.rootOf(file), file).normalize();
    if (createHash('sha1').update(path).digest().readUInt32BE() % of === part - 1) found.push(file);
  }
  return found;
}
