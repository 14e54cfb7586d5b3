import { lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Finds the nearest folders that hold something by one of some names, looking at each folder once. */
export class NearestFolder {
  readonly #names: readonly string[];
  readonly #found = new Map<string, Promise<string | undefined>>();

  constructor(names: readonly string[]) {
    this.#names = names;
  }

  /** The nearest folder at or above one; undefined where there is none. */
  around(folder: string): Promise<string | undefined> {
    const known = this.#found.get(folder) ?? this.#look(folder);
    this.#found.set(folder, known);
    return known;
  }

  async #look(folder: string): Promise<string | undefined> {
    const isThere = (name: string) =>
      lstat(join(folder, name)).then(
        () => true,
        () => false,
      );
    if ((await Promise.all(this.#names.map(isThere))).includes(true)) return folder;
    const parent = dirname(folder);
    return parent === folder ? undefined : this.around(parent);
  }
}
