import { type Field, holdsField } from '../document/field.ts';
import type { ProposalDocument, Section } from '../document/proposalDocument.ts';
import type { Template } from '../template/template.ts';
import { type Content, moveContent, readContent } from './readContent.ts';

/**
 * What stands in each of some sections, beside what the template has there. Only sections that have changed are read again.
 * @param wantedFor position of the template's section that one answers, or that the nearest section round it does
 * @param fields the document's metadata
 */
export function readContents(
  template: Template,
  document: ProposalDocument,
  sections: readonly Section[],
  wantedFor: (section: Section) => number | undefined,
  fields: readonly Field[],
): ReadonlyMap<Section, Content> {
  const contents = new Map<Section, Content>();
  for (const section of sections) {
    const wanted = wantedFor(section);
    const content = holdsField(fields, section.body)
      ? readContent(template, document, section.blocks, wanted, fields)
      : contentOf(template, document, section, wanted);
    contents.set(section, content);
  }
  return contents;
}

/** What stands in a stretch, counted from its start, and what that hangs on beside its text. */
interface Known {
  readonly template: Template;
  readonly wanted: number | undefined;
  readonly definitions: ReadonlySet<string>;
  readonly isLast: boolean;
  readonly content: Content;
}

/** What stands in a section without metadata. */
function contentOf(
  template: Template,
  document: ProposalDocument,
  section: Section,
  wanted: number | undefined,
): Content {
  const { stretch, body, index } = section;
  const { definitions } = document;
  // What a comment at its end is about hangs on whether a heading follows.
  const isLast = index === document.sections.length - 1;
  const start = body.start - stretch.bodyStart;
  const before = stretch.kept.get('content') as Known | undefined;
  const isSame =
    before?.template === template &&
    before.wanted === wanted &&
    before.definitions === definitions &&
    before.isLast === isLast;
  if (isSame) return moveContent(before.content, start);
  const content = readContent(template, document, section.blocks, wanted, []);
  const known: Known = { template, wanted, definitions, isLast, content: moveContent(content, -start) };
  stretch.kept.set('content', known);
  return content;
}
