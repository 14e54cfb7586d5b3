import { FileType, Uri, workspace } from 'vscode';
import type { FileKind } from '../../../server/src/protocol.ts';

/** In milliseconds: so long a folder is believed to be no link. */
const KEPT_MS = 2_000;

/** What stands at a path, in the words of `protocol.ts`. */
export function kindOf(type: FileType): FileKind {
  if ((type & FileType.SymbolicLink) !== 0) return 'link';
  if (type === FileType.File) return 'file';
  return type === FileType.Directory ? 'folder' : 'other';
}

/** Where the paths are that a server asks about: in a folder of the workspace, with no link on the way. */
export class Places {
  /** By URI: whether a folder is one, and no link to one. */
  #plain = new Map<string, Promise<boolean>>();
  #since = 0;

  /**
   * @param folder URI of a folder of the workspace
   * @param path in it, with forward slashes; what is there itself may be a link
   * @throws an error with the code `OUTSIDE`
   */
  async of(folder: string, path: string): Promise<Uri> {
    const root = workspace.workspaceFolders?.find(({ uri }) => `${uri}` === `${Uri.parse(folder)}`)?.uri;
    const names = path === '' ? [] : path.split('/');
    if (!root || names.some((name) => ['', '.', '..'].includes(name) || name.includes('\\'))) throw outside(path);
    for (let at = 1; at < names.length; at++)
      if (!(await this.#isPlain(Uri.joinPath(root, names.slice(0, at).join('/'))))) throw outside(path);
    return path === '' ? root : Uri.joinPath(root, path);
  }

  /** Has all folders looked at again: something was written. */
  forget(): void {
    this.#plain.clear();
  }

  #isPlain(folder: Uri): Promise<boolean> {
    if (Date.now() - this.#since > KEPT_MS) {
      this.#plain = new Map();
      this.#since = Date.now();
    }
    const known = this.#plain.get(`${folder}`) ?? isPlain(folder);
    this.#plain.set(`${folder}`, known);
    return known;
  }
}

/** What is not there is no link either: it may be made. */
async function isPlain(folder: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(folder)).type & FileType.SymbolicLink) === 0;
  } catch {
    return true;
  }
}

/** What is refused since a link may lead anywhere. */
export function outside(path: string): Error {
  return Object.assign(new Error(path), { code: 'OUTSIDE' });
}
