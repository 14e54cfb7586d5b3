import type { Entry } from '../index/entry.ts';
import { shortened } from '../text/shortened.ts';
import { wordsOf } from '../text/words.ts';

/** How well a proposal fits a subject. */
export interface Fit {
  /** How many of the subject's words are in it. */
  readonly words: number;
  /** The more, the more it is about them: a word in the title says more than one in a heading, and that more than one in the text. */
  readonly weight: number;
  /** The line that has most of them, on which it is best seen; undefined where only its title or its path has any. */
  readonly excerpt: string | undefined;
}

const WEIGHTS = { title: 8, summary: 4, heading: 3, text: 1 };
/** In UTF-16 code units. */
const MAX_EXCERPT = 240;
/** Words that are shorter stand for themselves alone: `api` is not `apiary`. */
const MIN_STEM = 4;

/** The words of a subject, each once, as `fitOf` takes them. */
export function subjectWords(subject: string): readonly string[] {
  return [...new Set(wordsOf(subject).split(' ').filter(Boolean))];
}

/**
 * Finds the words of a subject in a proposal: whole ones, and longer ones that begin with them, as `caches` does with `cache`.
 * @param words of the subject, at least one
 * @param text of the proposal
 */
export function fitOf(words: readonly string[], entry: Entry, text: string): Fit {
  const parts: readonly (readonly [keyof typeof WEIGHTS, string])[] = [
    ['title', `${entry.name ?? ''} ${entry.title} ${entry.path}`],
    ['summary', entry.summary ?? ''],
    ['heading', entry.headings.map(({ title }) => title).join('\n')],
    ['text', text],
  ];
  const found = new Set<string>();
  let weight = 0;
  for (const [part, content] of parts) {
    const here = wordsIn(words, content);
    for (const word of here) found.add(word);
    weight += here.length * WEIGHTS[part];
  }
  return { words: found.size, weight, excerpt: found.size === 0 ? undefined : excerptOf(words, text) };
}

function wordsIn(words: readonly string[], content: string): readonly string[] {
  const own = ` ${wordsOf(content)} `;
  return words.filter((word) => own.includes(` ${word}${word.length < MIN_STEM ? ' ' : ''}`));
}

function excerptOf(words: readonly string[], text: string): string | undefined {
  let best: { readonly line: string; readonly count: number } | undefined;
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('#')) continue;
    const count = wordsIn(words, line).length;
    if (count > (best?.count ?? 0)) best = { line, count };
  }
  return best && shortened(best.line, MAX_EXCERPT);
}
