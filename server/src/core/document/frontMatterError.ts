import type { Range } from '../text/range.ts';

/** What is wrong with a front matter block, in words for the author, and where. */
export interface FrontMatterError {
  readonly message: string;
  readonly range: Range;
  /** Whether the block's grammar is right: what is meant can be read, but not everybody reads it so. */
  readonly isReadable?: true;
}
