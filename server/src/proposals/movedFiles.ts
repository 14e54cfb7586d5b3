import type { Move } from '../core/index.ts';
import { addAll } from '../core/index.ts';
import { movedPath } from '../files/changeFiles.ts';
import type { Host } from '../files/host.ts';

/**
 * The same moves file by file: editors can undo only those of files. What is no folder, and a folder that cannot be listed, stays one move.
 * @param moves one after the other, as `Renumbering` has them
 */
export async function movedFiles(host: Host, moves: readonly Move[]): Promise<readonly Move[]> {
  const [first] = moves;
  const files = first && (await filesBelow(host, first.from).catch(() => undefined));
  return files && files.length > 0 ? files.map((from) => ({ from, to: movedPath(from, moves) })) : moves;
}

async function filesBelow(host: Host, path: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, kind } of await host.list(path)) {
    const below = `${path}/${name}`;
    if (kind === 'folder') addAll(found, await filesBelow(host, below));
    else found.push(below);
  }
  return found;
}
