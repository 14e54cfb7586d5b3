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
  readonly formInstruction: Phrases;
  /** With what a sentence starts that tells the author what to write: "describe". */
  readonly instructs: Phrases;
  /** Words of a sentence that is for the author, not the reader: "this section". */
  readonly toAuthor: Phrases;
  /** What asks to choose from a list: "delete those that do not apply". */
  readonly chooseOf: Phrases;
  /** What a template says where its author writes nothing: "leave blank". */
  readonly leaveAlone: Phrases;
  /** What it says where somebody else gives the value: "assigned after approval". */
  readonly assigned: Phrases;
  /** What it says of what need not be there yet: "will contain the links". */
  readonly filledLater: Phrases;
  /** What asks to take something out of a copy of the template: "remove this". */
  readonly removeThis: Phrases;
  /** The same of the very comment that says so. */
  readonly removeComment: Phrases;
  /** What asks to take out the template's questions, even where they are answered. */
  readonly removeQuestions: Phrases;
}
