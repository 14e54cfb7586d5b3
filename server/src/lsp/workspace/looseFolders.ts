import { rootOfLooseFile } from '../../files/rootFolder.ts';
import { diskPath, diskUri } from '../diskPath.ts';
import { uriKey } from '../uris.ts';
import { Folder } from './folder.ts';
import { Gate } from './gate.ts';
import { hostOnDisk } from './hostOf.ts';

interface Place {
  /** Opened when it is known. */
  readonly found: Gate;
  folder?: Folder;
}

/**
 * The folders of documents that are open without one: templates and `.proposals.yaml` are looked for upwards from each, as the
 * command line does. A folder is known as long as one of its documents is open.
 */
export class LooseFolders {
  readonly #places = new Map<string, Place>();

  get all(): readonly Folder[] {
    return [...new Set([...this.#places.values()].flatMap(({ folder }) => folder ?? []))];
  }

  /** What to wait for until a document's folder is known; undefined where there is nothing. */
  finding(uri: string): Promise<void> | undefined {
    const found = this.#places.get(uri)?.found;
    return found && !found.isOpen ? found.opened : undefined;
  }

  /**
   * Looks for the folder of a document.
   * @param onFound called with a folder that was not known before, while the document still waits for it
   */
  async find(uri: string, onFound: (folder: Folder) => void): Promise<void> {
    const path = diskPath(uri);
    if (path === undefined || this.#places.has(uri)) return;
    const place: Place = { found: new Gate() };
    this.#places.set(uri, place);
    try {
      const root = await rootOfLooseFile(path);
      if (root === undefined || this.#places.get(uri) !== place) return;
      const rootUri = diskUri(root);
      const known = this.all.find((folder) => uriKey(folder.uri) === uriKey(rootUri));
      place.folder = known ?? new Folder(rootUri, hostOnDisk);
      if (!known) onFound(place.folder);
    } finally {
      place.found.open();
    }
  }

  /** Forgets a document that was closed, or is in a folder of the workspace by now. Gives whether its folder is forgotten, too. */
  forget(uri: string): boolean {
    const { folder, found } = this.#places.get(uri) ?? {};
    this.#places.delete(uri);
    found?.open();
    const isGone = folder !== undefined && !this.all.includes(folder);
    if (isGone) folder.ready.open();
    return isGone;
  }
}
