import type { Recogniser } from '../clue.ts';
import type { PhrasePlace } from './phrasePlace.ts';

const ENTRY = /^\[(?:[^\][]|\[[^\][]*\])*\]\(#[^)]*\)$/;

/** An entry of a table of contents. */
export const contentsEntry: Recogniser<PhrasePlace> = {
  id: 'entry-of-contents',
  weight: 7,
  find: ({ source }) => (ENTRY.test(source) ? { start: 0, end: source.length } : undefined),
  examples: ['- [Goals](#goals)', '- [Goals [draft]](#goals-draft)'],
  counterExamples: ['- [Goals](goals.md)', '- [Goals](#goals), and why'],
};
