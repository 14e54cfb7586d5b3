import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

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
