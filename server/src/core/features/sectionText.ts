import { parseDocument } from '../document/proposalDocument.ts';
import type { Match } from '../matching/match.ts';
import type { RenderAs } from '../template/render.ts';
import { renderSection, shiftHeadings } from '../template/skeleton.ts';
import type { TemplateSection } from '../template/template.ts';
import { lineEndingOf } from '../text/edit.ts';

/** A section of the template as it is written into this document: at its heading levels and with its line endings. */
export function skeletonFor({ template, alignment, document }: Match, wanted: TemplateSection, as: RenderAs): string {
  const text = renderSection(template, wanted, {}, as).replace(/\r\n/g, '\n');
  const headings = parseDocument(text).sections.map(({ heading }) => ({
    start: heading.start,
    end: heading.start + heading.level,
  }));
  return shiftHeadings(text, headings, alignment.levelShift).replace(/\n/g, lineEndingOf(document.text));
}
