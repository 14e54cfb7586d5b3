import { dirname } from 'node:path';
import { statusIn, type Template } from '../../core/index.ts';
import { committedText, headOf } from '../../files/committedText.ts';

interface Known {
  readonly path: string;
  /** In the last commit; undefined where the file has none there, or git has not answered yet. */
  text?: string | undefined;
  /** What was read of it last, by which template. */
  read?: { readonly template: Template; readonly status: string | undefined };
}

/**
 * The statuses that open documents have in the last commit. Git answers later than the editor asks: until then there is
 * none, and where the answer makes a difference `onAnswer` is called with the document's URI.
 */
export class CommittedStatuses {
  readonly #onAnswer: (uri: string) => void;
  readonly #known = new Map<string, Known>();
  /** By folder: the commit for which its documents were looked up. */
  readonly #heads = new Map<string, string | undefined>();

  constructor(onAnswer: (uri: string) => void) {
    this.#onAnswer = onAnswer;
  }

  /** @param path of the document on disk */
  statusOf(uri: string, path: string, template: Template): string | undefined {
    const known = this.#known.get(uri);
    if (!known) {
      void this.#look(uri, { path });
      return undefined;
    }
    if (known.text === undefined) return undefined;
    if (known.read?.template !== template) known.read = { template, status: statusIn(known.text, template) };
    return known.read.status;
  }

  /** Looks again for the documents of repositories that have another commit checked out by now. */
  async refresh(): Promise<void> {
    for (const folder of new Set([...this.#known.values()].map(({ path }) => dirname(path)))) {
      const head = await headOf(folder);
      if (head === this.#heads.get(folder)) continue;
      this.#heads.set(folder, head);
      for (const [uri, known] of this.#known) if (dirname(known.path) === folder) void this.#look(uri, { ...known });
    }
  }

  /** Forgets a document that was closed; an answer still under way is dropped. */
  forget(uri: string): void {
    this.#known.delete(uri);
  }

  async #look(uri: string, known: Known): Promise<void> {
    this.#known.set(uri, known);
    const folder = dirname(known.path);
    if (!this.#heads.has(folder)) {
      this.#heads.set(folder, undefined);
      this.#heads.set(folder, await headOf(folder));
    }
    const text = await committedText(known.path);
    if (this.#known.get(uri) !== known || known.text === text) return;
    this.#known.set(uri, { path: known.path, text });
    this.#onAnswer(uri);
  }
}
