import type { Section } from '../document/proposalDocument.ts';
import type { TemplateSection } from '../template/template.ts';
import type { Nearness } from './nearHeading.ts';

/** How one section of the document answers one of the template's. */
export interface SectionPair {
  readonly wanted: TemplateSection;
  /** One that answers several of the template's stands in several pairs; so does a section of the template that several answer. */
  readonly found: Section;
  /** The copy of a repeated section that it is judged in; undefined outside of all. */
  readonly copy: Section | undefined;
  /** At which level it is expected. */
  readonly level: number;
  /** How its heading is spelled otherwise than the template's; undefined where readers see no other heading. */
  readonly nearness: Exclude<Nearness, 'alike'> | undefined;
  /** It stands elsewhere in the order than the template has it. */
  readonly isMoved: boolean;
}

/** A section of the template that nothing answers. */
export interface Absence {
  readonly wanted: TemplateSection;
  /** The copy of a repeated section that lacks it; undefined for the document as a whole. */
  readonly copy: Section | undefined;
  /** Whether none of the copies has anything that the template has in them: their authors may do without it. */
  readonly isDoubtful?: true;
}

export interface Alignment {
  /** In the document's order. */
  readonly pairs: readonly SectionPair[];
  /** In the template's order; behind them what copies of repeated sections lack. */
  readonly absent: readonly Absence[];
  /** Further sections with the heading of one that is paired already. */
  readonly duplicates: readonly Section[];
  /** Sections that the template does not know. */
  readonly unknown: readonly Section[];
  /** How many levels deeper the document's headings are than the template's. */
  readonly levelShift: number;
}
