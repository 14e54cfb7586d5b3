import { fieldName } from '../document/field.ts';
import type { ProposalDocument, Section } from '../document/proposalDocument.ts';
import { spoken } from '../language/spoken.ts';
import { headMetadata } from '../template/metadata.ts';
import type { Template, TemplateField, TemplateSection } from '../template/template.ts';

/** Sections and fields that documentation of all kinds has. */
const isOrdinary = spoken(({ headings }) => headings.ordinary, 'whole');

/** What of a template a document is compared with to see whether it follows it. */
export interface TemplateShape {
  /** What a title starts with; undefined where titles are free. */
  readonly prefix: RegExp | undefined;
  /** Its main sections. */
  readonly main: readonly TemplateSection[];
  /** Its sections for metadata. */
  readonly holders: readonly TemplateSection[];
  /** Its fields but for those that are sections, which count as such. */
  readonly fields: readonly TemplateField[];
  /** Keys and names of those that are not found in any Markdown file, as a title or an overview is. */
  readonly distinctive: ReadonlySet<string>;
}

const templates = new WeakMap<Template, TemplateShape>();

/** Made once for each template: every document is compared with all of them. */
export function shapeOfTemplate(template: Template): TemplateShape {
  const known = templates.get(template);
  if (known) return known;
  const prefix = template.title?.prefix ?? '';
  const main = template.sections.filter(({ parent, holdsFields }) => parent < 0 && !holdsFields);
  const fields = template.fields.filter(({ field }) => field.spelling !== 'section');
  const named = main.filter(({ repeats }) => repeats !== '');
  const names = [...named.map(({ key }) => key), ...fields.map(({ name }) => name)];
  const shape: TemplateShape = {
    prefix: prefix === '' ? undefined : new RegExp(`^${prefix}(?: \\d+)*$`),
    main,
    holders: template.sections.filter(({ holdsFields }) => holdsFields),
    fields,
    distinctive: new Set(names.filter((name) => !isOrdinary(name))),
  };
  templates.set(template, shape);
  return shape;
}

/** What of a document is compared with templates. */
export interface DocumentShape {
  /** Its sections without the title. */
  readonly sections: readonly Section[];
  /** The first section of each key. */
  readonly byKey: ReadonlyMap<string, Section>;
  /** Names of the fields in its head. */
  readonly fields: ReadonlySet<string>;
}

const documents = new WeakMap<ProposalDocument, Map<Section | undefined, DocumentShape>>();

/** Made once for each document, for the templates that take its first heading for the title and for those that do not. */
export function shapeOfDocument(document: ProposalDocument, title: Section | undefined): DocumentShape {
  const known = documents.get(document) ?? new Map<Section | undefined, DocumentShape>();
  documents.set(document, known);
  const shape = known.get(title) ?? readShape(document, title);
  known.set(title, shape);
  return shape;
}

function readShape(document: ProposalDocument, title: Section | undefined): DocumentShape {
  const sections = document.sections.filter((section) => section !== title);
  return {
    sections,
    // Of several the first: the last one that is set counts.
    byKey: new Map(sections.toReversed().map((section) => [section.key, section])),
    fields: new Set(headMetadata(document, title).map(({ key }) => fieldName(key))),
  };
}
