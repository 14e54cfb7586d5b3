import type { Phrases } from './lexicon.ts';

/** With which words a template shows what goes where. */
export interface FormWords {
  /** Headers of a table of fields: over the keys, … */
  readonly keyColumn: Phrases;
  /** … over the values, … */
  readonly valueColumn: Phrases;
  /** … and over what is said about them. */
  readonly noteColumn: Phrases;
  /** Headers of a table that records changes. */
  readonly changeColumn: Phrases;
  /** What a colon often follows in prose, and that is no key: "note". */
  readonly asides: Phrases;
  /** With what a remark in parentheses starts that stands for something: "(fill in later)". */
  readonly remarks: Phrases;
  /** One word each: what says that something is the author's: "your". */
  readonly yours: readonly string[];
  /** One word each: what accounts are called, as in `@nickname`. */
  readonly accounts: readonly string[];
  /** What else shows that an account or an address goes in a place, no name. */
  readonly addresses: Phrases;
  /** What stands where an author's name goes. */
  readonly names: Phrases;
  /** A name for programs. */
  readonly identifiers: Phrases;
  /** What a day is called. */
  readonly date: Phrases;
  /** What shows that more than one day goes in a place. */
  readonly severalDates: Phrases;
  /** What days are called on which comes what follows when a proposal is written, in a field's name. */
  readonly laterDates: Phrases;
  /** One word each: what a proposal's number is called, the usual one first. */
  readonly number: readonly string[];
  /** What has numbers beside the proposal, in a field's name. */
  readonly otherNumbers: Phrases;
  /** In a field's value: that somebody else gives the number. */
  readonly givenByOthers: Phrases;
  /** Sentences by which somebody else gives the number, or it is another one. */
  readonly numberGiven: Phrases;

  /** Before the values that there are, all of them: "one of". */
  readonly oneOf: Phrases;
  /** The same before some of them: "such as". */
  readonly suchAs: Phrases;
  /** After some of them: "etc". */
  readonly rest: Phrases;
  /** One word each: between the last two of several values. */
  readonly or: readonly string[];
  /** With what a remark in parentheses starts that is about a list of values: "(choose one)". */
  readonly choose: Phrases;
}
