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

/** A file that is ready to be written: one of the two is to be called, once. */
export interface Prepared {
  /** Writes it. Where that fails it can still be given up. */
  place(): Promise<void>;
  /** Gives it up, without a trace. Never fails. */
  discard(): Promise<void>;
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
  /** Whether a file is other here than on the disk, so that only this host can read it; none is unless told. */
  isOverlaid?(path: string): boolean;
  /**
   * What tells one version of each file from any other, without reading it: '' for one that was written just now, which may be written
   * again without a trace; undefined where no ordinary file stands, be it that a link leads to one.
   */
  versions(paths: readonly string[]): Promise<readonly (string | undefined)[]>;
  /**
   * Makes all ready for writing a file, with the folders on the way to it: nothing that can still fail for want of room is left to do.
   * @param isNew whether nothing may be there; otherwise it goes in place of what is
   */
  prepare(path: string, text: string | Iterable<string>, isNew: boolean): Promise<Prepared>;
  /** Writes a new file, whole or not at all, and the folders on the way to it; never over what exists. */
  write(path: string, text: string): Promise<void>;
  /** Writes a file, whole or not at all, in place of what is there, with the folders on the way to it. */
  replace(path: string, text: string | Iterable<string>): Promise<void>;
  /** Gives a file or folder another name or place; never over what exists. Gives what takes that back. */
  rename(from: string, to: string): Promise<() => Promise<void>>;
  /** Removes a file, if there is one. */
  remove(path: string): Promise<void>;
}

/** A folder on this machine's disk. */
export interface DiskHost extends Host {
  /** Like `read`, at once: where a disk is quick, waiting for each of many files takes longer than reading them. */
  readNow(path: string, maxBytes: number): Uint8Array;
}

/** Whether a folder is on this machine's disk, where its own path says. */
export function isOnDisk(host: Host): host is DiskHost {
  return 'readNow' in host;
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

/** Whether this process, or the machine, has as many files open as it may: that passes by itself. */
export function isForLackOfFiles(error: unknown): boolean {
  return ['EMFILE', 'ENFILE'].includes(codeOf(error));
}
