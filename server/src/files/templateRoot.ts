import { existsSync, realpathSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** What a folder at the root of a repository or workspace has. */
const SIGNS = ['.git', '.proposals.yaml'];

/** The folder that paths in a template are below: the nearest one above with signs of a repository, else the folder itself. */
export async function rootOf(folder: string): Promise<string> {
  for (let at = folder; ; at = dirname(at)) {
    const found = await Promise.all(SIGNS.map((sign) => stat(join(at, sign)).catch(() => undefined)));
    if (found.some((sign) => sign !== undefined)) return at;
    if (at === dirname(at)) return folder;
  }
}

/** Says whether there is something at a path relative to a root. What symbolic links put elsewhere is not looked at, and counts as there. */
export function existsBelow(root: string): (path: string) => boolean {
  return (path) => {
    const target = join(root, path);
    if (leadsOut(root, target)) return true;
    try {
      const folder = realpathSync(dirname(target));
      return leadsOut(realpathSync(root), folder) || existsSync(target);
    } catch {
      return false;
    }
  };
}

function leadsOut(root: string, path: string): boolean {
  const from = relative(root, path);
  return from === '..' || from.startsWith(`..${sep}`) || /^(?:[A-Za-z]:|[\\/])/.test(from);
}
