import type { Phrases } from './lexicon.ts';

/** With which words a template speaks to whoever fills it in. */
export interface AuthorWords {
  /** Whole headings over instructions. */
  readonly instructions: Phrases;
  /** What a heading has that is about the template itself. */
  readonly aboutTemplate: Phrases;
  /** What makes any heading an instruction. */
  readonly please: Phrases;
  /** What a sentence in a heading's place says that is an instruction. */
  readonly toAuthor: Phrases;
}
