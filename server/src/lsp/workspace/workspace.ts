import { builtinTemplates, houseTemplates } from '../../builtinTemplates.ts';
import { createLibrary, type TemplateLibrary } from '../../core/index.ts';
import { uriKey } from '../uris.ts';
import { Folder } from './folder.ts';
import { type HostOf, hostOnDisk } from './hostOf.ts';
import { LooseFolders } from './looseFolders.ts';

/** The folders that are open in the editor, and those of documents that are in none. A document belongs to the innermost one. */
export class Workspace {
  readonly loose = new LooseFolders();
  readonly hostOf: HostOf;
  #folders: readonly Folder[] = [];
  #builtin: TemplateLibrary | undefined;

  constructor(hostOf: HostOf = hostOnDisk) {
    this.hostOf = hostOf;
  }

  /** Those that are open in the editor. */
  get folders(): readonly Folder[] {
    return this.#folders;
  }

  get all(): readonly Folder[] {
    return [...this.#folders, ...this.loose.all];
  }

  /** Takes over the list of folders; those that stay keep what is known of them. Gives the new ones. */
  open(uris: readonly string[]): readonly Folder[] {
    const before = this.#folders;
    const isSame = (uri: string) => (folder: Folder) => uriKey(folder.uri) === uriKey(uri);
    this.#folders = uris.map((uri) => before.find(isSame(uri)) ?? new Folder(uri, this.hostOf));
    for (const folder of before) if (!this.#folders.includes(folder)) folder.ready.open();
    return this.#folders.filter((folder) => !before.includes(folder));
  }

  /** The folder that holds a document, or that is named itself: one that is open in the editor, if there is any. */
  folderOf(uri: string): Folder | undefined {
    return this.openFolderOf(uri) ?? innermost(this.loose.all, uri);
  }

  /** The same among those that are open in the editor: what the user trusts, and where files are written. */
  openFolderOf(uri: string): Folder | undefined {
    return innermost(this.#folders, uri);
  }

  /** The templates for a document or of a folder; the built-in ones alone for what is in no folder. */
  libraryFor(uri: string | undefined): TemplateLibrary {
    const folder = uri === undefined ? undefined : this.folderOf(uri);
    this.#builtin ??= createLibrary({ files: [], builtin: builtinTemplates(), ofHouses: houseTemplates() });
    return folder?.library ?? this.#builtin;
  }
}

function innermost(folders: readonly Folder[], uri: string): Folder | undefined {
  const key = uriKey(uri);
  return folders
    .filter((folder) => key !== undefined && folder.holds(key))
    .reduce<Folder | undefined>(
      (inner, next) => (inner && inner.uri.length >= next.uri.length ? inner : next),
      undefined,
    );
}
