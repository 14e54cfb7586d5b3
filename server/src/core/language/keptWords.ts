import type { Phrases } from './lexicon.ts';

/** Words of what a template says for good, not to its author alone. */
export interface KeptWords {
  /** Of a notice that the law asks for: "copyright". */
  readonly legal: Phrases;
  /** With what headings over such notices start. */
  readonly legalHeadings: Phrases;
  /** Headings over a table of contents. */
  readonly contents: Phrases;
  /** The first entry of a history, which is true of every proposal: "initial draft". */
  readonly firstEntry: Phrases;
  /** With what a sentence starts that is a link and nothing else: "see". */
  readonly pointers: Phrases;
  /** Answers that a template gives beforehand, beside that there is nothing. */
  readonly answers: Phrases;
  /** That what stands in a section may stay: "placeholder is acceptable". */
  readonly mayStay: Phrases;
  /** With what a sentence starts that is for whoever reads the proposal. */
  readonly toReaders: Phrases;
  /** With what a sentence starts that says of the proposal what is true of all: "this document follows". */
  readonly ofItself: Phrases;
  /** With what a sentence starts that is about a table below it: "the following lists". */
  readonly aboutTable: Phrases;
}
