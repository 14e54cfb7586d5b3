import type { FieldRole } from '../../language/lexicon.ts';
import type { Range } from '../../text/range.ts';

/** A stretch of the template that the author is to replace. */
export interface Stop {
  readonly range: Range;
  readonly choices?: readonly string[];
  /** What is known of a new proposal and goes there; 'identifier' is the title as programs write names. */
  readonly fills?: FieldRole | 'slug' | 'file-name' | 'identifier';
}
