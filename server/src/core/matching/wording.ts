import type { Block } from '../document/block.ts';
import { mayIgnore } from '../document/ignores.ts';
import type { Template, TemplatePhrase } from '../template/template.ts';
import { type HashedWords, hashRun, hashWords } from '../text/hashedWords.ts';
import { hasUnspaced } from '../text/words.ts';

/** So many words in a row tell what a template says from what anybody may write. */
const RUN = 4;

/** What a template says, kept so that a look at the words of a block tells whether it may hold any of it. */
interface Wording {
  /** All that it says as running text: see `TemplatePhrase.prose`. */
  readonly stream: string;
  /** Hashes of `RUN` words in a row: what its phrases begin with, and all that stand in its running text. */
  readonly runs: ReadonlySet<number>;
  /** Its shorter phrases, by the hash of their words. */
  readonly short: ReadonlyMap<number, readonly TemplatePhrase[]>;
  /** Keys of phrases without any word, such as `—`. */
  readonly marks: readonly string[];
  /** Whether it has words of a script that puts no spaces between them. */
  readonly isUnspaced: boolean;
}

const wordings = new WeakMap<Template, Wording>();

function wordingOf(template: Template): Wording {
  const known = wordings.get(template) ?? readWording(template);
  wordings.set(template, known);
  return known;
}

function readWording({ phrases }: Template): Wording {
  const stream = ` ${[...phrases.values()].map(({ prose }) => prose || '\n').join(' ')} `;
  const running = hashWords(stream);
  const runs = new Set(running.hashes.slice(RUN - 1).map((_, at) => hashRun(running, at, RUN)));
  const short = new Map<number, TemplatePhrase[]>();
  const marks: string[] = [];
  for (const [key, phrase] of phrases) {
    const words = hashWords(key);
    const count = words.hashes.length;
    if (count === 0) marks.push(key);
    else if (count >= RUN) runs.add(hashRun(words, 0, RUN));
    else short.set(hashRun(words, 0, count), [...(short.get(hashRun(words, 0, count)) ?? []), phrase]);
  }
  return { stream, runs, short, marks, isUnspaced: [...phrases.keys()].some(hasUnspaced) };
}

/** Whether words stand in a template's running text. */
export function isInRunningText(template: Template, words: string): boolean {
  return wordingOf(template).stream.includes(` ${words} `);
}

/**
 * Whether any phrase of a block may be one of the template's, or a piece of its running text: never false where one is. Cheap, where
 * reading the phrases may need a Markdown tree. It rests on how `readPhrases` cuts: a phrase ends where a line or sentence does, and
 * its words stand in the block in a row, but for those of HTML.
 * @param wanted position of the section that the block's own section answers; undefined for none
 */
export function mayHoldPhrase(template: Template, text: string, block: Block, wanted: number | undefined): boolean {
  const piece = text.slice(block.start, block.end);
  const { runs, short, marks, isUnspaced } = wordingOf(template);
  if (block.kind === 'html' || (isNested(block) && HTML_LINE.test(piece)) || mayIgnore(piece)) return true;
  if (marks.some((mark) => piece.includes(mark))) return true;
  if (/[^\0-\x7f]/.test(piece) && ((isUnspaced && hasUnspaced(piece)) || piece.normalize('NFC') !== piece)) return true;
  const words = hashWords(piece);
  const counts = (phrase: TemplatePhrase) => !phrase.isWeak || (wanted !== undefined && phrase.sections.has(wanted));
  return words.hashes.some(
    (_, at) =>
      (at + RUN <= words.hashes.length && runs.has(hashRun(words, at, RUN))) ||
      (words.isLast[at] && endsShort(words, at, (hash) => short.get(hash)?.some(counts) ?? false)),
  );
}

/** A line of a list or quote on which HTML may begin. */
const HTML_LINE = /^[ \t>*+\-.)\d]*<[a-z/!?]/im;

function isNested({ kind }: Block): boolean {
  return kind === 'list' || kind === 'quote';
}

function endsShort(words: HashedWords, at: number, isShort: (hash: number) => boolean): boolean {
  for (let count = 1; count < RUN && count <= at + 1; count++)
    if (isShort(hashRun(words, at + 1 - count, count))) return true;
  return false;
}
