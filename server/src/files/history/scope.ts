import { homeOf } from '../../core/workspace/templatePaths.ts';

const MARKDOWN = '*.[mM][dD]';
const MARKDOWN_LONG = '*.[mM][aA][rR][kK][dD][oO][wW][nN]';
const MAX_FOLDERS = 20;

/** The part of a repository whose history is read. Paths are relative to the repository's own root. */
export interface Scope {
  covers(path: string): boolean;
  /** The same scope with what further paths need. */
  with(paths: Iterable<string>): Scope;
  /** As git's arguments say it. */
  readonly pathspecs: readonly string[];
  /** What lists those of its files that are there today; empty for all of the repository. */
  readonly listed: readonly string[];
}

/** Single files: quick, as long as they are few. */
export class FileScope implements Scope {
  readonly #files: ReadonlySet<string>;

  constructor(files: Iterable<string>) {
    this.#files = new Set(files);
  }

  covers(path: string): boolean {
    return this.#files.has(path);
  }

  with(paths: Iterable<string>): Scope {
    return new FileScope([...this.#files, ...paths]);
  }

  get pathspecs(): readonly string[] {
    return this.listed.map((path) => `:(top,literal)${path}`);
  }

  get listed(): readonly string[] {
    return [...this.#files];
  }
}

/** A folder, and single other ones. */
export class FolderScope implements Scope {
  /** All Markdown files below it are in the scope; empty for the whole repository. */
  readonly folder: string;
  /** Folders whose own files are in the scope too. */
  readonly others: ReadonlySet<string>;

  constructor(folder: string, others: Iterable<string> = []) {
    this.folder = folder;
    this.others = new Set(others);
  }

  covers(path: string): boolean {
    const isBelow = this.folder === '' || path.startsWith(`${this.folder}/`);
    return (isBelow && /\.(?:md|markdown)$/i.test(path)) || this.others.has(folderOf(path));
  }

  /** With the folders of further paths; the whole repository where they are many. */
  with(paths: Iterable<string>): Scope {
    const others = new Set([...this.others, ...[...paths].map(folderOf)]);
    return others.size > MAX_FOLDERS ? new FolderScope('', this.others) : new FolderScope(this.folder, others);
  }

  get listed(): readonly string[] {
    return this.folder === '' ? [] : [`${this.folder}/`];
  }

  get pathspecs(): readonly string[] {
    const below = this.folder === '' ? '' : `${escaped(this.folder)}/`;
    const others = [...this.others].map((folder) => (folder === '' ? '*' : `${escaped(folder)}/*`));
    return [`${below}**/${MARKDOWN}`, `${below}**/${MARKDOWN_LONG}`, ...others].map((path) => `:(top,glob)${path}`);
  }
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function escaped(path: string): string {
  // Git for Windows takes a backslash for a slash, so it escapes nothing there.
  return path.replace(/[*?[\\]/g, (character) => (character === '\\' ? '[\\\\]' : `[${character}]`));
}

/** The folder that a template is for, if the document is there; else all of the root. Paths are the repository's. */
export function scopeOf(document: string, own: string | undefined, prefix: string): Scope {
  const home = own === undefined ? folderOf(document) : (homeOf(own) ?? folderOf(own));
  const isAtHome = home === '' || document.startsWith(`${home}/`);
  const root = document.startsWith(prefix) ? prefix.slice(0, -1) : '';
  const scope = new FolderScope(isAtHome && home.length > root.length ? home : root);
  return own === undefined || scope.covers(own) ? scope : scope.with([own]);
}
