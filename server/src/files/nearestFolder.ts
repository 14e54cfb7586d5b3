import { dirname, join } from 'node:path';
import { isThere } from './nodeHost.ts';

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
    const found = await Promise.all(this.#names.map((name) => isThere(join(folder, name))));
    if (found.includes(true)) return folder;
    const parent = dirname(folder);
    return parent === folder ? undefined : this.around(parent);
  }
}
