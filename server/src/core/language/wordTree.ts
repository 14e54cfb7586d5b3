import { firstWordsOf, readingsOf } from './phraseReadings.ts';

interface Node {
  readonly next: Map<string, Node>;
  isEnd: boolean;
}

/** Phrases (see `Phrases`) as a tree of the words that they stand for. It grows as words are met with which phrases start. */
export class WordTree {
  readonly #root: Node = { next: new Map(), isEnd: false };
  /** By their first words, those that are not in the tree yet. */
  readonly #waiting = new Map<string, string[]>();

  constructor(phrases: readonly string[]) {
    for (const phrase of phrases)
      for (const word of firstWordsOf(phrase)) this.#waiting.set(word, [...(this.#waiting.get(word) ?? []), phrase]);
    this.#grow('*');
  }

  /**
   * Whether one of the phrases stands in some words from a position on.
   * @param end where it has to end; undefined for anywhere
   */
  standsAt(words: readonly string[], at: number, end?: number): boolean {
    this.#grow(words[at] ?? '');
    return follows(this.#root, words, at, end);
  }

  #grow(word: string): void {
    const phrases = this.#waiting.get(word);
    if (!phrases) return;
    this.#waiting.delete(word);
    for (const phrase of phrases) for (const reading of readingsOf(phrase)) add(this.#root, reading.split(' '));
  }
}

function add(root: Node, words: readonly string[]): void {
  let node = root;
  for (const word of words) {
    const next = node.next.get(word) ?? { next: new Map<string, Node>(), isEnd: false };
    node.next.set(word, next);
    node = next;
  }
  node.isEnd = true;
}

function follows(node: Node, words: readonly string[], at: number, end: number | undefined): boolean {
  if (node.isEnd && (end === undefined || at === end)) return true;
  const word = words[at];
  if (word === undefined) return false;
  const [named, any] = [node.next.get(word), node.next.get('*')];
  return (
    (named !== undefined && follows(named, words, at + 1, end)) ||
    (any !== undefined && follows(any, words, at + 1, end))
  );
}
