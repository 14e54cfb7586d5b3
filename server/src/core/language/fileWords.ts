import type { Phrases } from './lexicon.ts';

/** What files and folders are called, and the words of their names. */
export interface FileWords {
  /** One word each: what a template is called, at the end of a longer word too. */
  readonly template: readonly string[];
  /** The same for several. */
  readonly templates: readonly string[];
  /** One word each: what is proposed, where a template is called after it: `decision-template.md` is one, `extend-template.md` a proposal. */
  readonly kinds: readonly string[];
  /** One word each: what sets one form of a template apart from another. */
  readonly variants: readonly string[];
  /** One word each, in a path: what says nothing about what is proposed. */
  readonly general: readonly string[];
  /** What decisions, and records of them, are called. */
  readonly decisions: Phrases;
  /** Folders of proposals. */
  readonly proposals: Phrases;
  /** Folders of new proposals, beside those that are called as statuses are. */
  readonly firstStages: Phrases;
  /** The same for others that have come some way. */
  readonly stages: Phrases;
  /** Files that any repository has. */
  readonly common: Phrases;
  /** Files that list those beside them. */
  readonly lists: Phrases;
  /** Other files beside proposals that are none. */
  readonly companions: Phrases;
  /** With what the names of such files end: "meeting notes". */
  readonly companionEnds: Phrases;
  /** With what the names of the minutes of a day end; with the first of them those of others begin. */
  readonly meetings: Phrases;
  /** Folders with what goes with proposals: nothing in them is one. */
  readonly data: Phrases;
  /** What stands before a proposal's number, or is the name of the file in a proposal's own folder. */
  readonly numbered: Phrases;
  /** What else there are templates of, before that word. */
  readonly otherTemplates: Phrases;
  /** Folders with what a repository needs: a template there is for the folders round it. */
  readonly supplies: Phrases;
  /** Folders among templates with what is none: prompts for an assistant, parts of a page. */
  readonly parts: Phrases;
}
