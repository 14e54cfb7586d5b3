import { parseDocument, type Section } from '../document/proposalDocument.ts';
import type { Match } from '../matching/match.ts';
import { levelShiftIn } from '../matching/pairsOf.ts';
import type { TemplateSection } from '../template/template.ts';
import { applyEdits, lineEndingOf } from '../text/edit.ts';
import type { RenderAs, RenderOptions } from '../writing/render.ts';
import { renderSection } from '../writing/skeleton.ts';
import { headingLevelEdits } from './fixes/headingLevel.ts';

/**
 * A section of the template as it is written into this document: at its heading levels and with its line endings.
 * @param copy the copy of a repeated section that it goes into
 */
export function skeletonFor(
  match: Match,
  wanted: TemplateSection,
  as: RenderAs,
  options: RenderOptions = {},
  copy?: Section,
): string {
  const { template, document } = match;
  const text = renderSection(template, wanted, {}, as, options).replace(/\r\n/g, '\n');
  const levelShift = levelShiftIn(match, copy);
  const edits = parseDocument(text).sections.flatMap(({ heading }) => {
    const level = Math.max(1, Math.min(6, heading.level + levelShift));
    return headingLevelEdits(text, heading, level) ?? [];
  });
  return applyEdits(text, edits).replace(/\n/g, lineEndingOf(document.text));
}
