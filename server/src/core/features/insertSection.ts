import { type ProposalDocument, parseDocument } from '../document/proposalDocument.ts';
import { followTemplate } from '../matching/followTemplate.ts';
import type { Match } from '../matching/match.ts';
import type { TemplateSection } from '../template/template.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import { minOf } from '../text/longLists.ts';
import { contains, type Range } from '../text/range.ts';
import type { RenderOptions } from '../writing/render.ts';
import { insertSections } from './fixes/sectionInsertion.ts';
import { gapsOf } from './gaps.ts';

export interface SectionInsertion {
  readonly edits: readonly TextEdit[];
  /** The document afterwards. */
  readonly after: ProposalDocument;
  /** There: the first thing to be written in the new section, or its heading. */
  readonly target: Range;
}

/** Inserts a missing section where it belongs. */
export function insertSection(match: Match, wanted: TemplateSection, options: RenderOptions = {}): SectionInsertion {
  const { document, template, evidence } = match;
  const edits = insertSections(match, [{ wanted, copy: undefined }], options);
  const after = followTemplate(
    parseDocument(applyEdits(document.text, edits), { before: document }),
    template,
    evidence,
  );
  const start = minOf(edits.map(({ range }) => range.start));
  const length = after.document.text.length - document.text.length;
  const inserted = { start, end: start + length };
  const gap = gapsOf(after).find(({ range }) => contains(inserted, range));
  const heading = after.document.sections.find((section) => section.heading.start >= start)?.heading;
  return { edits, after: after.document, target: gap?.range ?? heading?.title ?? inserted };
}
