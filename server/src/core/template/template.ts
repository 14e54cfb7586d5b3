import type { Clue } from '../dialect/clue.ts';
import type { Due } from '../dialect/due/index.ts';
import type { AllowedValues } from '../dialect/lists/allowedValues.ts';
import type { Field } from '../document/field.ts';
import type { Phrase } from '../document/phrases.ts';
import type { ProposalDocument, Section } from '../document/proposalDocument.ts';
import type { Range } from '../text/range.ts';
import type { FieldRole } from './fieldRole.ts';

/** Where in the template something was read, and how sure the reading is: what is uncertain never becomes more than a hint. */
export interface Reason {
  readonly range: Range;
  readonly certainty: 'certain' | 'likely' | 'uncertain';
  /** All that was found for and against it, the weightiest first; none where it was said on purpose, or nothing was. */
  readonly clues?: readonly Clue[];
}

/** Overrides of what was inferred; keys are compared as headings and field keys are (`headingKey`, `fieldName`). */
export interface TemplateOverrides {
  readonly sections?: Readonly<Record<string, 'optional' | 'required' | 'repeat'>>;
  readonly fields?: Readonly<Record<string, 'optional' | 'required'>>;
}

/** A team's plain Markdown template, read into what it asks of a proposal. Ranges refer to the template's text. */
export interface Template {
  readonly id: string;
  readonly name: string;
  /** Where it was read from; none for the built-in ones. */
  readonly path?: string;
  /** For one that nobody wrote. */
  readonly learned?: Learned;
  /** Keys of its title and main headings, where it is not read before somebody asks: enough to see what surely does not follow it. */
  readonly headings?: readonly string[];
  readonly document: ProposalDocument;
  /** What of the text is the form of a proposal: all of it, or what stands in the one code fence that holds the form. */
  readonly body: Range;
  /** The heading that holds a proposal's title. */
  readonly title: TemplateTitle | undefined;
  /** In the template's order. */
  readonly fields: readonly TemplateField[];
  /** In the template's order, subsections behind the section they belong to; repeated copies stand once. */
  readonly sections: readonly TemplateSection[];
  /** By phrase key: all that the template itself says. */
  readonly phrases: ReadonlyMap<string, TemplatePhrase>;
  /**
   * By placeholder key: the placeholders outside of code, each with the positions of the sections in whose text it stands, -1 for what
   * stands before the first one. None of a heading's, or of what belongs to no section.
   */
  readonly placeholders: ReadonlyMap<string, ReadonlySet<number>>;
  /** Keys of sections and names of fields that only other forms of this template have: a proposal may have them. */
  readonly alsoKnown?: ReadonlySet<string>;
}

/** What a template was learned from: records that have none, and agree. */
export interface Learned {
  /** Relative to the root, '' for that itself. */
  readonly folder: string;
  /** How many there are. */
  readonly records: number;
  /** How many of them have a section or field, by the fact that it is missing: see `absenceOf`. */
  readonly having: ReadonlyMap<string, number>;
}

export interface TemplateTitle {
  readonly section: Section;
  /** What every title starts with, as in `RFC: [Title]`; empty for none. */
  readonly prefix: string;
}

export interface TemplateSection {
  /** Without placeholders and markers: what a message calls it. */
  readonly name: string;
  readonly key: string;
  readonly level: number;
  readonly isRequired: boolean;
  /** What made it required, optional or repeated. */
  readonly requirement: Reason;
  /** From which stage on it is to be written, where the template says so; 'never' where somebody else writes it. */
  readonly due: Due | undefined;
  /** For `Alternative 1: [Name]`: the words that all copies start with; empty where the whole heading is a placeholder. */
  readonly repeats: string | undefined;
  /** Keys of other headings that answer it as well: see `Ways`. */
  readonly alike?: readonly string[];
  readonly section: Section;
  /** Position in the template's list of sections. */
  readonly index: number;
  /** Position of the section that it belongs to, -1 for none. */
  readonly parent: number;
  /** Whether the heading ends in values to choose from, as `State: (Draft | Accepted)` does: it is a field as well. */
  readonly isChoice: boolean;
  /** Whether the metadata stands in it. */
  readonly holdsFields: boolean;
}

export interface TemplateField {
  readonly field: Field;
  /** The key as it is compared: see `fieldName`. */
  readonly name: string;
  readonly role: FieldRole | undefined;
  readonly isDate: boolean;
  readonly isRequired: boolean;
  /** What made it required or optional. */
  readonly requirement: Reason;
  readonly allowed: AllowedValues | undefined;
  /** Where the allowed values or the date's format were read. */
  readonly values?: Reason;
  /** Whether the value is something to replace, or a list to choose from. */
  readonly isPlaceholder: boolean;
  /** For "(assigned after approval)": somebody else fills it in. */
  readonly isAssignedLater: boolean;
  /** Whether the template's text may stay as it is, as "(leave blank)" may, or as long as the proposal is a draft. */
  readonly mayStay: 'always' | 'in drafts' | undefined;
  /** What is known of the entries of the maps that are its value. */
  readonly parts?: readonly TemplateField[];
}

export interface TemplatePhrase {
  readonly kind: Phrase['kind'];
  /** Its words as running text, a line break where it offers words in quotation marks; empty for what is not advice in prose. */
  readonly prose: string;
  /** Meant to stay, as a checklist or a licence notice is. */
  readonly isFixed: boolean;
  /** A sentence above what the author writes, which may stay; alone it says nothing. */
  readonly isLead: boolean;
  /** An item of a list that the author is to choose from. */
  readonly isChoice: boolean;
  readonly isQuoted: boolean;
  /** A comment that says it is to be removed. */
  readonly asksForRemoval: boolean;
  /** Too short or too common to be known as the template's anywhere but in its own section. */
  readonly isWeak: boolean;
  /** Positions in the template's list of sections; -1 for the text before the first one. */
  readonly sections: ReadonlySet<number>;
}
