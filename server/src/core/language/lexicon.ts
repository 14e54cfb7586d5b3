import type { AuthorWords } from './authorWords.ts';
import type { DueWords } from './dueWords.ts';
import type { FileWords } from './fileWords.ts';
import type { FormWords } from './formWords.ts';
import type { KeptWords } from './keptWords.ts';
import type { LifecycleWords } from './lifecycleWords.ts';
import type { TitleWords } from './titleWords.ts';

/**
 * Ways of saying one thing, in lower case, without punctuation. `(a|b)` is one of several, `[a]` may be missing, `*` is any one word,
 * `…` up to four of any.
 */
export type Phrases = readonly string[];

/** How far a proposal has come, whatever its team calls it. */
export type Stage = 'draft' | 'review' | 'accepted' | 'implemented' | 'closed';

/** What a field is for. */
export type FieldRole = 'status' | 'author' | 'created' | 'updated' | 'title' | 'number';

/** The words of one language. Data only: a new language is one more folder in this form, and its line in `lexicons.ts`. */
export interface Lexicon {
  /** As in BCP 47. */
  readonly language: string;
  /** Whether there are no spaces between its words. */
  readonly isUnspaced?: true;

  /** What statuses are called, by what they mean; what follows such words does not matter. Words alone. */
  readonly statuses: Readonly<Record<Stage, readonly string[]>>;
  /** Statuses in which nothing goes on: they do not say how far a proposal has come. */
  readonly paused: readonly string[];
  /** Other statuses that do not say it: "open". */
  readonly vague: readonly string[];
  /** Words that leave open whether a status is reached: "implemented in part". */
  readonly doubts: readonly string[];
  /** The closed statuses for which another proposal takes the place of this one. */
  readonly replaced: readonly string[];
  /** Between such a status and the proposal that takes its place, the usual one first; empty where no word stands there. */
  readonly by: readonly string[];
  /** With which words a note starts that belongs to the status before it: "accepted since May". */
  readonly since: readonly string[];
  /** With which words any other note starts: "accepted with changes". */
  readonly notes: readonly string[];

  /** What fields are called, by what they are for. */
  readonly fields: Readonly<Record<FieldRole, Phrases>> & {
    /** For those who decide. */
    readonly deciders: Phrases;
    /** For the day on which it was decided. */
    readonly decided: Phrases;
    /** For the proposal that takes the place of this one. */
    readonly replacedBy: Phrases;
    /** For the proposals whose place this one takes. */
    readonly replaces: Phrases;
    /** For the proposals that change a part of this one. */
    readonly amendedBy: Phrases;
    /** For the proposals of which this one changes a part. */
    readonly amends: Phrases;
    /** For the proposals without which this one does not hold. */
    readonly dependsOn: Phrases;
    /** For other relations between proposals. */
    readonly relations: Phrases;
    /** Pairs of other relations that say the same from both sides: "extended by", and "extends". */
    readonly mutual: readonly (readonly [Phrases, Phrases])[];
    /** For anything else that metadata often has. */
    readonly usual: Phrases;
  };
  /** The months from January on, each as it is written in full; several names of one have spaces between them. */
  readonly months: readonly string[];
  /** What a template writes where a month's name goes. */
  readonly month: string;
  /** The letters that stand for day, month and year, in this order: "TT.MM.JJJJ". */
  readonly dateLetters: string;
  /** What stands behind year, month and day of a date, where a language writes it so. */
  readonly dateMarks?: string;
  /** Headings that are often fields: `## Status` with one value below it. */
  readonly fieldHeadings: Phrases;
  /** Headings of metadata. */
  readonly metadataHeadings: Phrases;

  /** A mark beside a heading or a key, such as `(optional)`. */
  readonly optional: Phrases;
  /** Words that look like such a mark with a typing error, and are none. */
  readonly likeMarks: Phrases;
  /** With what such a mark in brackets starts that names a condition: `(only for breaking changes)`. */
  readonly conditionMark: Phrases;
  readonly recommended: Phrases;
  readonly required: Phrases;
  /** The start of advice whose section may be left out: "Omit if …". */
  readonly optionalOpening: Phrases;
  /** A sentence that says so anywhere in a section's advice: "This section can be skipped". */
  readonly optionalSection: Phrases;
  /** With which words a sentence starts by which some proposals alone need the section: "Only needed for". */
  readonly neededOnly: Phrases;
  /** What turns such a sentence round: "Do not remove this section". */
  readonly refusedRemoval: Phrases;
  /** What a section says of all its subsections: "The parts below are not required". */
  readonly optionalParts: Phrases;
  /** In a sentence that frees sections, which these are: "all sections but". */
  readonly othersThanNamed: Phrases;
  /** With which words a sentence starts that names all that is required. */
  readonly namedOnly: Phrases;
  /** What a sentence with a condition starts with: "if". */
  readonly conditional: Phrases;
  /** What advice starts with that asks for whatever is left to say: "any additional notes". */
  readonly anythingElse: Phrases;
  /** A condition that, at the start or end of a section's only sentence, makes it optional: "if applicable". */
  readonly condition: Phrases;
  /** What makes the field optional beside which it stands: "otherwise delete this line". */
  readonly optionalField: Phrases;
  /** A sentence above a group of fields that makes all of them optional. */
  readonly optionalFields: Phrases;
  /** A comment at the start of the metadata that none of it is needed. */
  readonly optionalMetadata: Phrases;
  /** A heading over advice on sections of one's own. */
  readonly ownSections: Phrases;

  /** In a list of values, words for what to write instead of a value: "a short description". */
  readonly description: Phrases;
  /** In a list of values, what kind of thing to write: "people". */
  readonly kinds: Phrases;
  /** What groups of people are called. */
  readonly groups: Phrases;

  /** A value that says that there is none: "none", "not applicable". */
  readonly nothing: Phrases;
  /** A value where somebody is to be named and nobody is yet: "pending". */
  readonly nobody: Phrases;
  /** What stands for something still to come: "tbd". */
  readonly toCome: Phrases;

  readonly author: AuthorWords;
  readonly due: DueWords;
  readonly files: FileWords;
  readonly form: FormWords;
  readonly headings: HeadingWords;
  readonly kept: KeptWords;
  readonly lifecycle: LifecycleWords;
  readonly titles: TitleWords;
}

/** What headings are made of. */
export interface HeadingWords {
  /** A subheading over how the section round it is to be written: "recommended structure". */
  readonly guidance: Phrases;
  /** A sentence by which what stands below a heading is there for the author alone. */
  readonly forAuthors: Phrases;
  /** In front of a section's name: "example". */
  readonly example: Phrases;
  /** Below which a proposal says in short what it is about. */
  readonly summary: Phrases;
  readonly and: Phrases;
  /** What headings are padded with: "security implications" and "security considerations" are about one thing. */
  readonly padding: Phrases;
  /** What makes another thing of the words behind it: a "reference implementation" is no "implementation". */
  readonly others: Phrases;
  /** What one section is called, in the singular; the first stands for all. */
  readonly alike: readonly Phrases[];
  /** What a section is called that says why a decision was needed. */
  readonly context: Phrases;
  /** The same of what was decided. */
  readonly decision: Phrases;
  /** Headings, and names of fields, that documentation of all kinds has. */
  readonly ordinary: Phrases;
}
