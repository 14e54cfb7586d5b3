import type { Block } from '../document/block.ts';
import { readPhrases } from '../document/phrases.ts';
import type { ProposalDocument, Section } from '../document/proposalDocument.ts';
import { requirementMark } from '../document/requirementMark.ts';
import { spoken } from '../language/spoken.ts';
import type { Range } from '../text/range.ts';
import { wordsOf } from '../text/words.ts';

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
const STRUCK = /^[*_]{0,3}(?:~|<(?:del|s|strike)>)|\bn\/a\b/i;
/** Apart from what is to be done: behind a mark, or in brackets. */
const REMARK = /[-–—:：;；,，(（]/;
const isGivenUp = spoken(({ lifecycle }) => lifecycle.givenUp, 'start');

/** The tasks in some blocks, in order, those below others included. What is quoted is somebody else's. */
export function tasksIn(text: string, blocks: readonly Block[]): readonly Task[] {
  return blocks.flatMap((block) => {
    if (!/\[[ xX]\]/.test(text.slice(block.start, block.end))) return [];
    return readPhrases(text, block).flatMap(({ kind, range, isQuoted }): Task[] => {
      const box =
        kind === 'task' && !isQuoted
          ? BOX.exec(text.slice(Math.max(block.start, range.start - 40), range.start))
          : null;
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

/** Whether a task still waits for somebody: neither struck through nor said not to apply, nor optional. */
export function isOpenTask({ isDone, text }: Task): boolean {
  return (
    !isDone &&
    requirementMark(text) !== 'optional' &&
    !STRUCK.test(text) &&
    !text.split(REMARK).some((remark) => isGivenUp(wordsOf(remark)))
  );
}

/**
 * The blocks of a section and of those below it.
 * @param isOther whether a section below, with all in it, is about something else
 */
export function blocksWithin(
  { sections }: ProposalDocument,
  section: Section,
  isOther: (below: Section) => boolean = () => false,
): readonly Block[] {
  let from = section.range.start;
  return sections.flatMap((each) => {
    if (each.index < section.index || each.range.start < from || each.range.start >= section.range.end) return [];
    if (each === section || !isOther(each)) return each.blocks;
    from = each.range.end;
    return [];
  });
}
