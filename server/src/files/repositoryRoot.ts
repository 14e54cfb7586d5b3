import { access } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

const MARKS = ['.proposals.yaml', '.git'];

/** The root of the repository that a folder is in: the nearest one with `.proposals.yaml` or `.git`; else the folder itself. */
export async function repositoryRoot(folder: string): Promise<string> {
  const start = resolve(folder);
  for (let at = start; ; at = dirname(at)) {
    for (const mark of MARKS) if (await exists(join(at, mark))) return at;
    if (at === dirname(at)) return start;
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
