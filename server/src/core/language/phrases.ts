import { hasUnspaced, wordsOf } from '../text/words.ts';

/** A text with Latin letters without accents: many a keyboard lacks them, and French may leave them out over capitals. */
export function withoutAccents(text: string): string {
  return /[^\0-\x7f]/.test(text)
    ? text
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC')
    : text;
}

/** A text as it is looked up: its words, Latin letters without accents. */
export function folded(text: string): string {
  return withoutAccents(wordsOf(text));
}

/** Phrases, each with what it stands for, to be found at the start of a text. */
export class PhraseTable<Meaning> {
  readonly #meanings = new Map<string, Meaning>();
  /** Those of scripts without spaces, until a text has such letters: cutting them takes long to begin with. */
  #uncut: readonly (readonly [phrase: string, meaning: Meaning])[];
  #longest = 0;

  /** @param entries of two with the same phrase the first counts */
  constructor(entries: readonly (readonly [phrase: string, meaning: Meaning])[]) {
    this.#uncut = entries.filter(([phrase]) => hasUnspaced(phrase));
    this.#add(entries.filter((entry) => !this.#uncut.includes(entry)));
  }

  #add(entries: readonly (readonly [phrase: string, meaning: Meaning])[]): void {
    for (const [phrase, meaning] of entries) {
      const key = folded(phrase);
      if (!this.#meanings.has(key)) this.#meanings.set(key, meaning);
      this.#longest = Math.max(this.#longest, key.split(' ').length);
    }
  }

  #readyFor(text: string): void {
    if (this.#uncut.length === 0 || !hasUnspaced(text)) return;
    this.#add(this.#uncut);
    this.#uncut = [];
  }

  /** What the longest phrase stands for with which a folded text starts; undefined for none. */
  atStart(text: string): Meaning | undefined {
    this.#readyFor(text);
    const parts = text.split(' ', this.#longest);
    for (let count = parts.length; count > 0; count--) {
      const meaning = this.#meanings.get(parts.slice(0, count).join(' '));
      if (meaning !== undefined) return meaning;
    }
    return undefined;
  }

  /** What a folded text stands for as a whole. */
  whole(text: string): Meaning | undefined {
    this.#readyFor(text);
    return this.#meanings.get(text);
  }
}
