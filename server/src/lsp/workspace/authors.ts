import { countsOf } from '../../core/text/counts.ts';
import { gitAuthor } from '../../files/gitAuthor.ts';
import { gitAuthors } from '../../files/gitAuthors.ts';
import { diskPath } from '../diskPath.ts';
import type { Session } from '../session.ts';
import { withOpen } from './openProposals.ts';

const KEPT_MS = 10 * 60_000;
/** In milliseconds: who types a name waits for no large workspace. */
const PATIENCE_MS = 300;

/** Who may be named as an author. Git is asked in trusted workspaces only, and each folder's answers are kept for a while. */
export class Authors {
  readonly #session: Session;
  readonly #history = new Kept(gitAuthors);
  readonly #users = new Kept(gitAuthor);

  constructor(session: Session) {
    this.#session = session;
  }

  /**
   * Those of the folder's other proposals, be they open or not, then those of its git history.
   * @param uri the document that is written
   */
  async of(uri: string): Promise<readonly string[]> {
    const [named, fromGit] = await Promise.all([this.#named(uri), this.#fromGit(uri)]);
    return [...new Set([...named, ...fromGit])];
  }

  /** Those of the other proposals, who wrote most of them first; of as many as can be read while somebody waits. */
  async #named(uri: string): Promise<readonly string[]> {
    const { workspace, proposals } = this.#session;
    const folder = workspace.folderOf(uri);
    if (!folder) return [];
    const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS).unref());
    await Promise.race([proposals.all(folder), patience]);
    const index = withOpen(this.#session, folder, proposals.known(folder)).without(folder.pathOf(uri) ?? '');
    const counts = countsOf([...index.entries].flatMap(({ authors }) => authors));
    return [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1)).map(([author]) => author);
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
