import type { Phrases } from './lexicon.ts';

/** Words for what becomes of a proposal: approvals, questions, tasks, and documents that are no ordinary proposals. */
export interface LifecycleWords {
  /** Headings of places where people sign, anywhere in them. */
  readonly approvals: Phrases;
  /** What such a heading has where it is about how approvals are come by. */
  readonly approvalRules: Phrases;
  /** Fields that name who approved. */
  readonly approvalFields: Phrases;
  /** Fields that are given the name of who approves, as a whole. */
  readonly signedByFields: Phrases;
  /** Columns and placeholders for the day of an approval. */
  readonly signedOn: Phrases;
  /** The same for who signs. */
  readonly signedBy: Phrases;
  /** Columns for what somebody decided. */
  readonly decision: Phrases;
  /** What is written there for a yes. */
  readonly approved: string;

  /** With what a heading over open questions starts. */
  readonly openQuestions: Phrases;
  /** A whole heading over questions. */
  readonly questions: Phrases;
  /** What shows that a question is answered, and headings over such questions. */
  readonly settled: Phrases;

  /** Headings of work to be done. */
  readonly work: Phrases;
  /** Headings over boxes to choose from. */
  readonly choices: Phrases;
  /** With what a remark starts that nobody waits for a task. */
  readonly givenUp: Phrases;

  /** Statuses of a document that stands elsewhere by now. */
  readonly moved: Phrases;
  /** Statuses of a document that is never finished. */
  readonly living: Phrases;
  /** Fields for the type of a proposal. */
  readonly typeFields: Phrases;
  /** Types of proposals that are about proposals. */
  readonly aboutProposals: Phrases;
  /** What the title has of the document that explains the process. */
  readonly processTitles: Phrases;

  /** What a note in brackets starts with that stands for a question nobody has answered: "needs clarification". */
  readonly openNote: Phrases;
  /** What says of a date that it is the day of the last change. */
  readonly lastUpdated: Phrases;

  /** What a proposal is called when it speaks of itself, or of its like. */
  readonly documents: Phrases;
  /** That something is not to be changed any more: "immutable". */
  readonly frozen: Phrases;
  /** That it still may be: "not immutable". */
  readonly notFrozen: Phrases;
  /** Headings of sections that go on when a proposal is settled: "changelog". */
  readonly livingHeadings: Phrases;
  /** That a section goes on: "keep this up to date". */
  readonly goesOn: Phrases;
}
