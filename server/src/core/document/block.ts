import type { Range } from '../text/range.ts';

/** A block that stands directly in the document, in no list or quote. Its range goes from its first character to its last. */
export interface Block extends Range {
  readonly kind: 'heading' | 'paragraph' | 'list' | 'quote' | 'code' | 'html' | 'rule';
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
