import type { Field } from '../document/field.ts';
import type { ProposalDocument, Section } from '../document/proposalDocument.ts';
import type { Stage } from '../language/lexicon.ts';
import type { Template, TemplateField } from '../template/template.ts';
import type { Alignment } from './alignment.ts';
import type { Content } from './readContent.ts';

/** A document beside the template it follows: what answers what. */
export interface Match {
  readonly document: ProposalDocument;
  readonly template: Template;
  /** Why this template, in words. */
  readonly evidence: readonly string[];
  /** The heading that holds the document's title. */
  readonly title: Section | undefined;
  /** All metadata of the document, in its order. */
  readonly fields: readonly Field[];
  readonly fieldPairs: readonly FieldPair[];
  readonly alignment: Alignment;
  /** What stands before the first section, beside what the template has there. */
  readonly head: Content;
  /** What stands in each section itself. */
  readonly contents: ReadonlyMap<Section, Content>;
  /** Whether the document is so long that only its structure is looked at: what stands in its sections is not known then. */
  readonly isStructureOnly: boolean;
  /** How far the proposal has come; a draft where it has no status yet, undefined in doubt. */
  readonly stage: Stage | undefined;
}

export interface FieldPair {
  readonly wanted: TemplateField;
  readonly found: Field;
}
