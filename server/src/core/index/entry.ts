import type { RelationKind } from '../language/fields.ts';
import type { Stage } from '../language/lexicon.ts';
import type { Range } from '../text/range.ts';
import type { SaidNumber } from '../workspace/naming/saidNumbers.ts';
import type { RawLink } from './rawLinks.ts';

/** Where a proposal stands among others. */
export interface Standing {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  /** The id of the template that it follows. */
  readonly template: string;
  /** The folder whose proposals by that template belong together: see `seriesFolder`. */
  readonly series: string;
  /** The folder that the rows beside it are in, where its series is one of several rows: see `besideArea`. */
  readonly beside?: string | undefined;
  /** Whether other templates fit as well: then its neighbours decide, and it is no example for them. */
  readonly isInDoubt: boolean;
  /** That of its name, be it a year or not. */
  readonly number: number | undefined;
  /** When it was made, as `YYYY-MM-DD`, where its name or its fields say so. */
  readonly day: string | undefined;
}

/** What a proposal is called and says of itself, and what it names. Ranges are those of its text, offsets in UTF-16 code units. */
export interface Card {
  /** What it calls itself for short, as `RFC-0042`; undefined where nothing says so. */
  readonly name: string | undefined;
  /** Without that name and without the word that all titles start with; that of the file where there is none. */
  readonly title: string;
  /** Undefined where it has none, or the template's own text still stands there. */
  readonly status: Status | undefined;
  readonly authors: readonly string[];
  /** What it is about or decides, one sentence of its Markdown; undefined where nothing of its own stands there yet. */
  readonly summary: string | undefined;
  /** What its title and its fields say its number is. */
  readonly numbers: readonly SaidNumber[];
  /** All of them, the title included. */
  readonly headings: readonly Heading[];
  /** The keys of anchors that are set by hand: see `anchorKey`. */
  readonly anchors: readonly string[];
  /** To other files, and within it. */
  readonly links: readonly RawLink[];
  readonly mentions: readonly Mention[];
  readonly relations: readonly Relation[];
  /** What its status says of one that takes its place: `Superseded by [ADR-0012](0012-x.md)`. */
  readonly replacedBy?: Relation | undefined;
}

export interface Status extends Range {
  /** As readers see it, on one line: `Superseded by ADR-12`. */
  readonly value: string;
  /** What it means; undefined in doubt. */
  readonly stage: Stage | undefined;
}

export interface Heading {
  readonly title: string;
  /** 1 to 6. */
  readonly level: number;
  /** The key of the anchor that sites make of it: see `anchorKey`. */
  readonly anchor: string;
  readonly start: number;
}

/** A name for short in the text, as `RFC 12`, be it that of a proposal or of something else. */
export interface Mention extends Range {
  /** In upper case: `RFC`. */
  readonly kind: string;
  readonly number: number;
}

/** A field for other proposals. */
export interface Relation extends Range {
  readonly kind: RelationKind;
  /** As it is written: "Amended by". */
  readonly key: string;
  /** Its source text, which may be a list or have several lines. */
  readonly value: string;
}

/** Something that a proposal has beyond its template. */
export interface Addition {
  readonly kind: 'section' | 'field' | 'value';
  /** As it is written. */
  readonly name: string;
  /** Of a section the name of the template's that stands before it, '' for none; of a value its field; of a field ''. */
  readonly of: string;
}

/** What practice counts of a proposal. */
export interface Example extends Standing {
  /**
   * What it does otherwise than the template asks; "owes nothing" for a stub and the like, which is no example, "unread" as long as
   * nobody has asked: it takes longer to find out than all the rest.
   */
  readonly facts: readonly string[] | 'owes nothing' | 'unread';
  /** Whether hardly more than its headings is written: where there are few, such ones are not enough to go by. False as long as its facts are unread. */
  readonly isBrief: boolean;
  /** None as long as its facts are unread. */
  readonly additions: readonly Addition[];
}

/** What is kept of a proposal when its text is put away: all that other proposals, and views of all, are made of. Plain JSON. */
export interface Entry extends Example, Card {}
