import { dirname } from 'node:path';

/** A text that a document had. The same object as long as it is the same text. */
export interface EarlierText {
  readonly text: string;
  /** The revision, as people call it. */
  readonly revision: string;
}

/** From where earlier texts come. Neither fails. */
export interface EarlierSource {
  /** Something that changes when the texts of a folder's documents may be others. */
  stampOf(folder: string): Promise<string | undefined>;
  /** Undefined for a document that was not there. */
  textOf(path: string): Promise<EarlierText | undefined>;
}

interface Known {
  readonly path: string;
  /** Undefined where there is none, or git has not answered yet. */
  readonly earlier?: EarlierText | undefined;
}

/**
 * Earlier texts of open documents. Git answers later than the editor asks: until then there is none, and where the answer makes a
 * difference `onAnswer` is called with the document's URI.
 */
export class EarlierTexts {
  readonly #source: EarlierSource;
  readonly #onAnswer: (uri: string) => void;
  readonly #known = new Map<string, Known>();
  /** By folder: for what its documents were looked up. */
  readonly #stamps = new Map<string, string | undefined>();

  constructor(source: EarlierSource, onAnswer: (uri: string) => void) {
    this.#source = source;
    this.#onAnswer = onAnswer;
  }

  /** @param path of the document on disk */
  of(uri: string, path: string): EarlierText | undefined {
    const known = this.#known.get(uri);
    if (!known) void this.#look(uri, { path });
    return known?.earlier;
  }

  /** Looks again for the documents of folders for which the texts may be others by now. */
  async refresh(): Promise<void> {
    for (const folder of new Set([...this.#known.values()].map(({ path }) => dirname(path)))) {
      const stamp = await this.#source.stampOf(folder);
      if (stamp === this.#stamps.get(folder)) continue;
      this.#stamps.set(folder, stamp);
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
    if (!this.#stamps.has(folder)) {
      this.#stamps.set(folder, undefined);
      this.#stamps.set(folder, await this.#source.stampOf(folder));
    }
    const earlier = await this.#source.textOf(known.path);
    const isSame = known.earlier?.text === earlier?.text && known.earlier?.revision === earlier?.revision;
    if (this.#known.get(uri) !== known || isSame) return;
    this.#known.set(uri, { path: known.path, earlier });
    this.#onAnswer(uri);
  }
}
