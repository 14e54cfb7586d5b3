import { lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Finds the repositories of folders, looking at each folder once. */
export class RepositoryRoots {
  readonly #roots = new Map<string, Promise<string | undefined>>();

  /** The nearest folder at or above one that holds a git repository. */
  rootOf(folder: string): Promise<string | undefined> {
    const known = this.#roots.get(folder);
    if (known) return known;
    const root = lstat(join(folder, '.git')).then(
      () => folder,
      () => (folder === dirname(folder) ? undefined : this.rootOf(dirname(folder))),
    );
    this.#roots.set(folder, root);
    return root;
  }
}
