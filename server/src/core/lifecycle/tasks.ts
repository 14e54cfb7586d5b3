import type { Block } from '../document/block.ts';
import { readPhrases } from '../document/phrases.ts';
import type { ProposalDocument, Section } from '../document/proposalDocument.ts';
import type { Range } from '../text/range.ts';

/** `- [ ] text` */
export interface Task {
  /** From the box to the text's end. */
  readonly range: Range;
  /** The character in the box. */
  readonly mark: Range;
  readonly text: string;
  readonly isDone: boolean;
}

const BOX = /\[([ xX])\][ \t]+$/;
/** Struck through, or said not to apply: nobody waits for it. */
const GIVEN_UP = /^~~|\bn\/a\b|\bnot (?:applicable|needed|required)\b|\b(?:dropped|won['’]t do)\b/i;

/** The tasks in some blocks, in order, those below others included. */
export function tasksIn(text: string, blocks: readonly Block[]): readonly Task[] {
  return blocks.flatMap((block) => {
    if (!/\[[ xX]\]/.test(text.slice(block.start, block.end))) return [];
    return readPhrases(text, block).flatMap(({ kind, range }): Task[] => {
      const box = kind === 'task' ? BOX.exec(text.slice(Math.max(block.start, range.start - 40), range.start)) : null;
      if (!box) return [];
      const start = range.start - box[0].length;
      return [
        {
          range: { start, end: range.end },
          mark: { start: start + 1, end: start + 2 },
          text: text.slice(range.start, range.end),
          isDone: box[1] !== ' ',
        },
      ];
    });
  });
}

/** Whether a task still waits for somebody. */
export function isOpenTask({ isDone, text }: Task): boolean {
  return !isDone && !GIVEN_UP.test(text);
}

/** The blocks of a section and of those below it. */
export function blocksWithin({ sections }: ProposalDocument, section: Section): readonly Block[] {
  return sections
    .filter(({ index, range }) => index >= section.index && range.start < section.range.end)
    .flatMap(({ blocks }) => blocks);
}
