import type { Recogniser } from '../clue.ts';

const LETTERS = /^(\p{Lu}{1,4})\d{1,2}(?=$|\s{0,2}[:：–—-]\s{0,2}[[{<])/u;

/** Letters that stand for a kind, and a number: `FR1`. */
export const letters: Recogniser<string> = {
  id: 'letters-and-number',
  weight: 7,
  find: (title) => {
    const [, stem] = LETTERS.exec(title.trim()) ?? [];
    return stem === undefined ? undefined : { start: stem.length, end: title.length };
  },
  examples: ['FR1', 'NFR2', 'A1', 'US1: [Name]'],
  counterExamples: ['HTTP2 support', 'V2: what is next', 'Fr1'],
};
