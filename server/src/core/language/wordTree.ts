import { maxOf } from '../text/longLists.ts';
import { nextWords } from './phraseReadings.ts';

interface Branches {
  /** Whether a phrase may end here. */
  readonly isEnd: boolean;
  readonly next: ReadonlyMap<string, WordTree>;
}

/** Phrases (see `Phrases`) as a tree of the words that they stand for. It grows where the words of a text lead. */
export class WordTree {
  readonly #phrases: readonly string[];
  #branches: Branches | undefined;

  constructor(phrases: readonly string[]) {
    this.#phrases = phrases;
  }

  /**
   * Whether one of the phrases stands in some words from a position on.
   * @param end where it has to end; undefined for anywhere
   */
  standsAt(words: readonly string[], at: number, end?: number): boolean {
    this.#branches ??= this.#grow();
    const { isEnd, next } = this.#branches;
    if (isEnd && (end === undefined || at === end)) return true;
    const word = words[at];
    if (word === undefined) return false;
    return (
      next.get(word)?.standsAt(words, at + 1, end) === true || next.get('*')?.standsAt(words, at + 1, end) === true
    );
  }

  /** Where the longest of the phrases ends that stand in some words from a position on; undefined where none does. */
  endAt(words: readonly string[], at: number): number | undefined {
    this.#branches ??= this.#grow();
    const { isEnd, next } = this.#branches;
    const word = words[at];
    const ends = word === undefined ? [] : [next.get(word), next.get('*')].map((tree) => tree?.endAt(words, at + 1));
    const longest = maxOf(
      ends.map((end) => end ?? -1),
      -1,
    );
    return longest >= 0 ? longest : isEnd ? at : undefined;
  }

  #grow(): Branches {
    const rests = new Map<string, string[]>();
    let isEnd = false;
    for (const phrase of this.#phrases) {
      for (const step of nextWords(phrase)) {
        if (!step) {
          isEnd = true;
          continue;
        }
        const known = rests.get(step[0]);
        if (known) known.push(step[1]);
        else rests.set(step[0], [step[1]]);
      }
    }
    return { isEnd, next: new Map([...rests].map(([word, phrases]) => [word, new WordTree(phrases)])) };
  }
}
