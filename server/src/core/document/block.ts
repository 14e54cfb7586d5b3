import { detached } from '../text/detached.ts';
import type { Range } from '../text/range.ts';
import type { Kept, Question } from './kept.ts';

/** A block that stands directly in the document, in no list or quote. Its range goes from its first character to its last. */
export interface Block extends Range {
  readonly kind: 'heading' | 'paragraph' | 'list' | 'quote' | 'code' | 'html' | 'rule';
  readonly kept?: Kept;
}

export interface HeadingBlock extends Block {
  readonly kind: 'heading';
  /** 1 to 6. */
  readonly level: number;
  /** The heading's text without its marks; empty where it has none. */
  readonly title: Range;
}

export function isHeading(block: Block): block is HeadingBlock {
  return block.kind === 'heading';
}

/**
 * What a computation gives for a block's own text, made once as long as that is the same.
 * @param compute is given the text, detached from the document's: what it keeps is to be cut from this
 */
export function knownOf<Answer extends object>(
  text: string,
  { start, end, kept }: Range & Pick<Block, 'kept'>,
  question: Question,
  compute: (piece: string) => Answer,
): Answer {
  const piece = () => text.slice(start, end);
  return kept ? kept.once(question, () => compute(detached(piece()))) : compute(piece());
}
