/**
 * The texts of a folder's files, by their paths in it: those on disk, and before them those in the editor. What changes a
 * text gives whether the one that counts is another by then.
 */
export class Texts {
  #onDisk = new Map<string, string>();
  readonly #inEditor = new Map<string, string>();
  /** Open in the editor, but deleted since: they do not count. */
  readonly #gone = new Set<string>();

  /** The text that counts; undefined where there is none. */
  of(path: string): string | undefined {
    return (this.#gone.has(path) ? undefined : this.#inEditor.get(path)) ?? this.#onDisk.get(path);
  }

  /** All files that have a text. */
  get paths(): readonly string[] {
    const known = new Set([...this.#onDisk.keys(), ...this.#inEditor.keys()]);
    return [...known].filter((path) => this.of(path) !== undefined);
  }

  get pathsOnDisk(): readonly string[] {
    return [...this.#onDisk.keys()];
  }

  /** Takes over what the editor has of a file. */
  edit(path: string, text: string): boolean {
    return this.#change(path, () => {
      this.#gone.delete(path);
      this.#inEditor.set(path, text);
    });
  }

  /** Forgets what the editor had of a file: the disk's text counts again. */
  release(path: string): boolean {
    return this.#change(path, () => {
      this.#gone.delete(path);
      this.#inEditor.delete(path);
    });
  }

  /**
   * Takes over what the disk has of a file.
   * @param text undefined where there is none
   * @param isNews whether somebody said that the file has changed: it may be gone before it was ever seen
   */
  load(path: string, text: string | undefined, isNews: boolean): boolean {
    return this.#change(path, () => {
      if (text !== undefined) this.#onDisk.set(path, text);
      else if ((this.#onDisk.delete(path) || isNews) && this.#inEditor.has(path)) this.#gone.add(path);
    });
  }

  /**
   * Takes over all that the disk has. Gives whether it has anything other than before: what it had and has no longer is deleted.
   * @param except files that stay as they are
   */
  loadAll(texts: ReadonlyMap<string, string>, except: readonly string[]): boolean {
    const before = this.#onDisk;
    const kept = [...before].filter(([path]) => except.includes(path));
    this.#onDisk = new Map([...kept, ...texts]);
    for (const path of texts.keys()) this.#gone.delete(path);
    for (const path of before.keys()) if (!this.#onDisk.has(path) && this.#inEditor.has(path)) this.#gone.add(path);
    return before.size !== this.#onDisk.size || [...texts].some(([path, text]) => before.get(path) !== text);
  }

  #change(path: string, change: () => void): boolean {
    const before = this.of(path);
    change();
    return before !== this.of(path);
  }
}
