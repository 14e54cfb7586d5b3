import type { Recogniser } from '../clue.ts';

/** Dots in a name's place, or in that of the whole heading. */
export const dots: Recogniser<string> = {
  id: 'dots-in-heading',
  weight: 7,
  find: (title) => {
    const found = /(?:^|[:：–—-])\s*(?:\.{3,}|…+)\s*$/.exec(title);
    return found ? { start: found.index, end: title.length } : undefined;
  },
  examples: ['Key Question: ...', 'Option – …', '...', '…'],
  counterExamples: ['What we want...', 'Rollout', 'And then … nothing'],
};
