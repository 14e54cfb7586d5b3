/**
 * Requests to a client that has said `files`, about the files of a workspace folder that is not on this machine's disk. Paths are relative
 * to it, with forward slashes, '' for the folder itself. What cannot be done is answered with an error that has the reason as
 * `code` in its data, in the words of file systems: `ENOENT`, `EEXIST`, `EACCES`, … Links are not followed: what one is on the way to is
 * `OUTSIDE`.
 */
export interface FolderParams {
  /** The URI of the workspace folder. */
  readonly folder: string;
}

/** The code where nobody says what it is. */
export const FILES_UNAVAILABLE = 'EIO';

/** What stands at a path. */
export type FileKind = 'file' | 'folder' | 'link' | 'other';

/** `proposals/listFolder`: gives what a folder holds, as `ListedFile`s in no order. */
export const LIST_FOLDER_REQUEST = 'proposals/listFolder';

export interface ListFolderParams extends FolderParams {
  readonly path: string;
}

export interface ListedFile {
  readonly name: string;
  readonly kind: FileKind;
}

/** `proposals/statFiles`: gives for each path what is known of it as `FileStat`, `null` where nothing is. */
export const STAT_FILES_REQUEST = 'proposals/statFiles';

export interface StatFilesParams extends FolderParams {
  readonly paths: readonly string[];
}

export interface FileStat {
  readonly kind: FileKind;
  /** In bytes. */
  readonly size: number;
  /** When it was last written to, in milliseconds since 1970. */
  readonly written: number;
}

/** `proposals/readFile`: gives the bytes of a file. */
export const READ_FILE_REQUEST = 'proposals/readFile';

export interface ReadFileParams extends FolderParams {
  readonly path: string;
}

export interface FileContent {
  readonly base64: string;
}

/** `proposals/changeFile`: writes, renames or removes a file, with the folders on the way to it. Gives nothing. */
export const CHANGE_FILE_REQUEST = 'proposals/changeFile';

export type ChangeFileParams =
  | {
      readonly kind: 'write';
      readonly path: string;
      readonly text: string;
      /** Whether nothing may be there; otherwise it goes in place of what is. */
      readonly isNew: boolean;
    }
  /** Never over what exists. */
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  /** Not an error where there is none. */
  | { readonly kind: 'remove'; readonly path: string };
