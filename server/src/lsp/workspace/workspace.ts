import { builtinTemplates } from '../../builtinTemplates.ts';
import { createLibrary, type TemplateLibrary } from '../../core/index.ts';
import { uriKey } from '../uris.ts';
import { Folder } from './folder.ts';

/** The folders that are open in the editor. A document belongs to the innermost one. */
export class Workspace {
  #folders: readonly Folder[] = [];
  #builtin: TemplateLibrary | undefined;

  get folders(): readonly Folder[] {
    return this.#folders;
  }

  /** Takes over the list of folders; those that stay keep what is known of them. Gives the new ones. */
  open(uris: readonly string[]): readonly Folder[] {
    const before = this.#folders;
    const isSame = (uri: string) => (folder: Folder) => uriKey(folder.uri) === uriKey(uri);
    this.#folders = uris.map((uri) => before.find(isSame(uri)) ?? new Folder(uri));
    return this.#folders.filter((folder) => !before.includes(folder));
  }

  /** The folder that holds a document, or that is named itself. */
  folderOf(uri: string): Folder | undefined {
    const key = uriKey(uri);
    return this.#folders
      .filter((folder) => uriKey(folder.uri) === key || folder.pathOf(uri) !== undefined)
      .reduce<Folder | undefined>(
        (inner, next) => (inner && inner.uri.length >= next.uri.length ? inner : next),
        undefined,
      );
  }

  /** The templates for a document or of a folder; the built-in ones alone for what is in no folder. */
  libraryFor(uri: string | undefined): TemplateLibrary {
    const folder = uri === undefined ? undefined : this.folderOf(uri);
    this.#builtin ??= createLibrary({ files: [], builtin: builtinTemplates() });
    return folder?.library ?? this.#builtin;
  }
}
