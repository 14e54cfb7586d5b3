/** What stands at a path. */
export type Kind = 'file' | 'folder' | 'link' | 'other';

/** What a folder holds: links are told as such, whatever they lead to. */
export interface Entry {
  readonly name: string;
  readonly kind: Kind;
}

/** What is known of a file or folder, links followed. */
export interface Stat {
  readonly kind: Exclude<Kind, 'link'>;
  /** In bytes. */
  readonly size: number;
  /** When it was last written to, in milliseconds since 1970. */
  readonly written: number;
  /** Whether a link leads there, so that it stands elsewhere as well. */
  readonly isLinked: boolean;
}

/**
 * A folder with all that is below it, on whatever it is kept: the only way to its files. Paths are relative to the folder, with forward
 * slashes, '' for the folder itself. Links are followed as far as they stay inside: nothing outside is read or written.
 * What cannot be done is thrown, with a code: those of the file system (`ENOENT`, `EACCES`, …), `OUTSIDE` for what a link puts
 * elsewhere, `DANGLING` for a link to nothing where a folder is needed. What changes is told by the editor (`lsp/workspace/watching.ts`).
 */
export interface Host {
  /** Where the folder is, as messages name it. */
  readonly folder: string;
  /** What a folder holds, in no order. */
  list(folder: string): Promise<readonly Entry[]>;
  stat(path: string): Promise<Stat>;
  /**
   * The bytes of an ordinary file.
   * @throws UnreadableFile for anything else, and for a file of more than `maxBytes`
   */
  read(path: string, maxBytes: number): Promise<Uint8Array>;
  /** The same at once: where a disk is quick, waiting for each of many files takes longer than reading them. */
  readNow(path: string, maxBytes: number): Uint8Array;
  /**
   * What tells one version of each file from any other, without reading it: '' for one that was written just now, which may be written
   * again without a trace; undefined where no ordinary file stands, be it that a link leads to one.
   */
  versions(paths: readonly string[]): Promise<readonly (string | undefined)[]>;
  /** Writes a new file and the folders on the way to it; never over what exists. */
  write(path: string, text: string): Promise<void>;
  /** Writes a file, whole or not at all, in place of what is there, with the folders on the way to it. */
  replace(path: string, text: string | Iterable<string>): Promise<void>;
  /** Gives a file or folder another name or place; never over what exists. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file, if there is one. */
  remove(path: string): Promise<void>;
}

/** An error that says by its code what went wrong at a path. */
export function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, path });
}

/** The code of an error, '' for one that has none. */
export function codeOf(error: unknown): string {
  return String((error as { readonly code?: unknown } | undefined)?.code ?? '');
}

/** Whether there is nothing at all at a path. */
export function isGone(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
}
