import { parseDocument } from '../document/proposalDocument.ts';
import type { Match } from '../matching/match.ts';
import type { RenderAs, RenderOptions } from '../template/render.ts';
import { renderSection } from '../template/skeleton.ts';
import type { TemplateSection } from '../template/template.ts';
import { applyEdits, lineEndingOf } from '../text/edit.ts';
import { headingLevelEdits } from './fixes/headingLevel.ts';

/** A section of the template as it is written into this document: at its heading levels and with its line endings. */
export function skeletonFor(
  { template, alignment, document }: Match,
  wanted: TemplateSection,
  as: RenderAs,
  options: RenderOptions = {},
): string {
  const text = renderSection(template, wanted, {}, as, options).replace(/\r\n/g, '\n');
  const { levelShift } = alignment;
  const edits = parseDocument(text).sections.flatMap(({ heading }) => {
    const level = Math.max(1, Math.min(6, heading.level + levelShift));
    return headingLevelEdits(text, heading, level) ?? [];
  });
  return applyEdits(text, edits).replace(/\n/g, lineEndingOf(document.text));
}
