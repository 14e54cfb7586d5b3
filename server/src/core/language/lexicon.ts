/**
 * Words of one kind, in lower case, one entry for each way of saying it. `(a|b)` is one of several, `[a]` may be missing, `*` is
 * any one word, `…` up to four of any; punctuation and apostrophes are left out.
 */
export type Phrases = readonly string[];

/** What a field is for. */
export type FieldRole = 'status' | 'author' | 'created' | 'updated' | 'title' | 'number';

/** How far a proposal has come, whatever its team calls it. */
export type Stage = 'draft' | 'review' | 'accepted' | 'implemented' | 'rejected' | 'replaced';

/** The words of one language, data only. Nothing else in the core knows a word of any language. */
export interface Lexicon {
  /** As in BCP 47. */
  readonly language: string;
  /** Whether there are no spaces between its words. */
  readonly isUnspaced?: true;

  /** A mark beside a heading or a key, such as `(optional)`. */
  readonly optional: Phrases;
  readonly recommended: Phrases;
  readonly required: Phrases;
  /** The start of advice whose section may be left out: "Omit if …". */
  readonly optionalOpening: Phrases;
  /** A sentence that says so anywhere in a section's advice: "This section can be skipped". */
  readonly optionalSection: Phrases;
  /** What turns such a sentence round: "Do not remove this section". */
  readonly refusedRemoval: Phrases;
  /** What a section says of all its subsections: "The parts below are not required". */
  readonly optionalParts: Phrases;
  /** What a sentence with a condition starts with: "if". */
  readonly conditional: Phrases;
  /** A condition that, at the start or end of a section's only sentence, makes it optional: "if applicable". */
  readonly condition: Phrases;
  /** A sentence that makes a field optional: "otherwise delete this line". */
  readonly optionalField: Phrases;
  /** A sentence above a group of fields that makes all of them optional. */
  readonly optionalFields: Phrases;
  /** A comment at the start of the metadata that none of it is needed. */
  readonly optionalMetadata: Phrases;
  /** A heading over advice on sections of one's own. */
  readonly ownSections: Phrases;

  /** Keys of fields by what they are for; the name of a kind of document may stand before them. */
  readonly roles: Readonly<Record<FieldRole, Phrases>>;
  /** Further keys that metadata often has. */
  readonly usualKeys: Phrases;
  /** Headings that are often fields, `## Status` with one value below it. */
  readonly fieldHeadings: Phrases;
  /** Headings of metadata. */
  readonly metadataHeadings: Phrases;
  /** Keys of relations to the proposal that replaces this one, and to those that it replaces. */
  readonly replacedBy: Phrases;
  readonly replaces: Phrases;
  /** Keys of other relations between proposals. */
  readonly relations: Phrases;

  /** What statuses start with, by what they mean. */
  readonly stages: Readonly<Record<Stage, Phrases>>;
  /** Words that leave open how far something is: "partly". */
  readonly inDoubt: Phrases;

  /** A value that says that there is none: "none", "not applicable". */
  readonly nothing: Phrases;
  /** A value where somebody is to be named and nobody is yet: "pending". */
  readonly nobody: Phrases;
  /** What stands for something still to come: "tbd". */
  readonly toCome: Phrases;
}
