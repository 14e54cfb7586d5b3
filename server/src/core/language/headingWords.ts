import { Memo } from '../text/memo.ts';
import { hasUnspaced } from '../text/words.ts';
import { LEXICONS } from './lexicons.ts';
import { unspacedReadings } from './phraseReadings.ts';
import { folded } from './phrases.ts';

/** What words of headings stand for: others, or nothing. Made when first asked for; scripts without spaces take longer. */
class HeadingTable {
  readonly #meanings = new Map<string, string>();
  #longest = 0;

  constructor(isUnspaced: boolean) {
    for (const { isUnspaced: is = false, headings } of LEXICONS) {
      if (is !== isUnspaced) continue;
      for (const phrase of headings.padding) this.#add(phrase, '');
      for (const [first = '', ...others] of headings.alike)
        for (const phrase of [first, ...others]) this.#add(phrase, meaningOf(first));
    }
  }

  #add(phrase: string, meaning: string): void {
    for (const reading of unspacedReadings(phrase)) {
      const key = inSingular(folded(reading));
      if (key === '' || this.#meanings.has(key)) continue;
      this.#meanings.set(key, meaning);
      this.#longest = Math.max(this.#longest, key.split(' ').length);
    }
  }

  /** The words with what they stand for in their place: of several phrases at one place the longest. */
  translate(words: readonly string[]): readonly string[] {
    const said: string[] = [];
    for (let at = 0; at < words.length; ) {
      let count = Math.min(this.#longest, words.length - at);
      while (count > 1 && !this.#meanings.has(words.slice(at, at + count).join(' '))) count--;
      const meaning = this.#meanings.get(words.slice(at, at + count).join(' ')) ?? (words[at] as string);
      if (meaning !== '') said.push(meaning);
      at += Math.max(1, count);
    }
    return said;
  }
}

function meaningOf(first: string): string {
  return inSingular(folded(first)).replaceAll(' ', '-');
}

const known = new Memo<readonly string[]>(2_000);
let spaced: HeadingTable | undefined;
let unspaced: HeadingTable | undefined;

/**
 * What a heading is about: its words without padding and plurals, those that stand for the same alike: `open-question` for
 * "Unresolved questions". Empty for a heading that is nothing but padding.
 * @param key as `headingKey` gives it
 */
export function aboutOf(key: string): readonly string[] {
  return known.get(key, readAbout);
}

let usual: ReadonlySet<string> | undefined;

/** Whether a heading is about a part that documents usually have: "See also", "Acknowledgements". Parameter as that of `aboutOf`. */
export function isUsualPart(key: string): boolean {
  usual ??= new Set(LEXICONS.flatMap(({ headings }) => headings.alike.map(([first = '']) => meaningOf(first))));
  return usual.has(aboutOf(key).join(' '));
}

function readAbout(key: string): readonly string[] {
  const words = inSingular(folded(key)).split(' ');
  spaced ??= new HeadingTable(false);
  if (!hasUnspaced(key)) return spaced.translate(words);
  unspaced ??= new HeadingTable(true);
  return unspaced.translate(spaced.translate(words));
}

/** Without the ends of plurals, as far as they are the same for most words. */
export function inSingular(words: string): string {
  return words.replace(/(?<=[a-z]{3})ies\b/g, 'y').replace(/(?<=[a-z]{2}[^su\s])s\b/g, '');
}

const sets = new Map<string, ReadonlySet<string>>();

/** Words of one kind in all languages, folded. */
export function headingWords(kind: 'and' | 'others' | 'example'): ReadonlySet<string> {
  const words =
    sets.get(kind) ??
    new Set(LEXICONS.flatMap(({ headings }) => headings[kind].flatMap(unspacedReadings).map(foldedWords)));
  sets.set(kind, words);
  return words;
}

/** A reading of a phrase, folded; nothing is cut in scripts without spaces: these are words already. */
function foldedWords(reading: string): string {
  return hasUnspaced(reading) ? reading : folded(reading);
}
