import { authorsOf } from '../core/index.ts';
import { gitAuthors } from '../files/gitAuthors.ts';
import type { Session } from './session.ts';
import { diskPath } from './uris.ts';

const KEPT_MS = 10 * 60_000;

/** Who may be named as an author: those of the other open proposals, then those of the folder's git history. */
export class Authors {
  readonly #session: Session;
  readonly #history = new Map<string, { readonly names: Promise<readonly string[]>; readonly until: number }>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** @param uri the document that is written */
  async of(uri: string): Promise<readonly string[]> {
    const counts = new Map<string, number>();
    for (const other of this.#session.uris) {
      const match = other === uri ? undefined : this.#session.match(other);
      for (const author of match ? authorsOf(match) : []) counts.set(author, (counts.get(author) ?? 0) + 1);
    }
    const named = [...counts].sort((a, b) => b[1] - a[1]).map(([author]) => author);
    return [...new Set([...named, ...(await this.#fromGit(uri))])];
  }

  #fromGit(uri: string): Promise<readonly string[]> | readonly string[] {
    const folder = this.#session.workspace.folderOf(uri);
    const root = folder && diskPath(folder.uri);
    if (root === undefined || !this.#session.isTrusted) return [];
    const known = this.#history.get(root);
    if (known && known.until > Date.now()) return known.names;
    const names = gitAuthors(root);
    this.#history.set(root, { names, until: Date.now() + KEPT_MS });
    return names;
  }
}
