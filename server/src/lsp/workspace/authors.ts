import { authorsOf } from '../../core/index.ts';
import { gitAuthor } from '../../files/gitAuthor.ts';
import { gitAuthors } from '../../files/gitAuthors.ts';
import type { Session } from '../session.ts';
import { diskPath } from '../uris.ts';

const KEPT_MS = 10 * 60_000;

/** Who may be named as an author. Git is asked in trusted workspaces only, and each folder's answers are kept for a while. */
export class Authors {
  readonly #session: Session;
  readonly #history = new Kept(gitAuthors);
  readonly #users = new Kept(gitAuthor);

  constructor(session: Session) {
    this.#session = session;
  }

  /**
   * Those of the other open proposals, then those of the folder's git history.
   * @param uri the document that is written
   */
  async of(uri: string): Promise<readonly string[]> {
    const counts = new Map<string, number>();
    for (const other of this.#session.uris) {
      const match = other === uri ? undefined : this.#session.match(other);
      for (const author of match ? authorsOf(match) : []) counts.set(author, (counts.get(author) ?? 0) + 1);
    }
    const named = [...counts].sort((a, b) => b[1] - a[1]).map(([author]) => author);
    return [...new Set([...named, ...(await this.#fromGit(uri))])];
  }

  /** The user, as git knows the name; undefined where it does not. */
  async user(uri: string): Promise<string | undefined> {
    const root = this.#trustedRoot(uri);
    return root === undefined ? undefined : this.#users.of(root);
  }

  #fromGit(uri: string): Promise<readonly string[]> | readonly string[] {
    const root = this.#trustedRoot(uri);
    return root === undefined ? [] : this.#history.of(root);
  }

  #trustedRoot(uri: string): string | undefined {
    const folder = this.#session.workspace.openFolderOf(uri);
    return folder && this.#session.history.isTrusted ? diskPath(folder.uri) : undefined;
  }
}

/** The latest answers to a question about folders. */
class Kept<Answer> {
  readonly #ask: (root: string) => Promise<Answer>;
  readonly #answers = new Map<string, { readonly answer: Promise<Answer>; readonly until: number }>();

  constructor(ask: (root: string) => Promise<Answer>) {
    this.#ask = ask;
  }

  of(root: string): Promise<Answer> {
    const known = this.#answers.get(root);
    if (known && known.until > Date.now()) return known.answer;
    const answer = this.#ask(root);
    this.#answers.set(root, { answer, until: Date.now() + KEPT_MS });
    return answer;
  }
}
