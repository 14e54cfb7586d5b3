/** Phrases as a tree of their words. `*` is any one word. */
export class WordTree {
  readonly #next = new Map<string, WordTree>();
  #isEnd = false;

  add(words: readonly string[]): void {
    let node: WordTree = this;
    for (const word of words) {
      const next = node.#next.get(word) ?? new WordTree();
      node.#next.set(word, next);
      node = next;
    }
    node.#isEnd = true;
  }

  /** Whether one of the phrases stands in some words from a position on, and ends where it may. */
  standsAt(words: readonly string[], at: number, mayEnd: (end: number) => boolean): boolean {
    if (this.#isEnd && mayEnd(at)) return true;
    const word = words[at];
    if (word === undefined) return false;
    return [this.#next.get(word), this.#next.get('*')].some((next) => next?.standsAt(words, at + 1, mayEnd));
  }
}
