/** In milliseconds: a server that has lived so long with a text does not end for it. */
const HARMLESS_AFTER = 60_000;
/** So many deaths right after the same document are no chance. */
const DEADLY = 2;

/**
 * Which document the language server dies of: the one that it was sent last, twice in a row. Documents are named by their URIs, times are
 * in milliseconds.
 */
export class Suspects {
  readonly #now: () => number;
  #last: { readonly uri: string; readonly time: number } | undefined;
  readonly #deaths = new Map<string, number>();

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Notes that the server was sent a document's text. */
  sent(uri: string): void {
    this.#last = { uri, time: this.#now() };
  }

  /** Notes that the server died. Gives the document that is set aside from now on, if there is one. */
  died(): string | undefined {
    const last = this.#last;
    this.#last = undefined;
    if (!last) return undefined;
    const isHarmless = this.#now() - last.time > HARMLESS_AFTER;
    const deaths = isHarmless ? 0 : (this.#deaths.get(last.uri) ?? 0) + 1;
    // Twice in a row: whoever was suspected before was there as well, and it lived.
    for (const [uri, count] of this.#deaths) if (count < DEADLY) this.#deaths.delete(uri);
    if (deaths > 0) this.#deaths.set(last.uri, deaths);
    return deaths === DEADLY ? last.uri : undefined;
  }

  /** Whether the server died after a document: it is to be sent behind all others, so that it is known who it was. */
  isSuspected(uri: string): boolean {
    return this.#deaths.has(uri);
  }

  /** Whether the server is not to be sent a document any more. */
  isAside(uri: string): boolean {
    return (this.#deaths.get(uri) ?? 0) >= DEADLY;
  }

  /** Gives a document another chance. */
  forgive(uri: string): void {
    this.#deaths.delete(uri);
  }
}
